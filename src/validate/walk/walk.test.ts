import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../testing/validator.js';

const validator = validatorFor();
const patient = (more: object) => ({ resourceType: 'Patient', ...more });
const said = (more: object) => validator.said(patient(more));
const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

// http://hl7.org/fhir/R4/json.html
describe('the shape of JSON', () => {
  it('has the elements of the type and no others', () => {
    expect(said({ nmae: [] })).toEqual(['element-unknown Patient.nmae']);
    expect(said({ Name: [{ text: 'x' }] })).toEqual(['element-unknown Patient.Name']);
    expect(said({ name: [{ text: 'x', midle: 'y' }] })).toEqual(['element-unknown Patient.name[0].midle']);
    expect(said({ name: [{ resourceType: 'HumanName', text: 'x' }] })).toEqual(['element-unknown Patient.name[0].resourceType']);
    expect(said({ fhir_comments: ['x'] })).toEqual(['element-unknown Patient.fhir_comments']);
  });

  it('asks whether another element was meant', () => {
    const [finding] = validator.findings(patient({ brithDate: '2010-01-01' })).filter((one) => one.id === 'element-unknown');
    expect(finding?.params['hint']).toMatchObject({ en: expect.stringContaining('"birthDate"') as string });
    expect(finding?.path).toEqual(['brithDate']);
  });

  it('has arrays where R4 repeats, and only there, whatever a profile says', () => {
    const once = validatorFor(profile('p', 'Patient', { 'Patient.name': { max: '1' } }));
    expect(said({ name: { text: 'x' } })).toEqual(['array-expected Patient.name']);
    expect(said({ birthDate: ['2010-01-01'] })).toEqual(['array-unexpected Patient.birthDate']);
    expect(said({ maritalStatus: [{ text: 'x' }] })).toEqual(['array-unexpected Patient.maritalStatus']);
    expect(once.said(patient({ name: [{ text: 'x' }] }), urlOf('p'))).toEqual([]);
    expect(once.said(patient({ name: { text: 'x' } }), urlOf('p'))).toEqual(['array-expected Patient.name']);
    // What stands where an array belongs is looked at all the same.
    expect(said({ name: { text: 'x', nmae: 1 } })).toEqual(['array-expected Patient.name', 'element-unknown Patient.name.nmae']);
  });

  it('has objects where R4 has types with elements', () => {
    expect(said({ name: ['Ada'] })).toEqual(['object-expected Patient.name[0]']);
    expect(said({ managingOrganization: 'Organization/1' })).toEqual(['object-expected Patient.managingOrganization']);
    expect(said({ name: [['x']] })).toEqual(['object-expected Patient.name[0]']);
    expect(said({ maritalStatus: true })).toEqual(['object-expected Patient.maritalStatus']);
  });

  it('has no null, no empty array and no empty object', () => {
    expect(said({ birthDate: null })).toEqual(['json-null Patient.birthDate']);
    expect(said({ name: null })).toEqual(['json-null Patient.name']);
    expect(said({ name: [null] })).toEqual(['json-null Patient.name[0]']);
    expect(said({ name: [] })).toEqual(['json-empty-array Patient.name']);
    expect(said({ name: [{}] })).toEqual(['json-empty-object Patient.name[0]']);
    expect(said({ maritalStatus: {} })).toEqual(['json-empty-object Patient.maritalStatus']);
    expect(said({ birthDate: '' })).toEqual(['primitive-empty Patient.birthDate']);
    expect(said({ name: [{ given: ['a', null] }] })).toEqual(['json-null Patient.name[0].given[1]']);
  });
});

// http://hl7.org/fhir/R4/json.html#primitive
describe('the extensions of primitives', () => {
  const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }];

  it('stand beside the value, or without one', () => {
    expect(said({ birthDate: '2010-01-01', _birthDate: { id: 'a', extension } })).toEqual([]);
    expect(said({ _birthDate: { extension } })).toEqual([]);
    expect(said({ name: [{ given: ['a', null, 'c'], _given: [null, { extension }, { id: 'x', extension }] }] })).toEqual([]);
    expect(said({ name: [{ _given: [{ extension }] }] })).toEqual([]);
  });

  it('line up with the values', () => {
    expect(said({ name: [{ given: ['a', 'b'], _given: [{ extension }] }] })).toEqual(['json-misaligned Patient.name[0].given']);
    expect(said({ name: [{ given: ['a'], _given: { extension } }] })).toEqual(
      expect.arrayContaining(['json-misaligned Patient.name[0].given']),
    );
    expect(said({ birthDate: '2010-01-01', _birthDate: [{ extension }] })).toEqual(
      expect.arrayContaining(['json-misaligned Patient.birthDate']),
    );
  });

  it('are no null on both sides', () => {
    expect(said({ name: [{ given: ['a', null], _given: [null, null] }] })).toEqual(['json-null Patient.name[0].given[1]']);
  });

  it('are no null beside a single value or in the place of one', () => {
    expect(said({ birthDate: '2010-01-01', _birthDate: null })).toEqual(['json-null Patient.birthDate']);
    expect(said({ _birthDate: null })).toEqual(['json-null Patient.birthDate']);
  });

  it('are objects with id and extension, on primitives only', () => {
    expect(said({ birthDate: '2010-01-01', _birthDate: 'x' })).toEqual(['object-expected Patient.birthDate']);
    expect(said({ birthDate: '2010-01-01', _birthDate: { value: 'x' } })).toEqual(['element-unknown Patient.birthDate.value']);
    expect(said({ maritalStatus: { text: 'x' }, _maritalStatus: { id: 'a' } })).toEqual(['element-unknown Patient._maritalStatus']);
    expect(said({ _nonsense: { id: 'a' } })).toEqual(['element-unknown Patient._nonsense']);
  });

  it('stand at their own place', () => {
    const [finding] = validator
      .findings(patient({ name: [{ given: ['a'], _given: [{ extension: [{ url: 'x' }] }] }] }))
      .filter((one) => one.id === 'extension-url-relative');
    expect(finding?.path).toEqual(['name', 0, '_given', 0, 'extension', 0, 'url']);
    expect(finding?.expression).toBe('Patient.name[0].given[0].extension[0].url');
  });
});

describe('how many there are', () => {
  it('is at least what the type and the profile demand', () => {
    expect(validator.said({ resourceType: 'Observation' })).toEqual([
      'cardinality-min Observation.status',
      'cardinality-min Observation.code',
    ]);
    const two = validatorFor(
      profile('p', 'Patient', { 'Patient.name': { min: 2 }, 'Patient.name.given': { min: 1 }, 'Patient.contact.name': { min: 1 } }),
    );
    expect(two.said(patient({}), urlOf('p'))).toEqual(['cardinality-min Patient.name']);
    expect(
      two.said(
        patient({ name: [{ given: ['a'] }], contact: [{ gender: 'male', telecom: [{ system: 'phone', value: '1' }] }] }),
        urlOf('p'),
      ),
    ).toEqual(['cardinality-min Patient.name', 'cardinality-min Patient.contact[0].name']);
    expect(two.said(patient({ name: [{ given: ['a'] }, { family: 'b' }] }), urlOf('p'))).toEqual(['cardinality-min Patient.name[1].given']);
  });

  it('is at most what the profile allows; the first too many is named', () => {
    const validatorOne = validatorFor(
      profile('p', 'Patient', { 'Patient.name': { max: '1' }, 'Patient.gender': { max: '0' }, 'Patient.deceased[x]': { max: '0' } }),
    );
    expect(validatorOne.said(patient({ name: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] }), urlOf('p'))).toEqual([
      'cardinality-max Patient.name[1]',
    ]);
    expect(validatorOne.said(patient({ gender: 'nonsense' }), urlOf('p'))).toEqual(['element-prohibited Patient.gender']);
    expect(validatorOne.said(patient({ _gender: { extension: [{ url: 'urn:oid:1.2.2', valueString: 'x' }] } }), urlOf('p'))).toEqual([
      'element-prohibited Patient.gender',
    ]);
    expect(validatorOne.said(patient({ deceasedBoolean: true }), urlOf('p'))).toEqual([
      'element-prohibited Patient.deceased.ofType(boolean)',
    ]);
  });

  it('says who demands it', () => {
    const validatorOne = validatorFor(
      profile('p', 'Patient', { 'Patient.name': { min: 1, short: '[DK] navn' } }),
      profile('q', 'Patient', {}, { baseDefinition: urlOf('p') }),
    );
    const [finding] = validatorOne.findings(patient({}), urlOf('q')).filter((one) => one.id === 'cardinality-min');
    expect(finding).toMatchObject({
      severity: 'error',
      code: 'required',
      profile: urlOf('q'),
      definition: 'Patient.name',
      source: urlOf('p'),
      path: ['name'],
      resource: 'Patient',
    });
    const [own] = validator.findings({ resourceType: 'Observation', id: 'o' }).filter((one) => one.id === 'cardinality-min');
    expect(own).toMatchObject({ source: 'http://hl7.org/fhir/StructureDefinition/Observation', resource: 'Observation/o' });
  });
});

describe('a choice', () => {
  it('has one value, of a type that is allowed', () => {
    expect(validator.said(observation({ valueString: 'x', valueInteger: 1 }))).toEqual([
      'choice-repeated Observation.value.ofType(integer)',
    ]);
    expect(said({ deceasedBoolean: true, _deceasedDateTime: { extension: [{ url: 'urn:oid:1.2.2', valueString: 'x' }] } })).toEqual([
      'choice-repeated Patient.deceased.ofType(dateTime)',
    ]);
    expect(validator.said(observation({ valueAddress: { text: 'x' } }))).toEqual(['type-not-allowed Observation.value.ofType(Address)']);
    expect(validator.said(observation({ value: 'x' }))).toEqual(['element-unknown Observation.value']);
    expect(validator.said(observation({ valuestring: 'x' }))).toEqual(['element-unknown Observation.valuestring']);
    expect(validator.said(observation({ valueNonsense: 'x' }))).toEqual(['element-unknown Observation.valueNonsense']);
  });

  it('is demanded in one of its types, and narrowed by a profile', () => {
    const narrowed = validatorFor(
      profile('p', 'Observation', { 'Observation.value[x]': { min: 1, type: [{ code: 'Quantity' }, { code: 'string' }] } }),
    );
    expect(narrowed.said(observation({}), urlOf('p'))).toEqual(['cardinality-min Observation.value']);
    expect(narrowed.said(observation({ valueString: 'x' }), urlOf('p'))).toEqual([]);
    expect(narrowed.said(observation({ _valueString: { extension: [{ url: 'urn:oid:1.2.2', valueString: 'x' }] } }), urlOf('p'))).toEqual(
      [],
    );
    expect(narrowed.said(observation({ valueInteger: 1 }), urlOf('p'))).toEqual(['type-not-allowed Observation.value.ofType(integer)']);
  });
});

describe('an element with the content of another', () => {
  it('is checked as the other', () => {
    const item = (linkId: string, more: object = {}) => ({ linkId, text: 'x', type: 'string', ...more });
    const questionnaire = (...items: object[]) => ({ resourceType: 'Questionnaire', name: 'Q', status: 'draft', item: items });
    expect(validator.said(questionnaire(item('1', { item: [item('1.1', { item: [item('1.1.1')] })] })))).toEqual([]);
    expect(
      validator.said(
        questionnaire(item('1', { item: [item('1.1', { item: [{ text: 'x', type: 'string' }, item('1.1.2', { nonsense: 1 })] })] })),
      ),
    ).toEqual([
      'cardinality-min Questionnaire.item[0].item[0].item[0].linkId',
      'element-unknown Questionnaire.item[0].item[0].item[1].nonsense',
    ]);
    const link = { relation: 'self', url: 'http://a.example' };
    expect(
      validator.said({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ fullUrl: 'urn:oid:1.2.2', link: [link, { url: 'http://a.example' }], resource: { resourceType: 'Patient' } }],
      }),
    ).toEqual(['cardinality-min Bundle.entry[0].link[1].relation']);
  });

  it('is not limited by what a profile says of the other', () => {
    const limited = validatorFor(
      profile('p', 'Questionnaire', {
        'Questionnaire.item': { max: '1' },
        'Questionnaire.item.prefix': { max: '0' },
        'Questionnaire.item.item.linkId': { maxLength: 3 },
      }),
    );
    const items = (prefix: object, inner: string) => ({
      resourceType: 'Questionnaire',
      name: 'Q',
      status: 'draft',
      item: [
        {
          linkId: 'longer',
          text: 'x',
          type: 'group',
          ...prefix,
          item: [
            { linkId: inner, text: 'x', type: 'display', prefix: 'a' },
            { linkId: 'b', text: 'x', type: 'display' },
          ],
        },
      ],
    });
    expect(limited.said(items({}, 'a'), urlOf('p'))).toEqual([]);
    expect(limited.said(items({ prefix: 'x' }, 'long'), urlOf('p'))).toEqual([
      'element-prohibited Questionnaire.item[0].prefix',
      'max-length Questionnaire.item[0].item[0].linkId',
    ]);
  });
});

describe('a datatype profile', () => {
  const cpr = profile('cpr', 'Identifier', {
    'Identifier.system': { min: 1, fixedUri: 'urn:cpr' },
    'Identifier.value': { min: 1, maxLength: 10 },
  });
  const sor = profile('sor', 'Identifier', { 'Identifier.system': { min: 1, fixedUri: 'urn:sor' }, 'Identifier.use': { min: 1 } });
  const typed = (...profiles: string[]) => ({ type: [{ code: 'Identifier', profile: profiles }] });
  const checked = validatorFor(
    cpr,
    sor,
    profile('one', 'Patient', { 'Patient.identifier': typed(cpr.url) }),
    profile('two', 'Patient', { 'Patient.identifier': typed(cpr.url, sor.url) }),
    profile('more', 'Patient', { 'Patient.identifier': typed(cpr.url), 'Patient.identifier.period': { min: 1 } }),
    profile('late', 'Patient', { 'Patient.identifier': typed(cpr.url) }, { baseDefinition: urlOf('early') }),
    profile('early', 'Patient', { 'Patient.identifier.period': { min: 1 } }),
    profile('missing', 'Patient', { 'Patient.identifier': typed(urlOf('nowhere')) }),
  );
  const on = (name: string, identifier: object) => checked.said(patient({ identifier: [identifier] }), urlOf(name));

  it('is what the value must conform to', () => {
    expect(on('one', { system: 'urn:cpr', value: '1' })).toEqual([]);
    expect(on('one', { system: 'urn:x', value: '12345678901' })).toEqual([
      'fixed-value Patient.identifier[0].system',
      'max-length Patient.identifier[0].value',
    ]);
  });

  it('is joined by what the element says of itself, whichever came first', () => {
    const wrong = { system: 'urn:x', value: '1' };
    expect(on('more', wrong)).toEqual(['fixed-value Patient.identifier[0].system', 'cardinality-min Patient.identifier[0].period']);
    expect(on('late', wrong).sort()).toEqual(['cardinality-min Patient.identifier[0].period', 'fixed-value Patient.identifier[0].system']);
  });

  it('is one of several: the one that is broken least tells what is wrong', () => {
    expect(on('two', { system: 'urn:cpr', value: '1' })).toEqual([]);
    expect(on('two', { system: 'urn:sor', use: 'official' })).toEqual([]);
    expect(on('two', { system: 'urn:cpr', value: '12345678901' })).toEqual(['max-length Patient.identifier[0].value']);
    expect(on('two', { system: 'urn:sor' })).toEqual(['cardinality-min Patient.identifier[0].use']);
    expect(on('two', { system: 'urn:x' })).toEqual(['profile-no-match Patient.identifier[0]']);
  });

  it('that is not here is not held against the value', () => {
    expect(on('missing', { system: 'urn:x' })).toEqual([]);
  });
});
