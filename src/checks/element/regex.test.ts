import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const url = 'http://hl7.org/fhir/StructureDefinition/regex';
const regex = (valueString: string) => ({ extension: [{ url, valueString }] });
const patient = (more: object) => ({ resourceType: 'Patient', ...more });

// http://hl7.org/fhir/R4/extension-regex.html
describe('the extension regex', () => {
  const validator = validatorFor(
    profile('element', 'Patient', { 'Patient.birthDate': regex('[0-9]{4}-[0-9]{2}'), 'Patient.multipleBirth[x]': regex('[1-3]|true') }),
    profile('narrower', 'Patient', { 'Patient.birthDate': regex('19.*') }, { baseDefinition: urlOf('element') }),
    profile('type', 'Patient', {
      'Patient.id': { type: [{ code: 'http://hl7.org/fhirpath/System.String', ...regex('p.*') }] },
      'Patient.identifier.value': { type: [{ code: 'string', ...regex('[A-Z]{2}') }] },
    }),
    profile('choice', 'Observation', {
      'Observation.value[x]': {
        type: [{ code: 'string', ...regex('[a-z]+') }, { code: 'dateTime' }, { code: 'integer', ...regex('[0-9]') }],
      },
    }),
    profile('broken', 'Patient', { 'Patient.birthDate': regex('([0-9]') }),
    profile('complex', 'Patient', { 'Patient.name': regex('x') }),
    profile('no-text', 'Patient', { 'Patient.birthDate': { extension: [{ url, valueCode: 'x' }] } }),
    profile('catastrophic', 'Patient', { 'Patient.name.family': regex('(a+)+b') }),
  );
  const said = (name: string, resource: object) => validator.said(resource, urlOf(name));

  it('on an element holds the whole value to it', () => {
    expect(said('element', patient({ birthDate: '2024-05' }))).toEqual([]);
    for (const birthDate of ['2024', '2024-05-01'])
      expect(said('element', patient({ birthDate }))).toEqual(['value-regex Patient.birthDate']);
  });

  it('reads numbers and booleans as they are written', () => {
    expect(said('element', patient({ multipleBirthInteger: 3 }))).toEqual([]);
    expect(said('element', patient({ multipleBirthInteger: 4 }))).toEqual(['value-regex Patient.multipleBirth.ofType(integer)']);
    expect(said('element', patient({ multipleBirthBoolean: true }))).toEqual([]);
    expect(said('element', patient({ multipleBirthBoolean: false }))).toEqual(['value-regex Patient.multipleBirth.ofType(boolean)']);
  });

  it('says nothing of a value that is missing', () => {
    expect(
      said(
        'element',
        patient({
          _birthDate: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] },
        }),
      ),
    ).toEqual([]);
  });

  it('of a base profile holds beside that of the profile', () => {
    expect(said('narrower', patient({ birthDate: '1999-05' }))).toEqual([]);
    expect(said('narrower', patient({ birthDate: '2024-05' }))).toEqual(['value-regex Patient.birthDate']);
    expect(said('narrower', patient({ birthDate: '1999' }))).toEqual(['value-regex Patient.birthDate']);
  });

  it('on a type holds values of that type alone', () => {
    expect(said('type', patient({ id: 'p1', identifier: [{ value: 'AB' }] }))).toEqual([]);
    expect(said('type', patient({ id: '1', identifier: [{ value: 'ABC' }] }))).toEqual([
      'value-regex Patient.id',
      'value-regex Patient.identifier[0].value',
    ]);
    const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });
    for (const more of [{ valueString: 'abc' }, { valueDateTime: '2026' }, { valueInteger: 7 }])
      expect(said('choice', observation(more))).toEqual([]);
    expect(said('choice', observation({ valueString: 'ABC' }))).toEqual(['value-regex Observation.value.ofType(string)']);
    expect(said('choice', observation({ valueInteger: 17 }))).toEqual(['value-regex Observation.value.ofType(integer)']);
  });

  it('that cannot be read is a fault of the definition, and the value is not verified', () => {
    expect(validator.findings(patient({ birthDate: '2024' }), urlOf('broken')).map(({ id }) => id)).toContain('value-regex-unverified');
    expect(validator.faults).toContainEqual(expect.objectContaining({ definition: urlOf('broken'), element: 'Patient.birthDate' }));
  });

  it('on what has no text, or without a pattern, is a fault of the definition', () => {
    expect(said('complex', patient({ name: [{ text: 'y' }] }))).toEqual([]);
    expect(said('no-text', patient({ birthDate: '2024' }))).toEqual([]);
    for (const name of ['complex', 'no-text'])
      expect(validator.faults).toContainEqual(expect.objectContaining({ definition: urlOf(name) }));
  });

  it('is quick to tell, however the pattern is written', () => {
    expect(said('catastrophic', patient({ name: [{ family: 'a'.repeat(50_000) }] }))).toEqual(['value-regex Patient.name[0].family']);
  });
});

// http://hl7.org/fhir/R4/extension-minlength.html
describe('the extension minLength', () => {
  const least = (valueInteger: number) => ({ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger }] });
  const validator = validatorFor(
    profile('p', 'Patient', { 'Patient.name.text': least(3) }),
    profile('longer', 'Patient', { 'Patient.name.text': least(4) }, { baseDefinition: urlOf('p') }),
    profile('shorter', 'Patient', { 'Patient.name.text': least(1) }, { baseDefinition: urlOf('p') }),
  );
  const said = (text: string, name = 'p') => validator.said(patient({ name: [{ text }] }), urlOf(name));

  it('counts characters, not code units', () => {
    expect(said('abc')).toEqual([]);
    expect(said('ab')).toEqual(['min-length Patient.name[0].text']);
    expect(said('𝔅𝔞𝔠')).toEqual([]);
    expect(said('𝔅𝔞')).toEqual(['min-length Patient.name[0].text']);
  });

  it('is narrowed by a derived profile; one that loosens it is at fault, and breaking the base is warned of', () => {
    expect(said('abcd', 'longer')).toEqual([]);
    expect(said('abc', 'longer')).toEqual(['min-length Patient.name[0].text']);
    expect(said('abc', 'shorter')).toEqual([]);
    expect(
      validator
        .findings(patient({ name: [{ text: 'ab' }] }), urlOf('shorter'))
        .filter(({ severity }) => severity !== 'information')
        .map(({ id, severity }) => `${id} ${severity}`),
    ).toEqual(['base-demand warning']);
  });
});
