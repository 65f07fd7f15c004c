import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../plan/testing/definitions.js';
import { validatorWith } from '../validate/testing/validator.js';
import { defaultPolicy, hl7Policy, type Policy } from './policy.js';

const [ours, hl7] = [defaultPolicy, hl7Policy].map((policy) => validatorWith({ policy }));
const severities = (id: string, resource: object) =>
  [ours, hl7].map((validator) =>
    validator
      ?.findings(resource)
      .filter((finding) => finding.id === id)
      .map(({ severity }) => severity)
      .join(),
  );
const patient = (more: object) => ({ resourceType: 'Patient', ...more });
const entry = (resource: object) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ fullUrl: 'http://a.example/Patient/1', resource: { ...resource, id: '1' } }],
});
const managed = (managingOrganization: object) => patient({ managingOrganization });
const tagged = (system: string) => ({ resourceType: 'Basic', meta: { tag: [{ system, code: 'a' }] }, code: { text: 'x' } });
const document = (reference: string) => ({
  resourceType: 'Bundle',
  type: 'document',
  timestamp: '2026-05-12T20:00:00Z',
  identifier: { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff' },
  entry: [
    {
      fullUrl: 'http://a.example/Composition/1',
      resource: {
        resourceType: 'Composition',
        id: '1',
        status: 'final',
        type: { text: 'x' },
        date: '2026',
        author: [{ display: 'x' }],
        title: 'x',
        subject: { reference },
      },
    },
  ],
});
const measured = (valueQuantity: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, valueQuantity });

describe('what the specification forbids and HL7’s validator accepts', () => {
  it.each<[string, string, object]>([
    ['an empty array of primitives', 'json-empty-array', patient({ name: [{ given: [] }] })],
    ['a reference that is only an id', 'reference-format', managed({ reference: 'o1' })],
    ['a reference that is only an id, in a Bundle: an error for both', 'reference-format', entry(managed({ reference: 'o1' }))],
    ['a reference to a type that FHIR does not have, in a Bundle', 'reference-format', entry(managed({ reference: 'potato/1' }))],
    ['a reference with a space: an error for both', 'reference-format', managed({ reference: 'Organization/ 1' })],
    [
      'a URL for the type of a target that is not here',
      'reference-type-url',
      managed({ reference: 'http://a.example/x', type: 'http://hl7.org/fhir/StructureDefinition/Organization' }),
    ],
    [
      'a URL for the type that the reference names: an error for both',
      'reference-type-url',
      managed({ reference: 'Organization/1', type: 'http://hl7.org/fhir/StructureDefinition/Organization' }),
    ],
    ['a type that there is not: an error for both', 'reference-target-type', managed({ reference: 'http://a.example/x', type: 'Potato' })],
    [
      'the type of a target that only an identifier names',
      'reference-target-type',
      managed({ type: 'Practitioner', identifier: { value: '1' } }),
    ],
    ['a unit that UCUM does not have', 'code-unknown', measured({ value: 1, system: 'http://unitsofmeasure.org', code: 'KG' })],
    [
      'a relative code system in a CodeableConcept',
      'coding-system-relative',
      { resourceType: 'Basic', code: { coding: [{ system: 'x', code: 'a' }] } },
    ],
    ['a relative code system in a Coding: an error for both', 'coding-system-relative', tagged('x')],
    [
      'a value set for a code system, in a CodeableConcept',
      'coding-system-value-set',
      { resourceType: 'Basic', code: { coding: [{ system: 'http://hl7.org/fhir/ValueSet/languages', code: 'a' }] } },
    ],
    [
      'a value set for a code system in a Coding: an error for both',
      'coding-system-value-set',
      tagged('http://hl7.org/fhir/ValueSet/languages'),
    ],
    [
      'a code system without its code',
      'coding-system-relative',
      { resourceType: 'Basic', meta: { tag: [{ system: 'x' }] }, code: { text: 'x' } },
    ],
    ['a country that ISO 3166 does not have', 'code-unknown', tagged('urn:iso:std:iso:3166')],
    ['a date of white space', 'primitive-format', patient({ birthDate: '  ' })],
    ['an OID that ends in a dot', 'primitive-format', patient({ identifier: [{ system: 'urn:oid:1.2.3.', value: '1' }] })],
    ['an OID with a letter: an error for both', 'primitive-format', patient({ identifier: [{ system: 'urn:oid:1.2.a', value: '1' }] })],
    ['base64 of white space: an error for both', 'primitive-format', patient({ photo: [{ data: '  ' }] })],
    ['an id of white space: an error for both', 'primitive-format', patient({ id: '  ' })],
    [
      'a DOCTYPE in a narrative',
      'narrative-declaration',
      patient({ text: { status: 'generated', div: '<!DOCTYPE html><div xmlns="http://www.w3.org/1999/xhtml">x</div>' } }),
    ],
    ['what a Composition refers to, and is missing: an error for both', 'bundle-reference-missing', document('Patient/1')],
    ['siblings that are fewer than the values', 'json-misaligned', patient({ address: [{ line: ['a', 'b'], _line: [{ id: 'x' }] }] })],
    ['siblings that are more: an error for both', 'json-misaligned', patient({ address: [{ line: ['a'], _line: [null, { id: 'x' }] }] })],
    ['an empty array of objects: an error for both', 'json-empty-array', patient({ name: [] })],
  ])('%s', (what, id, resource) => {
    expect(severities(id, resource)).toEqual(what.endsWith('for both') ? ['error', 'error'] : ['error', 'warning']);
  });
});

describe('what the specification allows and HL7’s validator rejects', () => {
  it.each<[string, string, object]>([
    [
      '# outside of contained resources',
      'reference-to-own-resource',
      { resourceType: 'Composition', status: 'final', subject: { reference: '#' } },
    ],
    ['a system that is almost UCUM', 'coding-system-near', measured({ value: 1, system: 'https://unitsofmeasure.org', code: 'kg' })],
    ['an address with its scheme in capitals', 'url-scheme', entry(managed({ reference: 'HTTP://a.example/Organization/1' }))],
    [
      'a fullUrl with its scheme in capitals',
      'url-scheme',
      {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ fullUrl: 'HTTPS://a.example/Patient/1', resource: { resourceType: 'Patient', id: '1' } }],
      },
    ],
    [
      'a canonical with its scheme in capitals',
      'url-scheme',
      { resourceType: 'Basic', code: { text: 'x' }, meta: { profile: ['HTTP://a.example/p'] } },
    ],
    ['a code system with its scheme in capitals', 'url-scheme', tagged('HTTP://a.example/cs')],
    [
      'the scheme of a system of identifiers in capitals',
      'url-scheme',
      { resourceType: 'Basic', code: { text: 'x' }, identifier: [{ system: 'URN:OID:1.2', value: 'x' }] },
    ],
    [
      'a system of identifiers with a scheme of its own',
      'identifier-system-scheme',
      { resourceType: 'Basic', code: { text: 'x' }, identifier: [{ system: 'ftp://a.example/x', value: 'x' }] },
    ],
    [
      'a value set’s own URL with its scheme in capitals',
      'url-scheme',
      { resourceType: 'ValueSet', status: 'draft', url: 'HTTP://a.example/vs' },
    ],
    ['a code system with a scheme of its own', 'coding-system-scheme', tagged('x:y')],
    ['a code system with https for http', 'coding-system-near', tagged('https://loinc.org')],
    ['a code system with something added', 'coding-system-near', tagged('http://snomed.info/sct/900000000000207008')],
    ['a code system of HL7 that is not here', 'coding-system-hl7-unknown', tagged('https://hl7.org/fhir/potato')],
    [
      'an address of HL7 that nothing has, as a system',
      'url-hl7-unknown',
      { resourceType: 'Observation', status: 'final', code: { coding: [{ system: 'http://hl7.org/fhir/potato', code: 'a' }] } },
    ],
    [
      'an address of HL7 that nothing has, anywhere',
      'url-hl7-unknown',
      { resourceType: 'Basic', code: { text: 'x' }, meta: { source: 'http://hl7.org/fhir/potato#1' } },
    ],
    ['the system of a Quantity that is relative', 'coding-system-relative', measured({ value: 1, system: 'grams', code: 'g' })],
    ['an OID of two numbers', 'oid-short', patient({ identifier: [{ system: 'urn:oid:2.999', value: '1' }] })],
    ['a language in capitals', 'language-case', { resourceType: 'Basic', language: 'da-dk', code: { text: 'x' } }],
  ])('%s', (_what, id, resource) => {
    expect(severities(id, resource)).toEqual(['warning', 'error']);
  });
});

it('Reference.type is a name, and no URL', () => {
  const found = (policy: Policy) =>
    validatorWith({ policy })
      .findings(managed({ reference: 'Organization/1', type: 'http://hl7.org/fhir/StructureDefinition/Organization' }))
      .map(({ id }) => id);
  expect(found(defaultPolicy)).toContain('reference-type-url');
});

it('counts lengths in characters, and warns where HL7’s validator counts more', () => {
  const sized = profile('sized', 'Patient', {
    'Patient.name.family': { maxLength: 3 },
    'Patient.name.text': { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 3 }] },
  });
  const found = (policy: Policy, name: object) =>
    validatorWith({ policy }, sized)
      .findings(patient({ name: [name] }), urlOf('sized'))
      .filter(({ id }) => id.includes('length'))
      .map(({ id, severity }) => `${severity} ${id}`);
  expect(found(defaultPolicy, { family: '😀😀' })).toEqual(['warning max-length-units']);
  expect(found(hl7Policy, { family: '😀😀' })).toEqual(['error max-length-units']);
  expect(found(defaultPolicy, { text: '😀😀' })).toEqual(['error min-length']);
  expect(found(hl7Policy, { text: '😀😀' })).toEqual(['warning min-length']);
  expect(found(hl7Policy, { family: 'abcd', text: 'ab' })).toEqual(['error max-length', 'error min-length']);
});

it('looks for the target of a reference that it lets through', () => {
  const bundled = profile('bundled', 'Patient', {
    'Patient.managingOrganization': { type: [{ code: 'Reference', aggregation: ['bundled'] }] },
  });
  const found = validatorWith({ policy: hl7Policy }, bundled).findings({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      {
        fullUrl: 'http://a.example/Patient/1',
        resource: { ...managed({ reference: 'potato/1' }), id: '1', meta: { profile: [urlOf('bundled')] } },
      },
    ],
  });
  expect(found.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['reference-aggregation']);
});

it('what follows from a cause that only weighs as a warning stays an error', () => {
  const condition = {
    resourceType: 'Condition',
    subject: { display: 'x' },
    clinicalStatus: { coding: [{ system: 'some/where', code: 'active' }] },
  };
  const found = (validator: typeof ours): string[] =>
    validator!
      .findings(condition)
      .filter(({ severity }) => severity === 'error')
      .map(({ id }) => id);
  expect(found(ours)).toEqual(['coding-system-relative']);
  expect(found(hl7)).toEqual(['binding-required']);
});

it('what a Composition refers to, of no type that there is, is no error for HL7’s validator', () => {
  const errors = (validator: typeof ours): string[] =>
    validator!
      .findings(document('Person2/1'))
      .filter(({ severity }) => severity === 'error')
      .map(({ id }) => id);
  expect(errors(ours)).toEqual(['reference-format']);
  expect(errors(hl7)).toEqual([]);
});
