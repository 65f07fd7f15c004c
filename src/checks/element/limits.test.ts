import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const observation = (more: object = {}) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

// Now is 2026-04-01T12:00:00Z. http://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.minValue_x_
describe('limits relative to the current time', () => {
  const within = (value: number, code: string) => ({
    minValueQuantity: { value, system: 'http://unitsofmeasure.org', code },
    maxValueQuantity: { value, system: 'http://unitsofmeasure.org', code },
  });
  const validator = validatorFor(
    ...(['a', 'mo', 'wk', 'd'] as const).map((code) => profile(code, 'Patient', { 'Patient.birthDate': within(1, code) })),
    profile('h', 'Observation', {
      'Observation.issued': within(2, 'h'),
      'Observation.effective[x]': { type: [{ code: 'dateTime' }], ...within(30, 'min') },
    }),
    profile('kg', 'Patient', { 'Patient.birthDate': within(1, 'kg') }),
  );

  it.each([
    ['a', '2025-04-01', '2025-03-31', '2027-04-01', '2027-04-02'],
    ['mo', '2026-03-01', '2026-02-28', '2026-05-01', '2026-05-02'],
    ['wk', '2026-03-25', '2026-03-24', '2026-04-08', '2026-04-09'],
    ['d', '2026-03-31', '2026-03-30', '2026-04-02', '2026-04-03'],
  ])('in %s: from %s, not %s, to %s, not %s', (name, first, before, last, after) => {
    const said = (birthDate: string) => validator.said({ resourceType: 'Patient', birthDate }, urlOf(name));
    expect([first, last].flatMap(said)).toEqual([]);
    expect(said(before)).toEqual(['min-value Patient.birthDate']);
    expect(said(after)).toEqual(['max-value Patient.birthDate']);
    expect(said('2026')).toEqual([]);
  });

  it('hold moments to the second', () => {
    const said = (more: object) => validator.said(observation(more), urlOf('h'));
    expect(said({ issued: '2026-04-01T12:00:00+02:00', effectiveDateTime: '2026-04-01T12:30:00Z' })).toEqual([]);
    expect(said({ issued: '2026-04-01T11:59:59+02:00' })).toEqual(['min-value Observation.issued']);
    expect(said({ issued: '2026-04-01T14:00:01Z', effectiveDateTime: '2026-04-01T12:30:01Z' }).sort()).toEqual([
      'max-value Observation.effective.ofType(dateTime)',
      'max-value Observation.issued',
    ]);
  });

  it('say nothing in units of something else', () => {
    expect(validator.said({ resourceType: 'Patient', birthDate: '1900-01-01' }, urlOf('kg'))).toEqual([]);
  });
});

describe('minValue and maxValue', () => {
  const mg = { system: 'http://unitsofmeasure.org', code: 'mg' };
  const validator = validatorFor(
    profile('quantity', 'Observation', {
      'Observation.value[x]': {
        type: [{ code: 'Quantity' }],
        minValueQuantity: { value: 1, ...mg },
        maxValueQuantity: { value: 5, ...mg },
      },
    }),
    profile('dates', 'Patient', { 'Patient.birthDate': { minValueDate: '2008-04-01', maxValueDate: '2021-12-31' } }),
    profile('moments', 'Observation', {
      'Observation.issued': { minValueInstant: '2026-04-01T00:00:00+02:00' },
      'Observation.effective[x]': { minValueDateTime: '2026-04' },
    }),
    profile('numbers', 'Observation', {
      'Observation.component.value[x]': { type: [{ code: 'integer' }], minValueInteger: 0, maxValueInteger: 10 },
    }),
    profile('times', 'Observation', {
      'Observation.value[x]': { type: [{ code: 'time' }], minValueTime: '08:00:00', maxValueTime: '16:00:00' },
    }),
  );

  it.each([
    [1, []],
    [5, []],
    [3.5, []],
    [0.99, ['min-value Observation.value.ofType(Quantity)']],
    [5.01, ['max-value Observation.value.ofType(Quantity)']],
  ])('hold a quantity of the same unit: %s', (value, said) => {
    expect(validator.said(observation({ valueQuantity: { value, ...mg } }), urlOf('quantity'))).toEqual(said);
  });

  it('say nothing of a unit that cannot be converted, nor of what has no value', () => {
    for (const valueQuantity of [
      { value: 99, unit: 'mm', system: mg.system, code: 'mm' },
      { value: 99 },
      { value: 99, system: 'urn:x', code: 'mg' },
      { unit: 'mg', ...mg },
    ]) {
      expect(validator.said(observation({ valueQuantity }), urlOf('quantity'))).toEqual([]);
    }
  });

  it.each([
    ['2008-04-01', []],
    ['2021-12-31', []],
    ['2008', []],
    ['2008-04', []],
    ['2021', []],
    ['2009', []],
    ['2008-03-31', ['min-value Patient.birthDate']],
    ['2007', ['min-value Patient.birthDate']],
    ['2008-03', ['min-value Patient.birthDate']],
    ['2022', ['max-value Patient.birthDate']],
    ['2022-01-01', ['max-value Patient.birthDate']],
  ])('hold a date, as far as it is stated: %s', (birthDate, said) => {
    expect(validator.said({ resourceType: 'Patient', birthDate }, urlOf('dates'))).toEqual(said);
  });

  it('hold moments, whatever zone they are told in', () => {
    const said = (issued: string) => validator.said(observation({ issued }), urlOf('moments'));
    expect(said('2026-03-31T22:00:00Z')).toEqual([]);
    expect(said('2026-03-31T23:59:59+02:00')).toEqual(['min-value Observation.issued']);
    expect(said('2026-12-31T23:59:60Z')).toEqual([]);
    expect(said('2016-12-31T23:59:60Z')).toEqual(['min-value Observation.issued']);
    expect(validator.said(observation({ effectiveDateTime: '2026-03-31T10:00:00Z' }), urlOf('moments'))).toEqual([
      'min-value Observation.effective.ofType(dateTime)',
    ]);
  });

  it('hold numbers and times of day', () => {
    const numbers = [-1, 0, 10, 11].map((valueInteger) => ({ code: { text: 'x' }, valueInteger }));
    expect(validator.said(observation({ component: numbers }), urlOf('numbers'))).toEqual([
      'min-value Observation.component[0].value.ofType(integer)',
      'max-value Observation.component[3].value.ofType(integer)',
    ]);
    expect(validator.said(observation({ valueTime: '07:59:59' }), urlOf('times'))).toEqual(['min-value Observation.value.ofType(time)']);
    expect(validator.said(observation({ valueTime: '08:00:00.0' }), urlOf('times'))).toEqual([]);
    expect(validator.said(observation({ valueTime: '16:00:00.001' }), urlOf('times'))).toEqual([
      'max-value Observation.value.ofType(time)',
    ]);
  });
});

describe('maxLength', () => {
  const validator = validatorFor(profile('p', 'Patient', { 'Patient.name.family': { maxLength: 4 } }));
  const said = (family: string) => validator.said({ resourceType: 'Patient', name: [{ family }] }, urlOf('p'));

  it('counts characters, not code units', () => {
    expect(said('Bach')).toEqual([]);
    expect(said('Bache')).toEqual(['max-length Patient.name[0].family']);
    // HL7's validator counts code units: a warning says so.
    expect(said('𝔅𝔞𝔠𝔥')).toEqual(['max-length-units Patient.name[0].family']);
    expect(said('𝔅𝔞𝔠𝔥𝔢')).toEqual(['max-length Patient.name[0].family']);
    expect(said('æøåé')).toEqual([]);
  });

  it('tells the length that was found', () => {
    const [finding] = validator.findings({ resourceType: 'Patient', name: [{ family: '𝔅𝔞𝔠𝔥𝔢' }] }, urlOf('p'));
    expect(finding).toMatchObject({
      params: { length: 5, max: 4 },
      source: urlOf('p'),
      definition: 'Patient.name.family',
      profile: urlOf('p'),
    });
  });
});
