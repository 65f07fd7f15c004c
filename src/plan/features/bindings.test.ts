import { describe, expect, it } from 'vitest';
import type { ElementDefinitionBinding } from 'fhir/r4.js';
import type { BindingPlan } from '../plan.js';
import { author, baseProfile, merged } from '../testing/feature.js';
import { bindings } from './bindings.js';

const own = (strength: ElementDefinitionBinding['strength'], valueSet: string): ElementDefinitionBinding => ({ strength, valueSet });
const onto = (base: readonly BindingPlan[], binding: ElementDefinitionBinding) => {
  const { element, faults } = merged(bindings, { bindings: [...base] }, { binding });
  return { bindings: element.bindings, faults };
};

describe('bindings', () => {
  it("stand in for the base's", () => {
    expect(onto([{ strength: 'example', valueSet: 'a' }], own('required', 'b'))).toEqual({
      bindings: [{ strength: 'required', valueSet: 'b', by: author }],
      faults: 0,
    });
    expect(onto([{ strength: 'extensible', valueSet: 'a' }], own('extensible', 'b')).bindings).toEqual([
      { strength: 'extensible', valueSet: 'b', by: author },
    ]);
  });

  it("that FHIR requires stay in force beside the profile's own", () => {
    expect(onto([{ strength: 'required', valueSet: 'a' }], own('required', 'b')).bindings).toEqual([
      { strength: 'required', valueSet: 'a' },
      { strength: 'required', valueSet: 'b', by: author },
    ]);
  });

  // http://hl7.org/fhir/R4/profiling.html#binding-strength: what is required stays required
  it.each(['extensible', 'preferred', 'example'] as const)(
    'that are required are not loosened to %s: the base holds, and the definition is at fault',
    (strength) => {
      expect(onto([{ strength: 'required', valueSet: 'a' }], own(strength, 'a'))).toEqual({
        bindings: [{ strength: 'required', valueSet: 'a' }],
        faults: 1,
      });
      expect(onto([{ strength: 'required', valueSet: 'a' }], own(strength, 'b'))).toEqual({
        bindings: [{ strength: 'required', valueSet: 'a' }],
        faults: 1,
      });
    },
  );

  it('that a base profile requires are warned of once another value set has their place, and give way to a weaker strength', () => {
    const base: BindingPlan = { strength: 'required', valueSet: 'a', by: baseProfile };
    expect(onto([base], own('required', 'b'))).toEqual({
      bindings: [
        { ...base, replaced: true },
        { strength: 'required', valueSet: 'b', by: author },
      ],
      faults: 0,
    });
    expect(onto([base], own('preferred', 'b'))).toEqual({ bindings: [{ strength: 'preferred', valueSet: 'b', by: author }], faults: 1 });
    expect(onto([base], { strength: 'extensible' })).toEqual({
      bindings: [{ strength: 'extensible', valueSet: 'a', by: author }],
      faults: 1,
    });
    const [replaced] = onto([base], own('required', 'b')).bindings ?? [];
    expect(onto([replaced ?? base, { strength: 'required', valueSet: 'b', by: author }], own('required', 'c')).bindings).toEqual([
      { ...base, replaced: true },
      { strength: 'required', valueSet: 'b', by: author },
      { strength: 'required', valueSet: 'c', by: author },
    ]);
  });

  it('are the same when the value set only names its version', () => {
    expect(onto([{ strength: 'required', valueSet: 'a', by: baseProfile }], own('required', 'a|1.8.1'))).toEqual({
      bindings: [{ strength: 'required', valueSet: 'a|1.8.1', by: author }],
      faults: 0,
    });
  });

  it('without a value set strengthen the inherited one', () => {
    expect(onto([{ strength: 'extensible', valueSet: 'a', by: baseProfile }], { strength: 'required' })).toEqual({
      bindings: [{ strength: 'required', valueSet: 'a', by: author }],
      faults: 0,
    });
    expect(
      onto(
        [
          { strength: 'example', valueSet: 'a' },
          { strength: 'max', valueSet: 'm' },
        ],
        { strength: 'required' },
      ).bindings,
    ).toEqual([
      { strength: 'max', valueSet: 'm' },
      { strength: 'required', valueSet: 'a', by: author },
    ]);
  });

  it('may have an upper limit, beside their own strength', () => {
    const limited = {
      ...own('extensible', 'b'),
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet', valueCanonical: 'm' }],
    };
    const { bindings: both } = onto([{ strength: 'preferred', valueSet: 'a' }], limited);
    expect(both).toEqual([
      { strength: 'extensible', valueSet: 'b', by: author },
      { strength: 'max', valueSet: 'm', by: author },
    ]);
    // A profile that says nothing of the limit leaves it.
    expect(onto(both ?? [], own('required', 'c')).bindings).toEqual([
      { strength: 'max', valueSet: 'm', by: author },
      { strength: 'required', valueSet: 'c', by: author },
    ]);
  });

  it('without a value set bind to nothing', () => {
    expect(merged(bindings, {}, { binding: { strength: 'example', description: 'any' } }).element.bindings).toBeUndefined();
  });
});
