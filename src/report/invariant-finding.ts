import type { Finding } from '../finding/finding.js';
import type { Bilingual } from '../finding/message.js';
import { printable } from './printable.js';

type Described = Pick<Finding, 'id' | 'rule' | 'params' | 'severity'> & { readonly source?: string };

/** A finding about an invariant, which goes by its key more than by what became of it. */
export type InvariantFinding = Described & { readonly rule: string };

/** Does a finding tell of an invariant that failed, or could not be evaluated? */
export function isInvariantFinding<T extends { readonly id: string; readonly rule?: string }>(finding: T): finding is T & InvariantFinding {
  return finding.rule !== undefined && ['invariant-failed', 'invariant-incomparable', 'invariant-unverified'].includes(finding.id);
}

/** What the invariant demands in people's words, as the finding has it; undefined where it could not be evaluated. */
export function invariantHuman({ params: { human } }: InvariantFinding): Bilingual | undefined {
  if (human === undefined) return undefined;
  return typeof human === 'object'
    ? { en: printable(human.en), da: printable(human.da) }
    : { en: printable(String(human)), da: printable(String(human)) };
}
