import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const absent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const nullFlavor = 'http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor';
const without = (url: string) => ({ resourceType: 'Patient', _birthDate: { extension: [{ url, valueCode: 'unknown' }] } });

// http://hl7.org/fhir/R5/elementdefinition-definitions.html#ElementDefinition.mustHaveValue
describe.each([
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.',
  'http://hl7.org/fhir/StructureDefinition/elementdefinition-',
])('what %s… says of values', (base) => {
  const must = (valueBoolean: boolean) => ({ extension: [{ url: `${base}mustHaveValue`, valueBoolean }] });
  const validator = validatorFor(
    profile('must', 'Patient', { 'Patient.birthDate': must(true) }),
    profile('derived', 'Patient', { 'Patient.birthDate': must(false) }, { baseDefinition: urlOf('must') }),
    profile('need-not', 'Patient', { 'Patient.birthDate': must(false) }),
    profile('or', 'Patient', {
      'Patient.birthDate': { extension: [{ url: `${base}valueAlternatives`, valueCanonical: `${absent}|4.0.1` }] },
    }),
    profile('complex', 'Patient', { 'Patient.name': must(true) }),
  );

  it('mustHaveValue: extensions alone are not enough', () => {
    for (const name of ['must', 'derived']) {
      expect(validator.said({ resourceType: 'Patient', birthDate: '2026' }, urlOf(name))).toEqual([]);
      expect(validator.said({ resourceType: 'Patient' }, urlOf(name))).toEqual([]);
      expect(validator.said(without(absent), urlOf(name))).toEqual(['value-missing Patient.birthDate']);
    }
    expect(validator.said(without(absent), urlOf('need-not'))).toEqual([]);
  });

  it('valueAlternatives: only these extensions may stand in its place', () => {
    expect(validator.said({ resourceType: 'Patient', birthDate: '2026' }, urlOf('or'))).toEqual([]);
    expect(validator.said(without(absent), urlOf('or'))).toEqual([]);
    expect(validator.said(without(nullFlavor), urlOf('or'))).toContain('value-alternative-missing Patient.birthDate');
    expect(validator.said({ ...without(nullFlavor), birthDate: '2026' }, urlOf('or'))).not.toContain(
      'value-alternative-missing Patient.birthDate',
    );
  });

  it('on what is not primitive: a fault of the definition', () => {
    expect(validator.said({ resourceType: 'Patient', name: [{ text: 'x' }] }, urlOf('complex'))).toEqual([]);
    expect(validator.faults).toContainEqual(expect.objectContaining({ definition: urlOf('complex'), element: 'Patient.name' }));
  });
});
