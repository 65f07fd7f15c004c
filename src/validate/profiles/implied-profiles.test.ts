import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../testing/validator.js';

const validator = validatorFor(profile('own', 'Observation', {}));
const observation = (system: string, code: string, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system, code }] },
  ...more,
});
const measured = {
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] }],
  subject: { reference: 'Patient/1' },
  effectiveDateTime: '2026-01-01',
};
const beats = { value: 72, unit: 'beats', system: 'http://unitsofmeasure.org', code: '/min' };
const sources = (resource: object, ...profiles: string[]): string[] => [
  ...new Set(
    validator
      .findings(resource, ...profiles)
      .filter(({ severity }) => severity === 'error')
      .map(({ profile: by }) => by?.replace(/.*\//, '') ?? ''),
  ),
];

// http://hl7.org/fhir/R4/observation-vitalsigns.html
describe('an Observation with the code of a vital sign', () => {
  it('must conform to its profile, which it need not claim', () => {
    expect(sources(observation('http://loinc.org', '8867-4', { ...measured, valueQuantity: beats }))).toEqual([]);
    expect(sources(observation('http://loinc.org', '8867-4', { valueQuantity: beats }))).toEqual(['heartrate']);
    expect(sources(observation('http://loinc.org', '8867-4', { ...measured, valueQuantity: { ...beats, code: 'x' } }))).toEqual([
      'heartrate',
    ]);
  });

  it.each([
    ['9279-1', 'resprate'],
    ['2708-6', 'oxygensat'],
    ['8310-5', 'bodytemp'],
    ['8302-2', 'bodyheight'],
    ['9843-4', 'headcircum'],
    ['29463-7', 'bodyweight'],
    ['39156-5', 'bmi'],
    ['85354-9', 'bp'],
    ['85353-1', 'vitalspanel'],
  ])('is recognised by LOINC %s (%s)', (code, name) => {
    expect(sources(observation('http://loinc.org', code))).toEqual([name]);
  });

  it('may have components in other units than vital signs have', () => {
    const flow = {
      code: { coding: [{ system: 'http://loinc.org', code: '3151-8' }] },
      valueQuantity: { value: 2, unit: 'L/min', system: 'http://unitsofmeasure.org', code: 'L/min' },
    };
    const saturation = { value: 95, unit: '%', system: 'http://unitsofmeasure.org', code: '%' };
    expect(sources(observation('http://loinc.org', '2708-6', { ...measured, valueQuantity: saturation, component: [flow] }))).toEqual([]);
  });

  it('is recognised by SNOMED CT as well', () => {
    expect(sources(observation('http://snomed.info/sct', '386725007'))).toEqual(['bodytemp']);
  });

  it('is so inside another resource, and whatever else it claims', () => {
    const heart = observation('http://loinc.org', '8867-4', { meta: { profile: [urlOf('own')] } });
    expect(sources(heart)).toEqual(['heartrate']);
    expect(
      sources({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ fullUrl: 'urn:uuid:2f1c1f0e-6a7b-4c7e-9d5b-0a6f3f0c1b2a', resource: heart }],
      }),
    ).toEqual(['heartrate']);
  });

  it('is so after others of its type, too', () => {
    expect(sources(observation('http://loinc.org', '718-7'))).toEqual([]);
    expect(sources(observation('http://loinc.org', '8867-4'))).toEqual(['heartrate']);
    expect(sources(observation('http://loinc.org', '718-7'))).toEqual([]);
  });

  it('is none by the same code of another system', () => {
    expect(sources(observation('http://test.example/cs', '8867-4'))).toEqual([]);
  });
});
