import { coreBase } from '../fhir/canonical.js';
import { explainedInvariants, invariantText, type ExplainedInvariant } from '../finding/invariants/index.js';
import type { Explanation } from './explanations.js';

/** What there is to know about each invariant that has a text of its own; its id is the invariant's key. */
export function invariantExplanations(): Explanation[] {
  return explainedInvariants().map(explained);
}

/**
 * What there is to know about the invariant of this key; undefined where it has no text of its own. Keys are unique within a
 * definition only: two guides may have a "cpr", and each means its own.
 * @param source the canonical of the definition that states it, which may be one of FHIR's types
 */
export function invariantExplanation(key: string, source: string): Explanation | undefined {
  const by = [source, ...(source.startsWith(coreBase) ? [undefined] : [])].find((each) => invariantText(key, each) !== undefined);
  const text = invariantText(key, by);
  return text === undefined ? undefined : explained({ key, by, ...text });
}

function explained({ key, by, severity = 'error', text, about }: ExplainedInvariant): Explanation {
  const source = by ?? 'FHIR R4';
  return {
    id: key,
    severity,
    code: 'invariant',
    text,
    about: about ?? {
      en: `A condition that ${source} states. Reports show it as invariant-failed with the rule ${key}.`,
      da: `En betingelse, som ${source} stiller. Rapporter viser den som invariant-failed med reglen ${key}.`,
    },
    source: { en: source, da: source },
  };
}
