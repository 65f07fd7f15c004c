import { describe, expect, it } from 'vitest';
import type { ElementDefinitionSlicing } from 'fhir/r4.js';
import { author, merged } from '../testing/feature.js';
import type { SlicingPlan } from '../plan.js';
import { slicing } from './slicing.js';

const stated = (more: Partial<ElementDefinitionSlicing> = {}): ElementDefinitionSlicing => ({
  rules: 'open',
  discriminator: [{ type: 'value', path: 'system' }],
  ...more,
});
const own = (more: Partial<SlicingPlan> = {}): SlicingPlan => ({
  rules: 'open',
  discriminators: [{ type: 'value', path: 'system' }],
  slices: [{ name: 'a', element: { id: 'Patient.x:a' } }],
  ...more,
});
const onto = (base: SlicingPlan, definition: ElementDefinitionSlicing) => {
  const { element, faults } = merged(slicing, { slicing: base }, { slicing: definition });
  return { slicing: element.slicing, faults };
};

describe('slicing', () => {
  it('is declared', () => {
    expect(merged(slicing, {}, { slicing: stated({ rules: 'closed', ordered: true }) }).element).toMatchObject({
      slicing: { rules: 'closed', ordered: true, discriminators: [{ type: 'value', path: 'system' }], slices: [] },
      by: { slicing: author },
    });
  });

  it('is narrowed: open becomes closed or open at the end, unordered becomes ordered, slices stay', () => {
    expect(onto(own(), stated({ rules: 'closed', ordered: true }))).toEqual({
      slicing: own({ rules: 'closed', ordered: true }),
      faults: 0,
    });
    expect(onto(own(), stated({ rules: 'openAtEnd' })).slicing).toEqual(own({ rules: 'openAtEnd' }));
  });

  it.each([
    [own({ rules: 'closed' }), stated({ rules: 'openAtEnd' })],
    [own({ rules: 'closed' }), stated()],
    [own({ rules: 'openAtEnd' }), stated()],
  ])('is not loosened: %j', (base, definition) => {
    expect(onto(base, definition).slicing).toEqual(base);
  });

  // http://hl7.org/fhir/R4/profiling.html#slicing: a derived profile may add discriminators
  it("may be told by more discriminators than the base's", () => {
    const more = {
      discriminator: [
        { type: 'value', path: 'system' },
        { type: 'value', path: 'use' },
      ],
    } as const;
    expect(onto(own(), stated({ discriminator: [...more.discriminator] })).slicing?.discriminators).toEqual([...more.discriminator]);
    expect(onto(own(), stated({ discriminator: [{ type: 'value', path: 'use' }] })).slicing?.discriminators).toEqual([
      ...more.discriminator,
    ]);
  });
});
