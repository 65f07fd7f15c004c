import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { coreBase, splitCanonical } from '../../fhir/canonical.js';
import { cloneElement } from '../clone.js';
import { elementIds } from '../element-id.js';
import { choice } from '../features/feature.js';
import { meantStrength } from '../features/r4-errata.js';
import type { ElementPlan, Plan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { findElement } from './find-element.js';

/**
 * What a published snapshot says otherwise than the differential and the bases yield, which is what data is held to. A snapshot
 * is generated, and may be older than the differential or than what it was made from.
 * @param fault told of each element at which the two contradict each other
 */
export function crossCheck(
  definition: StructureDefinition,
  plan: Plan,
  plans: PlanSource,
  fault: (problem: string, element: string) => void,
): void {
  const elements = definition.snapshot?.element ?? [];
  const root = cloneElement(plan.root, plan.root.id);
  const slicedChoices = new Set(
    elements.filter(({ path, sliceName }) => path.endsWith('[x]') && sliceName !== undefined).map(({ path }) => path),
  );
  elementIds(elements).forEach((id, i) => {
    const published = elements[i];
    // Some publishers put the cardinality of a choice that has one type on the choice, others on a slice of it.
    if (!published || i === 0 || slicedChoices.has(published.path)) return;
    const own = findElement(root, id, plans);
    if (own === 'prohibited') return;
    if (!own) fault(`the published snapshot has it, and the differential does not yield it`, id);
    else
      for (const [what, theirs, ours] of contradictions(own, published))
        fault(`the published snapshot says ${what} ${theirs}, and the differential yields ${ours}, which is used`, id);
  });
}

type Contradiction = readonly [what: string, theirs: string, ours: string];

function contradictions(own: ElementPlan, published: ElementDefinition): Contradiction[] {
  const found: Contradiction[] = [];
  const compare = (what: string, theirs: unknown, ours: unknown): void => {
    if (JSON.stringify(theirs) !== JSON.stringify(ours)) found.push([what, text(theirs), text(ours)]);
  };
  if (published.min !== undefined) compare('min', published.min, own.min ?? 0);
  if (published.max !== undefined) compare('max', published.max, own.max === undefined ? '*' : String(own.max));
  if (own.max === 0) return found;
  const prescribed = choice(published, 'fixed') ?? choice(published, 'pattern');
  compare('the prescribed value', prescribed?.value, [...(own.fixed ?? []), ...(own.pattern ?? [])].at(-1)?.value);
  // What FHIR's own profiles state by mistake stands in the snapshots of those that derive from them, too.
  const strength =
    published.binding &&
    meantStrength(published.binding.strength, { element: published.path, valueSet: published.binding.valueSet ?? '', by: coreBase });
  if (published.binding && strength === 'required') {
    // Publishers pin the version that they had at hand.
    const theirs = published.binding.valueSet === undefined ? undefined : splitCanonical(published.binding.valueSet).url;
    const required = (own.bindings ?? []).flatMap(({ strength, valueSet, replaced }) =>
      strength === 'required' && !replaced ? [splitCanonical(valueSet).url] : [],
    );
    compare('the required value set', theirs, required.find((url) => url === theirs) ?? required[0]);
  }
  return found;
}

function text(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
