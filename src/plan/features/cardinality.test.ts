import { describe, expect, it } from 'vitest';
import { author, merged } from '../testing/feature.js';
import { cardinality } from './cardinality.js';

const onto = (base: { min?: number; max?: number; array?: true }, facts: { min?: number; max?: string }) => {
  const { element, faults } = merged(cardinality, base, facts);
  return { min: element.min, max: element.max, by: element.by, faults };
};

describe('cardinality', () => {
  it('is narrowed, and remembers by whom', () => {
    expect(onto({ array: true }, { min: 1, max: '3' })).toEqual({ min: 1, max: 3, by: { min: author, max: author }, faults: 0 });
    expect(onto({ max: 1 }, { max: '0' })).toEqual({ min: undefined, max: 0, by: { max: author }, faults: 0 });
  });

  it("is nobody else's when it is only repeated", () => {
    expect(onto({ min: 1, max: 2 }, { min: 1, max: '2' })).toEqual({ min: 1, max: 2, by: undefined, faults: 0 });
    expect(onto({}, { min: 0, max: '*' })).toEqual({ min: undefined, max: undefined, by: undefined, faults: 0 });
  });

  // http://hl7.org/fhir/R4/profiling.html#cardinality: a profile may not make optional what is mandatory, nor allow more
  it.each([
    [{ min: 1 }, { min: 0 }, { min: 1, max: undefined }],
    [
      { min: 2, max: 3 },
      { min: 1, max: '4' },
      { min: 2, max: 3 },
    ],
    [{ max: 1 }, { max: '*' }, { min: undefined, max: 1 }],
    [{ max: 0 }, { max: '1' }, { min: undefined, max: 0 }],
  ])('%j is not loosened by %j: the base holds, and the definition is at fault', (base, facts, kept) => {
    const { min, max, by, faults } = onto(base, facts);
    expect({ min, max }).toEqual(kept);
    expect(by).toBeUndefined();
    expect(faults).toBeGreaterThan(0);
  });

  it.each(['', 'many', '-1', '1.5', '1e3', '9'.repeat(30)])('max "%s" is a fault', (max) => {
    expect(onto({ max: 5 }, { max })).toEqual({ min: undefined, max: 5, by: undefined, faults: 1 });
  });

  it('says that JSON has an array where a type introduces an element that repeats, and never where a profile allows it once', () => {
    const introduced = (max: string) => merged(cardinality, {}, { min: 0, max }, { isNew: true, introduces: true }).element;
    expect(introduced('*')).toMatchObject({ array: true });
    expect(introduced('5')).toMatchObject({ array: true, max: 5 });
    expect(introduced('1').array).toBeUndefined();
    expect(merged(cardinality, { array: true }, { max: '1' }).element).toMatchObject({ array: true, max: 1 });
  });
});
