import type { ListableDefinitions } from '../../definitions/definitions.js';
import type { Severity } from '../../finding/severity.js';
import type { PackContents } from '../../library/lazy-pack.js';
import type { ElementPlan } from '../../plan/plan.js';

/** An invariant as its definition states it, in the definition's own language. */
export interface StatedInvariant {
  readonly key: string;
  readonly severity: Severity;
  readonly human: string;
  readonly expression: string;
  /** Where it is stated: the canonical of the definition, and the element. */
  readonly places: readonly string[];
}

/** The invariants with this key that the definitions of some guides state: one for each expression. */
export function statedIn(definitions: Pick<ListableDefinitions, 'structures'>, key: string): StatedInvariant[] {
  const found = new Map<string, StatedInvariant>();
  for (const { url, differential, snapshot } of definitions.structures()) {
    for (const { id = '', constraint = [] } of (differential ?? snapshot)?.element ?? []) {
      for (const each of constraint) {
        if (each.key === key)
          add(
            found,
            {
              key,
              severity: each.severity === 'warning' ? 'warning' : 'error',
              human: each.human ?? '',
              expression: each.expression ?? '',
            },
            `${url}#${id}`,
          );
      }
    }
  }
  return [...found.values()];
}

/** The same in a pack. */
export function statedInPack(pack: PackContents, key: string): StatedInvariant[] {
  const found = new Map<string, StatedInvariant>();
  for (const canonical of pack.canonicals()) {
    const plan = pack.get(canonical);
    if (plan === undefined) continue;
    for (const { element, invariant } of invariantsBelow(plan.root)) {
      // Plans repeat what their bases state.
      if (invariant.key === key && (invariant.by ?? canonical) === canonical) add(found, invariant, `${canonical}#${element}`);
    }
  }
  return [...found.values()];
}

function* invariantsBelow({
  id,
  invariants = [],
  children = {},
  slicing,
}: ElementPlan): Generator<{ readonly element: string; readonly invariant: NonNullable<ElementPlan['invariants']>[number] }> {
  for (const invariant of invariants) yield { element: id, invariant };
  for (const child of Object.values(children)) yield* invariantsBelow(child);
  for (const { element } of slicing?.slices ?? []) yield* invariantsBelow(element);
}

/** More places than these are only counted by whoever looks for them. */
const maxPlaces = 10;

function add(
  found: Map<string, StatedInvariant>,
  { key, severity, human, expression }: Omit<StatedInvariant, 'places'>,
  place: string,
): void {
  const places = found.get(expression)?.places ?? [];
  if (places.length < maxPlaces && !places.includes(place))
    found.set(expression, { key, severity, human, expression, places: [...places, place] });
}
