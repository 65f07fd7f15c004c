import { splitCanonical } from '../../fhir/canonical.js';
import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { MissingPackage } from '../../definitions/fhir-cache.js';
import type { Definitions } from '../../definitions/definitions.js';

/** What is known of the packages that a base definition could be in. */
export interface Packages {
  readonly definitions: Definitions;
  /** Packages that others depend on and that are not here. */
  readonly missing: readonly MissingPackage[];
}

/** Says where a base definition should come from, and what to do to have it. */
export function whereToFind(base: string, { definitions, missing }: Packages): string {
  const { url, version } = splitCanonical(base);
  const other = version === undefined ? undefined : definitions.structure(url);
  if (other)
    return `Version ${version ?? ''} is asked for, and ${other.version ?? 'one without a version'} is here. Name the package that has version ${version ?? ''} with --ig.`;
  const likely = likeliest(url, missing);
  const [first] = likely;
  if (!first) return 'No package that was read has it, and they depend on no other. Name the package that has it with --ig.';
  const named = likely.map(({ id, version: wanted }) => `${id}#${wanted}`);
  const which =
    named.length === 1
      ? `The package ${named.join()} should have it: ${first.neededBy ?? 'a guide'} depends on it, and it is not here.`
      : `One of these packages should have it, which the guides depend on and which are not here: ${named.join(', ')}.`;
  return `${which} Name it with --ig, fetch it with --registry <url>, or name the FHIR cache that has it with --fhir-cache <folder>.`;
}

/** The packages whose ids share the most words with a canonical: hl7.fhir.dk.core with http://hl7.dk/fhir/core/…. */
function likeliest(url: string, missing: readonly MissingPackage[]): readonly MissingPackage[] {
  const words = new Set(wordsOf(url));
  const scored = missing.map((each) => ({
    each,
    score: wordsOf(each.id).filter((word) => words.has(word) && !commonplace.has(word)).length,
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best).map(({ each }) => each);
}

/** Words of nearly every package and canonical. */
const commonplace: ReadonlySet<string> = new Set(['fhir', 'r4', 'http', 'https', 'www', 'structuredefinition']);

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** How many are named one by one. */
const most = 5;

/** What is to be said of base definitions that were needed and are missing, for standard error; empty where there are none. */
export function missingBaseNotes(faults: readonly DefinitionFault[], whereIs: (base: string) => string = () => ''): string {
  const byBase = new Map(faults.flatMap((fault) => (fault.missingBase === undefined ? [] : [[fault.missingBase, fault] as const])));
  const byAdvice = new Map<string, string[]>();
  for (const [base, { definition, problem }] of byBase) {
    const isCycle = problem.startsWith('derives from itself');
    const advice = isCycle ? 'Have the definition corrected.' : whereIs(base);
    const line = isCycle
      ? `${definition} derives from itself, by way of its base ${base}`
      : `${definition} derives from ${base}, which is not available`;
    byAdvice.set(advice, [...(byAdvice.get(advice) ?? []), line]);
  }
  return [...byAdvice]
    .flatMap(([advice, lines]) => [
      ...lines.slice(0, most),
      ...(lines.length > most ? [`and ${lines.length - most} more`] : []),
      ...(advice === '' ? [] : [advice]),
    ])
    .map((line) => `ltt: ${line}\n`)
    .join('');
}
