import { canonicalJson } from '../canonical-json.js';
import type { Certificate, CertifiedRequirement } from '../certificate.js';
import type { Status } from '../outcome.js';

/** A requirement in two certificates; undefined where one does not have it. */
export interface RequirementChange {
  readonly number: string;
  readonly before: CertifiedRequirement | undefined;
  readonly after: CertifiedRequirement | undefined;
}

/** How a later certificate of a system differs from an earlier one. */
export interface CertificateComparison {
  readonly before: Certificate;
  readonly after: Certificate;
  /** Requirements that are fulfilled now and were not, and the other way about. */
  readonly better: readonly RequirementChange[];
  readonly worse: readonly RequirementChange[];
  /** Requirements that only one of them has, or that ask for something else now. */
  readonly fresh: readonly RequirementChange[];
  readonly gone: readonly RequirementChange[];
  readonly reworded: readonly RequirementChange[];
  /** With what they were made, where that differs. */
  readonly ingredients: readonly ('vendor' | 'protocol' | 'guide' | 'tool')[];
  /** What a re-certification has to show: requirements that are new, reworded or not fulfilled. */
  readonly toShow: readonly string[];
}

const fulfilled: ReadonlySet<Status> = new Set(['pass', 'not-applicable']);

/** Compares two certificates requirement by requirement. */
export function compareCertificates(before: Certificate, after: Certificate): CertificateComparison {
  const [old, now] = [byNumber(before), byNumber(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].map(
    (number): RequirementChange => ({ number, before: old.get(number), after: now.get(number) }),
  );
  const both = changes.filter((change) => change.before !== undefined && change.after !== undefined);
  const was = ({ before: requirement }: RequirementChange): boolean => requirement !== undefined && fulfilled.has(requirement.status);
  const is = ({ after: requirement }: RequirementChange): boolean => requirement !== undefined && fulfilled.has(requirement.status);
  const fresh = changes.filter((change) => change.before === undefined);
  const reworded = both.filter((change) => wording(change.before) !== wording(change.after));
  return {
    before,
    after,
    better: both.filter((change) => !was(change) && is(change)),
    worse: both.filter((change) => was(change) && !is(change)),
    fresh,
    gone: changes.filter((change) => change.after === undefined),
    reworded,
    ingredients: (['vendor', 'protocol', 'guide', 'tool'] as const).filter(
      (name) => canonicalJson(before[name]) !== canonicalJson(after[name]),
    ),
    toShow: changes
      .filter((change) => change.after !== undefined && (fresh.includes(change) || reworded.includes(change) || !is(change)))
      .map(({ number }) => number),
  };
}

/** Whether something that must hold did, and does not any more. */
export function gotWorse({ before, after, worse }: CertificateComparison): boolean {
  return worse.some((change) => change.after?.obligation === 'must') || (before.result === 'passed' && after.result !== 'passed');
}

function byNumber({ chapters }: Certificate): Map<string, CertifiedRequirement> {
  return new Map(chapters.flatMap(({ requirements }) => requirements).map((requirement) => [requirement.number, requirement]));
}

function wording(requirement: CertifiedRequirement | undefined): string {
  return canonicalJson([requirement?.obligation, requirement?.title, requirement?.text]);
}
