import { explainedInvariants, type ExplainedInvariant } from '../finding/invariants/index.js';
import type { Explanation } from './explanations.js';

/** What there is to know about each invariant that has a text of its own; its id is the invariant's key. */
export function invariantExplanations(): Explanation[] {
  return explainedInvariants().map(explained);
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
