import { canonicalJson } from '../canonical-json.js';
import type { CertifiedRequirement, UnsignedCertificate } from '../certificate.js';
import type { Result } from '../assess.js';
import type { Status } from '../outcome.js';

/** What another run gives otherwise. */
export interface VerdictDifferences {
  /** The result, when it differs. */
  readonly result?: { readonly certified: Result; readonly now: Result };
  /** Requirements that have another status now; undefined where one run has no such requirement. */
  readonly statuses: readonly { readonly number: string; readonly certified: Status | undefined; readonly now: Status | undefined }[];
  /** Requirements of the same status whose texts, evidence or findings differ. */
  readonly content: readonly string[];
  /** Other statements about the run that differ, by their names in the certificate. */
  readonly statements: readonly ('chapters' | (typeof statements)[number])[];
  /** With what the runs were made, where that differs: a reason for all the rest. */
  readonly ingredients: readonly (typeof ingredients)[number][];
}

const ingredients = ['tool', 'protocol', 'guide', 'packages'] as const;
const statements = ['summary', 'inputs', 'assignment', 'remarks', 'failures'] as const;

/** Compares a certificate with one made of the same files now. Time, vendor and signature are no verdict. */
export function compareVerdicts(certified: UnsignedCertificate, now: UnsignedCertificate): VerdictDifferences {
  const [before, after] = [byNumber(certified), byNumber(now)];
  const numbers = [...new Set([...before.keys(), ...after.keys()])];
  const moved = numbers.filter((number) => before.get(number)?.status !== after.get(number)?.status);
  return {
    ...(certified.result === now.result ? {} : { result: { certified: certified.result, now: now.result } }),
    statuses: moved.map((number) => ({ number, certified: before.get(number)?.status, now: after.get(number)?.status })),
    content: numbers.filter((number) => !moved.includes(number) && differs(before.get(number), after.get(number))),
    statements: [
      ...(differs(headsOf(certified), headsOf(now)) ? ['chapters' as const] : []),
      ...statements.filter((name) => differs(certified[name], now[name])),
    ],
    ingredients: ingredients.filter((name) => differs(certified[name], now[name])),
  };
}

/** Whether the runs gave the same. */
export function isSame({ result, statuses, content, statements: stated }: VerdictDifferences): boolean {
  return result === undefined && statuses.length === 0 && content.length === 0 && stated.length === 0;
}

/** The chapters, and which requirements are in each. */
function headsOf({ chapters }: UnsignedCertificate): unknown {
  return chapters.map(({ number, title, about, requirements }) => ({
    number,
    title,
    about,
    requirements: requirements.map((requirement) => requirement.number),
  }));
}

function byNumber({ chapters }: UnsignedCertificate): Map<string, CertifiedRequirement> {
  return new Map(chapters.flatMap(({ requirements }) => requirements).map((requirement) => [requirement.number, requirement]));
}

function differs(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) !== canonicalJson(b ?? null);
}
