import { describe, expect, it } from 'vitest';
import type { StructureDefinition, ValueSet } from 'fhir/r4.js';
import { typeUrl } from '../../fhir/canonical.js';
import { shortly, validatorFor } from '../testing/validator.js';
import type { Facts } from '../../plan/testing/definitions.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';

type Elements = Record<string, Facts>;
const valueSet = (code: string): ValueSet => ({
  resourceType: 'ValueSet',
  url: urlOf(code),
  version: '1.8.1',
  status: 'draft',
  compose: { include: [{ system: 'urn:cs:1', concept: [{ code }] }] },
});
const identifier = (name: string, facts: Elements): StructureDefinition => profile(name, 'Identifier', facts);
const others = [
  valueSet('a'),
  valueSet('b'),
  identifier('with-system', { 'Identifier.system': { min: 1 } }),
  identifier('with-value', { 'Identifier.value': { min: 1 } }),
  profile('with-active', 'Patient', { 'Patient.active': { min: 1 } }),
  profile('with-name', 'Patient', { 'Patient.name': { min: 1 } }),
];

/** What is found in data of the type that claims a profile, whose base says one thing and which says another itself. */
function found(type: string, base: Elements, derived: Elements, data: object, claims = ['derived']): string[] {
  const validator = validatorFor(
    profile('base', type, base),
    profile('derived', type, derived, { baseDefinition: urlOf('base') }),
    ...others,
  );
  const resource = {
    resourceType: type,
    ...(type === 'Observation' ? { status: 'final', code: { text: 'x' } } : {}),
    ...data,
    meta: { profile: claims.map(urlOf) },
  };
  return validator
    .findings(resource)
    .filter(({ severity }) => severity !== 'information')
    .map((finding) => `${finding.severity} ${shortly(finding)}`);
}
const ofType = (code: string, ...targets: string[]): Facts => ({
  type: [{ code, ...(targets.length > 0 ? { targetProfile: targets } : {}) }],
});
const bound = (strength: 'required' | 'extensible' | 'example', name?: string): Facts => ({
  binding: { strength, ...(name === undefined ? {} : { valueSet: urlOf(name) }) },
});
const concept = (code: string) => ({ coding: [{ system: 'urn:cs:1', code }] });
const group = { resourceType: 'Group', id: 'g', type: 'person', actual: true };

// HL7's validator goes by the snapshot of the derived profile in each of these.
describe('a profile that loosens its base', () => {
  it.each<[string, string, Elements, Elements, object, string]>([
    ['min', 'Patient', { 'Patient.birthDate': { min: 1 } }, { 'Patient.birthDate': { min: 0 } }, { active: true }, 'Patient.birthDate'],
    [
      'max',
      'Patient',
      { 'Patient.name': { max: '1' } },
      { 'Patient.name': { max: '*' } },
      { name: [{ text: 'a' }, { text: 'b' }] },
      'Patient.name[1]',
    ],
    [
      'max 0',
      'Patient',
      { 'Patient.contact': { max: '0' } },
      { 'Patient.contact': { max: '1' } },
      { contact: [{ name: { text: 'x' } }] },
      'Patient.contact',
    ],
    [
      'a type',
      'Observation',
      { 'Observation.value[x]': ofType('Quantity') },
      { 'Observation.value[x]': ofType('string') },
      { valueString: 'x' },
      'Observation.value.ofType(string)',
    ],
    [
      'the profile of a type',
      'Patient',
      { 'Patient.identifier': { type: [{ code: 'Identifier', profile: [urlOf('with-system')] }] } },
      { 'Patient.identifier': { type: [{ code: 'Identifier', profile: [urlOf('with-value')] }] } },
      { identifier: [{ value: 'x' }] },
      'Patient.identifier[0].system',
    ],
    [
      'the profile of a type, by leaving it out',
      'Patient',
      { 'Patient.identifier': { type: [{ code: 'Identifier', profile: [urlOf('with-system')] }] } },
      { 'Patient.identifier': ofType('Identifier') },
      { identifier: [{ value: 'x' }] },
      'Patient.identifier[0].system',
    ],
    [
      'a target',
      'Observation',
      { 'Observation.subject': ofType('Reference', typeUrl('Patient')) },
      { 'Observation.subject': ofType('Reference', typeUrl('Patient'), typeUrl('Group')) },
      { subject: { reference: '#g' }, contained: [group] },
      'Observation.subject',
    ],
    [
      'targets, by leaving them out',
      'Observation',
      { 'Observation.subject': ofType('Reference', typeUrl('Patient')) },
      { 'Observation.subject': ofType('Reference') },
      { subject: { reference: '#g' }, contained: [group] },
      'Observation.subject',
    ],
    [
      'the profile of a target',
      'Observation',
      { 'Observation.subject': ofType('Reference', urlOf('with-active')) },
      { 'Observation.subject': ofType('Reference', urlOf('with-name')) },
      { subject: { reference: '#p' }, contained: [{ resourceType: 'Patient', id: 'p', name: [{ text: 'x' }] }] },
      'Observation.subject',
    ],
    [
      'a fixed value',
      'Patient',
      { 'Patient.gender': { fixedCode: 'male' } },
      { 'Patient.gender': { fixedCode: 'female' } },
      { gender: 'female' },
      'Patient.gender',
    ],
    [
      'a pattern',
      'Observation',
      { 'Observation.method': { patternCodeableConcept: concept('a') } },
      { 'Observation.method': { patternCodeableConcept: concept('b') } },
      { method: concept('b') },
      'Observation.method',
    ],
    [
      'maxLength',
      'Patient',
      { 'Patient.name.text': { maxLength: 3 } },
      { 'Patient.name.text': { maxLength: 5 } },
      { name: [{ text: 'abcd' }] },
      'Patient.name[0].text',
    ],
    [
      'minValue',
      'Patient',
      { 'Patient.birthDate': { minValueDate: '2000-01-01' } },
      { 'Patient.birthDate': { minValueDate: '1990-01-01' } },
      { birthDate: '1995-01-01' },
      'Patient.birthDate',
    ],
    [
      'a required binding',
      'Patient',
      { 'Patient.maritalStatus': bound('required', 'a') },
      { 'Patient.maritalStatus': bound('example', 'b') },
      { maritalStatus: concept('b') },
      'Patient.maritalStatus',
    ],
    [
      'the strength of a binding alone',
      'Patient',
      { 'Patient.maritalStatus': bound('required', 'a') },
      { 'Patient.maritalStatus': bound('example') },
      { maritalStatus: concept('b') },
      'Patient.maritalStatus',
    ],
    [
      'a required value set, by another one',
      'Patient',
      { 'Patient.maritalStatus': bound('required', 'a') },
      { 'Patient.maritalStatus': bound('required', 'b') },
      { maritalStatus: concept('b') },
      'Patient.maritalStatus',
    ],
  ])('decides (%s), and data that breaks the base gets a warning', (_what, type, base, derived, data, place) => {
    expect(found(type, base, derived, data)).toEqual([`warning base-demand ${place}`]);
  });

  it('decides in what it does not loosen, too, which is not said twice', () => {
    expect(
      found(
        'Patient',
        { 'Patient.name': { max: '1' } },
        { 'Patient.name': { max: '2' } },
        { name: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
      ),
    ).toEqual(['error cardinality-max Patient.name[2]', 'warning base-demand Patient.name[1]']);
    expect(
      found(
        'Patient',
        { 'Patient.birthDate': { min: 1 }, 'Patient.gender': { min: 1 } },
        { 'Patient.birthDate': { min: 0 } },
        { active: true },
      ),
    ).toEqual(['error cardinality-min Patient.gender', 'warning base-demand Patient.birthDate']);
  });

  it('may open again what its base prohibits, with all that the type has there', () => {
    const opened: Elements = { 'Patient.contact': { max: '*' }, 'Patient.contact.gender': { min: 1 } };
    expect(found('Patient', { 'Patient.contact': { max: '0' } }, opened, { contact: [{ name: { text: 'x' }, gender: 'male' }] })).toEqual([
      'warning base-demand Patient.contact',
    ]);
    expect(found('Patient', { 'Patient.contact': { max: '0' } }, opened, { contact: [{ name: { text: 'x' } }] })).toEqual([
      'error cardinality-min Patient.contact[0].gender',
      'warning base-demand Patient.contact',
    ]);
  });

  it('loosens slices in the same way', () => {
    const sliced: Elements = {
      'Patient.identifier': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'system' }] } },
      'Patient.identifier:a': { min: 1, max: '1' },
      'Patient.identifier:a.system': { min: 1, fixedUri: 'urn:a:1' },
    };
    const looser: Elements = { 'Patient.identifier:a': { min: 0, max: '2' } };
    const one = { system: 'urn:a:1', value: 'x' };
    expect(found('Patient', sliced, looser, { active: true })).toEqual(['warning base-demand Patient.identifier']);
    expect(found('Patient', sliced, looser, { identifier: [one, one] })).toEqual(['warning base-demand Patient.identifier[1]']);
    expect(found('Patient', sliced, looser, { identifier: [one, one, one] }).filter((text) => text.startsWith('error'))).toEqual([
      'error slice-max Patient.identifier[2]',
    ]);
    // A statement about all values is none about the slices of the base.
    expect(found('Patient', sliced, { 'Patient.identifier': { max: '*' } }, { identifier: [one, one] })).toEqual([
      'error slice-max Patient.identifier[1]',
    ]);
  });

  it('does not decide for a base that the data claims as well', () => {
    const base: Elements = { 'Patient.birthDate': { min: 1 } };
    expect(found('Patient', base, { 'Patient.birthDate': { min: 0 } }, { active: true }, ['derived', 'base'])).toContain(
      'error cardinality-min Patient.birthDate',
    );
  });

  it('never loosens FHIR itself', () => {
    expect(found('Patient', {}, { 'Patient.link.other': { min: 0 } }, { link: [{ type: 'refer' }] })).toEqual([
      'error cardinality-min Patient.link[0].other',
    ]);
    expect(found('Patient', {}, { 'Patient.gender': bound('example', 'b') }, { gender: 'b' })).toEqual([
      'error binding-required Patient.gender',
    ]);
    expect(found('Patient', {}, { 'Patient.gender': ofType('string') }, { gender: 'b' })).toEqual([
      'error binding-required Patient.gender',
    ]);
  });

  it('passes its demands on to what derives from it', () => {
    const validator = validatorFor(
      profile('base', 'Patient', { 'Patient.birthDate': { min: 1 } }),
      profile('derived', 'Patient', { 'Patient.birthDate': { min: 0 } }, { baseDefinition: urlOf('base') }),
      profile('third', 'Patient', { 'Patient.name': { min: 1 } }, { baseDefinition: urlOf('derived') }),
    );
    expect(validator.said({ resourceType: 'Patient', name: [{ text: 'x' }] }, urlOf('third'))).toEqual(['base-demand Patient.birthDate']);
    expect(validator.faults.map(({ element }) => element)).toEqual(['Patient.birthDate']);
  });

  it('says in words what the base demands', () => {
    const validator = validatorFor(
      profile('base', 'Patient', { 'Patient.birthDate': { min: 1 } }),
      profile('derived', 'Patient', { 'Patient.birthDate': { min: 0 } }, { baseDefinition: urlOf('base') }),
    );
    const [warning] = validator
      .findings({ resourceType: 'Patient', active: true }, urlOf('derived'))
      .filter(({ id }) => id === 'base-demand');
    expect(warning).toMatchObject({
      source: urlOf('base'),
      params: {
        base: 'base',
        profile: 'derived',
        demand: { en: expect.stringContaining('birthDate') as string, da: expect.stringContaining('birthDate') as string },
      },
    });
  });

  it('is the profile of a datatype as well', () => {
    const validator = validatorFor(
      identifier('strict', { 'Identifier.system': { min: 1 } }),
      profile('lenient', 'Identifier', { 'Identifier.system': { min: 0 } }, { baseDefinition: urlOf('strict') }),
      profile('p', 'Patient', { 'Patient.identifier': { type: [{ code: 'Identifier', profile: [urlOf('lenient')] }] } }),
    );
    expect(validator.said({ resourceType: 'Patient', identifier: [{ value: 'x' }] }, urlOf('p'))).toEqual([
      'base-demand Patient.identifier[0].system',
    ]);
  });
});

describe('a value set whose version a publisher pinned', () => {
  it('is no fault, and is looked up', () => {
    const pinned = (name: string): Facts => ({ binding: { strength: 'required', valueSet: urlOf(name) } });
    const derived = profile('derived', 'Patient', { 'Patient.maritalStatus': pinned('a|1.8.1') }, { baseDefinition: urlOf('base') });
    const validator = validatorFor(profile('base', 'Patient', { 'Patient.maritalStatus': pinned('a') }), derived, ...others);
    expect(validator.said({ resourceType: 'Patient', maritalStatus: concept('a') }, urlOf('derived'))).toEqual([]);
    expect(validator.said({ resourceType: 'Patient', maritalStatus: concept('b') }, urlOf('derived'))).toEqual([
      'binding-required Patient.maritalStatus',
    ]);
    expect(validator.faults).toEqual([]);
  });
});
