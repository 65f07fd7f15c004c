import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const patient = (more: object = {}) => ({ resourceType: 'Patient', ...more });
const observation = (more: object = {}) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

describe('a fixed value', () => {
  const validator = validatorFor(
    profile('p', 'Patient', {
      'Patient.active': { fixedBoolean: true },
      'Patient.birthDate': { fixedDate: '2010-01-01' },
      'Patient.multipleBirth[x]': { fixedInteger: 2 },
    }),
    profile('q', 'Patient', { 'Patient.maritalStatus': { fixedCodeableConcept: { coding: [{ system: 'urn:s', code: 'M' }], text: 'm' } } }),
    profile('f', 'Patient', { 'Patient.name.given': { fixedString: 'Ada' } }),
  );

  it('is the value itself', () => {
    expect(validator.said(patient({ active: true, birthDate: '2010-01-01', multipleBirthInteger: 2 }), urlOf('p'))).toEqual([]);
    expect(validator.said(patient({ active: false, birthDate: '2010-01', multipleBirthInteger: 3 }), urlOf('p'))).toEqual([
      'fixed-value Patient.active',
      'fixed-value Patient.birthDate',
      'fixed-value Patient.multipleBirth.ofType(integer)',
    ]);
  });

  it('is not demanded: what is not there is not wrong', () => {
    expect(validator.said(patient(), urlOf('p'))).toEqual([]);
    expect(
      validator.said(
        patient({
          _birthDate: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] },
        }),
        urlOf('p'),
      ),
    ).toEqual([]);
  });

  // "the value SHALL be exactly the same", whatever the order of its properties
  it('has nothing added and nothing left out', () => {
    const coding = { code: 'M', system: 'urn:s' };
    expect(validator.said(patient({ maritalStatus: { text: 'm', coding: [coding] } }), urlOf('q'))).not.toContain(
      'fixed-value Patient.maritalStatus',
    );
    for (const value of [
      { coding: [coding] },
      { text: 'm', coding: [{ ...coding, display: 'x' }] },
      { text: 'm', coding: [coding, coding] },
      { text: 'M', coding: [coding] },
    ]) {
      expect(validator.said(patient({ maritalStatus: value }), urlOf('q'))).toContain('fixed-value Patient.maritalStatus');
    }
  });

  // "Missing elements/attributes must also be missing"; an id is no content.
  it('has no extension that the fixed value does not have', () => {
    const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }];
    expect(validator.said(patient({ active: true, _active: { extension } }), urlOf('p'))).toEqual(['fixed-value Patient.active']);
    expect(validator.said(patient({ active: true, _active: { id: 'a' } }), urlOf('p'))).toEqual([]);
  });

  it('goes for every item of a list', () => {
    expect(validator.said(patient({ name: [{ given: ['Ada', 'Bo'] }, { given: ['Cy'] }] }), urlOf('f'))).toEqual([
      'fixed-value Patient.name[0].given[1]',
      'fixed-value Patient.name[1].given[0]',
    ]);
  });

  it('that is white space is not met by white space', () => {
    expect(validator.said(patient({ name: [{ given: [' '] }] }), urlOf('f'))).toEqual([
      'primitive-blank Patient.name[0].given[0]',
      'fixed-value Patient.name[0].given[0]',
    ]);
  });
});

describe('a pattern', () => {
  const validator = validatorFor(
    profile('p', 'Observation', {
      'Observation.code': {
        patternCodeableConcept: {
          coding: [
            { system: 'urn:s', code: 'a' },
            { system: 'urn:t', code: 'b' },
          ],
        },
      },
      'Observation.value[x]': { patternQuantity: { unit: 'mg' } },
      'Observation.category': { patternCodeableConcept: { text: 'c' } },
    }),
    profile('derived', 'Observation', { 'Observation.code': { patternCodeableConcept: { text: 't' } } }, { baseDefinition: urlOf('p') }),
  );
  const code = {
    coding: [
      { system: 'urn:x', code: 'x' },
      { system: 'urn:t', code: 'b', display: 'B' },
      { system: 'urn:s', code: 'a' },
    ],
  };

  it('is what must be there; more may be', () => {
    expect(
      validator.said(
        observation({ code, valueQuantity: { value: 1, unit: 'mg' }, category: [{ text: 'c', coding: [{ code: 'x' }] }] }),
        urlOf('p'),
      ),
    ).toEqual([]);
  });

  it('is missed where a part is wrong or lacking', () => {
    expect(
      validator.said(
        observation({
          code: { coding: [{ system: 'urn:s', code: 'a' }] },
          valueQuantity: { value: 1 },
          category: [{ text: 'c' }, { text: 'd' }],
        }),
        urlOf('p'),
      ),
    ).toEqual([
      'pattern-value Observation.code',
      'pattern-value Observation.value.ofType(Quantity)',
      'pattern-value Observation.category[1]',
    ]);
  });

  it("of a derived profile decides, and data that breaks the base profile's gets a warning", () => {
    expect(validator.said(observation({ code }), urlOf('derived'))).toEqual(['pattern-value Observation.code']);
    expect(validator.said(observation({ code: { text: 't' } }), urlOf('derived'))).toEqual(['base-demand Observation.code']);
    expect(validator.said(observation({ code: { ...code, text: 't' } }), urlOf('derived'))).toEqual([]);
  });

  it('of which only demanded parts are missing is said to lack those', () => {
    const both = validatorFor(
      profile('b', 'Observation', {
        'Observation.code.coding': { min: 1, patternCoding: { system: 'urn:s', code: 'a' } },
        'Observation.code.coding.system': { min: 1 },
      }),
    );
    expect(both.said(observation({ code: { coding: [{ code: 'a' }] } }), urlOf('b'))).toEqual([
      'cardinality-min Observation.code.coding[0].system',
    ]);
    expect(both.said(observation({ code: { coding: [{ code: 'z' }] } }), urlOf('b'))).toEqual(
      expect.arrayContaining(['pattern-value Observation.code.coding[0]']),
    );
    expect(both.said(observation({ code: { coding: [{ system: 'urn:s' }] } }), urlOf('b'))).toEqual([
      'pattern-value Observation.code.coding[0]',
    ]);
  });
});
