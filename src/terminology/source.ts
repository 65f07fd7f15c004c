import type { ValueSet } from 'fhir/r4.js';
import { firstAnswer } from '../definitions/first-answer.js';
import { splitCanonical } from '../fhir/canonical.js';
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
  /**
   * Canonicals of the other value sets that were published beside this one: in the same source, under the same base. None where the source
   * cannot tell.
   */
  beside?(valueSet: string): readonly string[];
}

/** Several sources as one, the one to be believed most first. Supplements add up. */
export function layeredSources(...sources: readonly TerminologySource[]): TerminologySource {
  return {
    codeSystem: (canonical) => firstAnswer(sources, (source) => source.codeSystem(canonical)),
    valueSet: (canonical) => firstAnswer(sources, (source) => source.valueSet(canonical)),
    supplements: (system) => sources.flatMap((source) => source.supplements(system)),
    beside: (valueSet) => sources.find((source) => source.valueSet(valueSet) !== undefined)?.beside?.(valueSet) ?? [],
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
    beside: (valueSet) => opened().beside?.(valueSet) ?? [],
  };
}

/** Of these canonicals, those that begin as another does, up to the last slash: what its publisher publishes. */
export function underSameBase(valueSet: string, canonicals: Iterable<string | undefined>): string[] {
  const { url } = splitCanonical(valueSet);
  const base = url.slice(0, url.lastIndexOf('/') + 1);
  const found = new Set<string>();
  for (const canonical of canonicals) if (canonical !== undefined && canonical !== url && canonical.startsWith(base)) found.add(canonical);
  return [...found];
}
