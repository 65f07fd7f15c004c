import type { Facts } from './definitions.js';
import type { Feature, FeatureContext } from '../features/feature.js';
import type { ElementPlan } from '../plan.js';

/** Who states what in these tests. */
export const author = 'http://test.example/author';

/** A profile that the definition of these tests derives from. */
export const baseProfile = 'http://test.example/base';

/**
 * Lets one feature merge what a definition says onto an element, and tells what it found wrong. `by` is {@link author} unless FHIR itself
 * speaks.
 */
export function merged(
  feature: Feature,
  base: Partial<ElementPlan>,
  facts: Facts,
  context: Partial<FeatureContext> = {},
  path = 'Patient.x',
): { element: ElementPlan; faults: number } {
  const element: ElementPlan = { id: 'Patient.x', ...structuredClone(base) };
  let faults = 0;
  feature(
    element,
    { path, ...facts },
    {
      by: author,
      introduces: false,
      isNew: false,
      plan: () => undefined,
      original: () => undefined,
      derivesFrom: (canonical) => canonical === baseProfile,
      loosen: (by) => {
        faults++;
        return by === baseProfile;
      },
      isKindOf: (type, other) => type === other || other === 'Resource' || (type === 'code' && other === 'string'),
      fault: () => {
        faults++;
      },
      ...context,
    },
  );
  return { element, faults };
}
