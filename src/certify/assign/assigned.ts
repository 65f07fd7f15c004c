import { maskedText } from '../masked-text.js';
import { hex, sha256OfBytes } from '../../report/sha256.js';
import type { Bilingual } from '../../finding/message.js';
import type { Place } from '../certificate.js';
import { canonicalBytes } from '../signature.js';
import type { Assignment } from './assignment.js';
import { isFollowed, strangerWords, type Following } from './follow.js';

/** What a certificate says of the assignment that its series follows. CPR numbers are masked. */
export interface AssignmentInCertificate {
  readonly number: string;
  /** Of the signed assignment, as canonical JSON. */
  readonly sha256: string;
  readonly nonce: string;
  readonly issued: string;
  readonly validUntil: string;
  readonly followed: boolean;
  /** The log of the rehearsal that its negative tasks were done with. */
  readonly rehearsal?: { readonly file: string; readonly sha256: string; readonly started: string; readonly reports: number };
  readonly tasks: readonly AssignedTaskInCertificate[];
  /** Reports that are not of the series. */
  readonly strangers: readonly (Place & { readonly reason: Bilingual })[];
}

export interface AssignedTaskInCertificate {
  readonly number: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly status: 'pass' | 'fail' | 'not-shown' | 'undetermined';
  /** The first report that shows it. */
  readonly evidence?: Place;
}

/** The SHA-256 that names an assignment. */
export function assignmentHash(assignment: Assignment): string {
  return hex(sha256OfBytes(canonicalBytes(assignment)));
}

/** Writes down whether a series follows its assignment. */
export function assignmentInCertificate(following: Following): AssignmentInCertificate {
  const { assignment, tasks, strangers, log } = following;
  const { number, nonce, issued, validUntil } = assignment;
  return {
    number,
    sha256: assignmentHash(assignment),
    nonce,
    issued,
    validUntil,
    followed: isFollowed(following),
    ...(log === undefined
      ? {}
      : { rehearsal: { file: maskedText(log.file), sha256: log.hash, started: log.log.head.started, reports: log.log.entries.length } }),
    tasks: tasks.map(({ task, status, place }) => ({
      number: task.number,
      title: task.title,
      text: masked(task.text),
      status,
      ...(place === undefined ? {} : { evidence: placeOf(place) }),
    })),
    strangers: strangers.map(({ report, reason }) => ({ ...placeOf(report), reason: strangerWords[reason] })),
  };
}

function masked({ en, da }: Bilingual): Bilingual {
  return { en: maskedText(en), da: maskedText(da) };
}

function placeOf({ file, line, hash }: { readonly file: string; readonly line?: number; readonly hash: string }): Place {
  return { file: maskedText(file), sha256: hash, ...(line === undefined ? {} : { line }) };
}
