import type { Extension } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../testing/definitions.js';
import { author, merged } from '../testing/feature.js';
import { validatorFor } from '../../validate/testing/validator.js';
import { bindings } from './bindings.js';

const tools = 'http://hl7.org/fhir/tools/StructureDefinition/additional-binding';
const additional = (purpose: string, valueSet: string, more: readonly Extension[] = [], url = tools): Extension => ({
  url,
  extension: [{ url: 'purpose', valueCode: purpose }, { url: 'valueSet', valueCanonical: valueSet }, ...more],
});
const bound = (...extension: readonly Extension[]) => ({
  binding: { strength: 'preferred' as const, valueSet: 'http://v', extension: [...extension] },
});

// http://hl7.org/fhir/R5/elementdefinition-definitions.html#ElementDefinition.binding.additional
describe('additional bindings', () => {
  it.each([
    ['required', 'required'],
    ['maximum', 'max'],
    ['extensible', 'extensible'],
  ])('for the purpose %s hold beside the binding', (purpose, strength) => {
    for (const url of [tools, 'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.binding.additional']) {
      const { element, faults } = merged(bindings, {}, bound(additional(purpose, 'http://w', [], url)));
      expect(element.bindings).toEqual([
        { strength: 'preferred', valueSet: 'http://v', by: author },
        { strength, valueSet: 'http://w', additional: true, by: author },
      ]);
      expect(faults).toBe(0);
    }
  });

  it.each(['preferred', 'candidate', 'starter', 'ui'])('for the purpose %s demand nothing', (purpose) => {
    const { element, faults } = merged(bindings, {}, bound(additional(purpose, 'http://w')));
    expect([element.bindings?.length, faults]).toEqual([1, 0]);
  });

  it.each([
    ['for another purpose', additional('current', 'http://w')],
    ['for some contexts of use', additional('required', 'http://w', [{ url: 'usage', valueUsageContext: { code: { code: 'venue' } } }])],
    ['of any one value', additional('required', 'http://w', [{ url: 'any', valueBoolean: true }])],
    ['without a value set', { url: tools, extension: [{ url: 'purpose', valueCode: 'required' }] }],
  ])('%s are not checked, which is a fault of the definition', (_, stated) => {
    const { element, faults } = merged(bindings, {}, bound(stated));
    expect([element.bindings?.length, faults]).toEqual([1, 1]);
  });

  it('of a base stay in force, stated once, whatever the profile binds', () => {
    const base = {
      bindings: [
        { strength: 'extensible' as const, valueSet: 'http://v' },
        { strength: 'required' as const, valueSet: 'http://w', additional: true as const },
      ],
    };
    const { element } = merged(bindings, base, {
      binding: { strength: 'required', valueSet: 'http://u', extension: [additional('required', 'http://w')] },
    });
    expect(element.bindings?.map(({ strength, valueSet }) => `${strength} ${valueSet}`)).toEqual([
      'required http://w',
      'required http://u',
    ]);
  });

  it('are what a code must be in, as well as in the set of its own binding', () => {
    const gender = { valueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender', strength: 'required' as const };
    const two = {
      resourceType: 'ValueSet' as const,
      url: urlOf('two'),
      status: 'draft' as const,
      compose: { include: [{ system: 'http://hl7.org/fhir/administrative-gender', concept: [{ code: 'male' }, { code: 'female' }] }] },
    };
    const validator = validatorFor(
      two,
      ...['required', 'maximum'].map((purpose) =>
        profile(purpose, 'Patient', { 'Patient.gender': { binding: { ...gender, extension: [additional(purpose, urlOf('two'))] } } }),
      ),
    );
    for (const purpose of ['required', 'maximum']) {
      expect(validator.said({ resourceType: 'Patient', gender: 'female' }, urlOf(purpose))).toEqual([]);
      expect(validator.said({ resourceType: 'Patient', gender: 'other' }, urlOf(purpose))).toEqual([
        expect.stringMatching(/^binding-.* Patient.gender$/),
      ]);
    }
  });
});
