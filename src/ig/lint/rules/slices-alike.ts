import type { ElementPlan, SlicePlan } from '../../../plan/plan.js';
import { elementPlace } from '../element-place.js';
import { lintRule } from '../rule.js';

export const slicesAlike = lintRule({
  meta: {
    id: 'lint-slices-alike',
    severity: 'error',
    title: 'The discriminators of a slicing tell its slices apart',
    about:
      'When two slices state the same for all discriminators, every value of the one belongs to the other as well, and a validator reports that it matches several slices. Look for something that differs, or state it in the slices.',
    messages: { alike: 'The discriminators {discriminators} do not tell the slices {slices} apart: they state the same for all of them' },
    example: {
      wrong: '* identifier[a].system = "http://a.dk"\n* identifier[b].system = "http://a.dk"',
      right: '* identifier[a].system = "http://a.dk"\n* identifier[b].system = "http://b.dk"',
    },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of slicedIn(structure.plan?.root)) {
        const slicing = element.slicing;
        const stated = (slicing?.slices ?? []).filter(({ element: slice }) => structure.elements.some(({ id }) => id === slice.id));
        for (const alike of groupsOf(stated)) {
          found('alike', elementPlace(structure, alike.at(-1)?.element.id, 'sliceName'), {
            discriminators: (slicing?.discriminators ?? []).map(({ type, path }) => `${type}:${path}`).join(', '),
            slices: alike.map(({ name }) => name).join(' and '),
          });
        }
      }
    }
  },
});

/** The elements of a tree that are sliced. */
export function* slicedIn(element: ElementPlan | undefined): Iterable<ElementPlan> {
  if (!element) return;
  if (element.slicing) yield element;
  for (const child of Object.values(element.children ?? {})) yield* slicedIn(child);
  for (const { element: slice } of element.slicing?.slices ?? []) yield* slicedIn(slice);
}

/** Slices with the same conditions, two or more together. */
function groupsOf(slices: readonly SlicePlan[]): SlicePlan[][] {
  const groups = new Map<string, SlicePlan[]>();
  for (const slice of slices) {
    if (!slice.conditions?.length) continue;
    const key = JSON.stringify(slice.conditions, (name, value: unknown) => (name === 'by' ? undefined : value));
    groups.set(key, [...(groups.get(key) ?? []), slice]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
