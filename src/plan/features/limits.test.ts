import { describe, expect, it } from 'vitest';
import { author, merged } from '../testing/feature.js';
import { limits } from './limits.js';

describe('limits', () => {
  it('on length are narrowed', () => {
    expect(merged(limits, {}, { maxLength: 10 }).element).toMatchObject({ maxLength: 10, by: { maxLength: author } });
    expect(merged(limits, { maxLength: 20 }, { maxLength: 10 }).element).toMatchObject({ maxLength: 10, by: { maxLength: author } });
  });

  it('on length are not loosened', () => {
    expect(merged(limits, { maxLength: 10 }, { maxLength: 20 })).toEqual({ element: { id: 'Patient.x', maxLength: 10 }, faults: 1 });
  });

  it('on values are of the type their name says', () => {
    expect(merged(limits, {}, { minValueDate: '2026-01-01', maxValuePositiveInt: 3 }).element).toMatchObject({
      minValue: { type: 'Date', value: '2026-01-01', by: author },
      maxValue: { type: 'PositiveInt', value: 3, by: author },
    });
  });

  it("on values are narrowed, and the base's when they are only repeated", () => {
    const base = { minValue: { type: 'Integer', value: 3 }, maxValue: { type: 'Integer', value: 9 } };
    expect(merged(limits, base, { minValueInteger: 4, maxValueInteger: 8 })).toEqual({
      element: {
        id: 'Patient.x',
        minValue: { type: 'Integer', value: 4, by: author },
        maxValue: { type: 'Integer', value: 8, by: author },
      },
      faults: 0,
    });
    expect(merged(limits, base, { minValueInteger: 3, maxValueInteger: 9 })).toEqual({ element: { id: 'Patient.x', ...base }, faults: 0 });
  });

  it.each([
    [{ minValue: { type: 'Integer', value: 5 } }, { minValueInteger: 3 }],
    [{ maxValue: { type: 'Integer', value: 5 } }, { maxValueInteger: 7 }],
    [{ minValue: { type: 'Date', value: '2026-04-01' } }, { minValueDate: '2026-03-31' }],
    [
      { maxValue: { type: 'Quantity', value: { value: 5, code: 'mg', system: 'http://unitsofmeasure.org' } } },
      { maxValueQuantity: { value: 6, code: 'mg', system: 'http://unitsofmeasure.org' } },
    ],
  ])('%j is not loosened by %j: the base holds, and the definition is at fault', (base, facts) => {
    expect(merged(limits, base, facts)).toEqual({ element: { id: 'Patient.x', ...base }, faults: 1 });
  });

  it("on quantities of other units are the profile's affair", () => {
    const base = { maxValue: { type: 'Quantity', value: { value: 5, code: 'g' } } };
    expect(merged(limits, base, { maxValueQuantity: { value: 6, code: 'mg' } })).toMatchObject({
      element: { maxValue: { value: { value: 6, code: 'mg' } } },
      faults: 0,
    });
  });
});
