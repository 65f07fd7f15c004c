import type { ConditionPlan, ElementPlan } from '../plan.js';
import { under } from './prescribed.js';

/** A condition, and the elements that its path leads through. */
export interface Located extends ConditionPlan {
  readonly elements: readonly (ElementPlan | undefined)[];
}

/**
 * Joins conditions on parts of one repeating element: what tells a slice by `code.coding.system` and by `code.coding.code`
 * means the system and the code of one coding.
 * @param told what each discriminator asks; several conditions of one discriminator are about different values, and stay apart
 */
export function ofSameValues(told: readonly (readonly Located[])[]): ConditionPlan[] {
  const joined: Located[] = [];
  for (const [condition, further] of told) {
    if (!condition || further) continue;
    const at = joined.findIndex((earlier) => sharedLength(earlier, condition) > 0);
    const earlier = joined[at];
    if (earlier) joined[at] = join(earlier, condition);
    else joined.push(condition);
  }
  const conditions = [...joined, ...told.filter(({ length }) => length > 1).flat()].map(
    ({ path, test }): ConditionPlan => ({ path, test }),
  );
  // A value set that a whole concept is bound to tells its system and its code the same.
  return [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()];
}

/** How many steps two conditions on values go together, up to the last element that repeats; 0 when they share none. */
function sharedLength(a: Located, b: Located): number {
  if (a.test.kind !== 'value' || b.test.kind !== 'value') return 0;
  let shared = 0;
  for (let i = 0; i < a.path.length && i < b.path.length; i++) {
    const element = a.elements[i];
    if (element !== b.elements[i] || JSON.stringify(a.path[i]) !== JSON.stringify(b.path[i])) break;
    if (element?.array) shared = i + 1;
  }
  return shared;
}

function join(a: Located, b: Located): Located {
  const length = sharedLength(a, b);
  return {
    path: a.path.slice(0, length),
    elements: a.elements.slice(0, length),
    test: { kind: 'value', parts: [...partsBelow(a, length), ...partsBelow(b, length)] },
  };
}

function partsBelow({ path, test, elements }: Located, length: number): ReturnType<typeof under> {
  return test.kind === 'value'
    ? under(
        path.slice(length),
        test.parts,
        elements.slice(length).some((element) => element?.array),
      )
    : [];
}
