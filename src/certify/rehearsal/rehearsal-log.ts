import { hex, sha256 } from '../../report/sha256.js';
import type { Bilingual } from '../../finding/message.js';
import { assignmentHash } from '../assign/assigned.js';
import type { Assignment } from '../assign/assignment.js';
import { canonicalBytes, type CheckSignature, type Signer } from '../signature.js';
import { readIJson } from '../i-json.js';

/** The first line of a log: which assignment it is about. */
export interface RehearsalHead {
  readonly format: 'ltt-rehearsal/1';
  readonly assignment: { readonly number: string; readonly sha256: string };
  readonly tool: { readonly name: string; readonly version: string };
  readonly started: string;
}

/** What was answered in the place of accepting a report. */
export interface LoggedAnswer {
  readonly task: string;
  readonly kind: 'reject' | 'unavailable';
  readonly text: Bilingual;
  readonly corrected?: string;
}

/** A report that came in, and what was answered. */
export interface RehearsalEntry {
  /** ISO 8601 in UTC, by the rehearsal's own clock. */
  readonly time: string;
  /** The id that it was sent under. */
  readonly id: string;
  /** Of the body as it was sent. */
  readonly sha256: string;
  readonly status: number;
  readonly answer?: LoggedAnswer;
  /** The report as JSON; absent when it could not be read. */
  readonly report?: unknown;
}

export interface RehearsalLog {
  readonly head: RehearsalHead;
  readonly entries: readonly RehearsalEntry[];
  /** The SHA-256 of the last line. */
  readonly last: string;
}

/** A line names the one before it, and is signed: nothing can be put between, changed or taken out. */
interface Line {
  readonly previous?: string;
  readonly signature: string;
}

/**
 * A line of a log.
 * @param previous the SHA-256 of the line before; undefined for the first
 */
export function logLine(
  content: RehearsalHead | RehearsalEntry,
  previous: string | undefined,
  signer: Signer,
): { readonly line: string; readonly hash: string } {
  const whole = { ...content, ...(previous === undefined ? {} : { previous }) };
  const line = JSON.stringify({ ...whole, signature: signer.sign(canonicalBytes(whole)) });
  return { line, hash: lineHash(line) };
}

/** The first line of the log for an assignment. */
export function logHead(assignment: Assignment, tool: RehearsalHead['tool'], started: string): RehearsalHead {
  return { format: 'ltt-rehearsal/1', assignment: { number: assignment.number, sha256: assignmentHash(assignment) }, tool, started };
}

/** Reads a log and checks every line of it: it must be signed with the key that signed the assignment. */
export function readLog(text: string, assignment: Assignment, check: CheckSignature): RehearsalLog | { readonly fault: Bilingual } {
  const lines = text.split('\n').filter((line) => line !== '');
  const entries: RehearsalEntry[] = [];
  let head: RehearsalHead | undefined;
  let previous: string | undefined;
  for (const [index, line] of lines.entries()) {
    const content = checkedLine(line, previous, assignment.signature?.publicKey ?? '', check);
    if ('fault' in content)
      return { fault: { en: `line ${index + 1} of it ${content.fault.en}`, da: `linje ${index + 1} i den ${content.fault.da}` } };
    if (index === 0) head = content.value as RehearsalHead;
    else entries.push(content.value as RehearsalEntry);
    previous = lineHash(line);
  }
  if (head === undefined || previous === undefined || head.format !== 'ltt-rehearsal/1')
    return { fault: { en: 'it is not the log of a rehearsal', da: 'den er ikke loggen fra en generalprøve' } };
  if (head.assignment.sha256 !== assignmentHash(assignment))
    return {
      fault: {
        en: `it is about another assignment: ${head.assignment.number}`,
        da: `den handler om en anden opgave: ${head.assignment.number}`,
      },
    };
  return { head, entries, last: previous };
}

function checkedLine(
  line: string,
  previous: string | undefined,
  publicKey: string,
  check: CheckSignature,
): { readonly value: object } | { readonly fault: Bilingual } {
  const reading = readIJson(new TextEncoder().encode(line));
  if ('fault' in reading) return { fault: { en: `cannot be read: ${reading.fault.en}`, da: `kan ikke læses: ${reading.fault.da}` } };
  const { signature, ...whole } = Object(reading.value) as Line;
  if (typeof signature !== 'string' || !check(canonicalBytes(whole), signature, publicKey))
    return {
      fault: {
        en: 'was changed, or not signed by who made the assignment',
        da: 'er ændret eller ikke underskrevet af den, der lavede opgaven',
      },
    };
  if (whole.previous !== previous)
    return {
      fault: {
        en: 'does not follow the line before it: one was taken out or moved',
        da: 'følger ikke efter linjen før: en er fjernet eller flyttet',
      },
    };
  return { value: whole };
}

function lineHash(line: string): string {
  return hex(sha256(line));
}
