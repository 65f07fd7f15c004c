import type { ValueSet } from 'fhir/r4.js';
import { firstAnswer } from '../definitions/first-answer.js';
import type { SystemContent } from './content/system-content.js';
import type { Expansion } from './expansion/expansion.js';

/** A value set as its definition, still to be expanded, or as an expansion made ahead of time. */
export type KnownValueSet = { readonly definition: ValueSet } | { readonly expansion: Expansion };

/**
 * Where code systems and value sets come from, raw or prepared. All answers are kept by the source: the same canonical
 * gives the same object again. A canonical may carry a version, as for Definitions; `undefined` means that it is not here.
 */
export interface TerminologySource {
  codeSystem(canonical: string): SystemContent | undefined;
  /** Supplements to the code system: names (and properties) that add to its own. */
  supplements(system: string): readonly SystemContent[];
  valueSet(canonical: string): KnownValueSet | undefined;
}

/** Several sources as one, the one to be believed most first. Supplements add up. */
export function layeredSources(...sources: readonly TerminologySource[]): TerminologySource {
  return {
    codeSystem: (canonical) => firstAnswer(sources, (source) => source.codeSystem(canonical)),
    valueSet: (canonical) => firstAnswer(sources, (source) => source.valueSet(canonical)),
    supplements: (system) => sources.flatMap((source) => source.supplements(system)),
  };
}

/** A source that is opened when it is first asked, and kept. */
export function lazySource(open: () => TerminologySource): TerminologySource {
  let source: TerminologySource | undefined;
  const opened = (): TerminologySource => (source ??= open());
  return {
    codeSystem: (canonical) => opened().codeSystem(canonical),
    valueSet: (canonical) => opened().valueSet(canonical),
    supplements: (system) => opened().supplements(system),
  };
}
