import type { StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { elements, profile, urlOf, type Facts } from '../testing/definitions.js';
import { faultyElements, planOf } from '../testing/core.js';
import { validatorFor } from '../../validate/testing/validator.js';

const differential: Record<string, Facts> = {
  'Patient.name': { min: 1 },
  'Patient.identifier': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'system' }] } },
  'Patient.identifier:cpr': { max: '1' },
  'Patient.identifier:cpr.system': { min: 1, fixedUri: 'urn:cpr' },
  'Patient.photo': { max: '0' },
};
const withSnapshot = (snapshot: Record<string, Facts>): StructureDefinition =>
  profile('p', 'Patient', differential, { snapshot: { element: elements({ Patient: {}, ...snapshot }) } });

describe('a published snapshot', () => {
  it('says what the differential and the base yield', () => {
    expect(
      faultyElements(
        planOf(
          withSnapshot({
            'Patient.name': { min: 1, max: '*' },
            'Patient.gender': {
              min: 0,
              max: '1',
              binding: { strength: 'required', valueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1' },
            },
            'Patient.identifier:cpr': { min: 0, max: '1' },
            'Patient.identifier:cpr.system': { min: 1, max: '1', fixedUri: 'urn:cpr' },
            'Patient.contact.name.family': { min: 0, max: '1' },
            'Patient.photo': { min: 0, max: '0' },
            'Patient.photo.url': { min: 1, max: '1' },
          }),
        ),
      ),
    ).toEqual([]);
  });

  it.each<[string, Record<string, Facts>]>([
    ['Patient.name', { 'Patient.name': { min: 2, max: '*' } }],
    ['Patient.active', { 'Patient.active': { min: 0, max: '0' } }],
    ['Patient.gender', { 'Patient.gender': { binding: { strength: 'required', valueSet: urlOf('other') } } }],
    ['Patient.identifier:cpr.system', { 'Patient.identifier:cpr': {}, 'Patient.identifier:cpr.system': { fixedUri: 'urn:other' } }],
    ['Patient.language', { 'Patient.language': { patternCode: 'da' } }],
    ['Patient.identifier:sor', { 'Patient.identifier:sor': { min: 1 } }],
    ['Patient.nonsense', { 'Patient.nonsense': { min: 1 } }],
  ])('that contradicts them at %s is a fault of the definition', (element, snapshot) => {
    expect(faultyElements(planOf(withSnapshot(snapshot)))).toEqual([element]);
  });

  it('of a choice may say how often it occurs on a slice of it', () => {
    const choice = profile(
      'p',
      'Observation',
      { 'Observation.valueQuantity': { min: 1 } },
      {
        snapshot: {
          element: elements({ Observation: {}, 'Observation.value[x]': { min: 0 }, 'Observation.value[x]:valueQuantity': { min: 1 } }),
        },
      },
    );
    expect(planOf(choice).faults).toBeUndefined();
  });

  it('never changes what data is held to; the fault is told beside the findings, also of what derives from it', () => {
    const outdated = withSnapshot({ 'Patient.name': { min: 0 }, 'Patient.active': { min: 1 } });
    const derived = profile('d', 'Patient', {}, { baseDefinition: outdated.url });
    const validator = validatorFor(outdated, derived);
    expect(validator.said({ resourceType: 'Patient' }, derived.url)).toEqual(['cardinality-min Patient.name']);
    expect(validator.faults).toMatchObject([
      { definition: outdated.url, element: 'Patient.name' },
      { definition: outdated.url, element: 'Patient.active' },
    ]);
    expect(validator.faults[1]?.problem).toContain('min 1');
  });
});
