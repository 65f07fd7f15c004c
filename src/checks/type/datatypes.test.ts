import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { decodedLength } from '../value/base64.js';
import { validatorFor } from '../../validate/testing/validator.js';

const { said } = validatorFor();

describe('Coding.system', () => {
  const coded = (system: string): object => ({ resourceType: 'Basic', code: { coding: [{ system, code: 'x' }] } });

  it.each(['SNOMED', 'Measure', '#local', '1.2.208', 'loinc.org'])('is absolute; %s is not', (system) => {
    expect(said(coded(system)).filter((text) => text.startsWith('coding-'))).toEqual([
      'coding-system-relative Basic.code.coding[0].system',
    ]);
  });

  it.each(['http://loinc.org', 'https://a.dk/x', 'urn:oid:1.2.208.176.2.1', 'urn:iso:std:iso:3166'])('%s is', (system) => {
    expect(said(coded(system)).filter((text) => text.startsWith('coding-'))).toEqual([]);
  });

  it('has urn: before an OID', () => {
    expect(said(coded('oid:1.2.2'))).toEqual(['uri-without-urn Basic.code.coding[0].system']);
  });

  it('is one finding when it is no URI at all', () => {
    expect(said(coded('SNOMED CT'))).toEqual(['primitive-format Basic.code.coding[0].system']);
  });

  it('is not the name of a value set', () => {
    expect(said(coded('http://hl7.org/fhir/ValueSet/measure-type'))).toContain('coding-system-value-set Basic.code.coding[0].system');
    expect(said(coded('http://hl7.org/fhir/ValueSet/unknown')).filter((text) => text.startsWith('coding-system-value-set'))).toEqual([]);
  });
});

describe('Identifier.system', () => {
  const identified = (system: string, value = 'x'): object => ({ resourceType: 'Patient', identifier: [{ system, value }] });

  it('is absolute', () => {
    expect(said(identified('cpr'))).toEqual(['identifier-system-relative Patient.identifier[0].system']);
    for (const system of ['urn:oid:1.2.208.176.1.2', 'https://a.dk', 'ldap://a.dk']) expect(said(identified(system))).toEqual([]);
  });

  it('urn:ietf:rfc:3986 has values that are URIs', () => {
    expect(said(identified('urn:ietf:rfc:3986', '1234'))).toEqual(['identifier-value-relative Patient.identifier[0].value']);
    expect(said(identified('urn:ietf:rfc:3986', 'urn:oid:1.2.3'))).toEqual([]);
  });
});

describe('canonicals', () => {
  const based = (instantiatesCanonical: string): object => ({
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    subject: { display: 'x' },
    instantiatesCanonical: [instantiatesCanonical],
  });

  it('are absolute, or name a contained definition', () => {
    expect(said(based('PlanDefinition/x'))).toEqual(['canonical-relative CarePlan.instantiatesCanonical[0]']);
    for (const url of ['http://a.dk/PlanDefinition/x|1.0', 'urn:uuid:00000000-0000-4000-8000-000000000001'])
      expect(said(based(url))).toEqual([]);
  });
});

describe('Attachment', () => {
  const attached = (attachment: object): object => ({
    resourceType: 'Communication',
    status: 'completed',
    payload: [{ contentAttachment: attachment }],
  });
  const place = 'Communication.payload[0].content.ofType(Attachment)';

  it('says what it holds, or would hold', () => {
    expect(said(attached({ title: 'x' }))).toEqual([`attachment-empty ${place}`]);
    for (const attachment of [{ url: 'http://a.dk' }, { contentType: 'text/plain' }, { language: 'da' }])
      expect(said(attached(attachment))).toEqual([]);
  });

  it('is as long as it says', () => {
    const data = Buffer.from('hello').toString('base64');
    expect(said(attached({ contentType: 'text/plain', data, size: 5 }))).toEqual([]);
    expect(said(attached({ contentType: 'text/plain', data, size: 6 }))).toEqual([`attachment-size ${place}.size`]);
  });

  // The SHA-1 of "hello", of "hello!", and the SHA-256 of "hello".
  it.each([
    ['qvTGHdzF6KLavt4PO0gs2a6pQ00=', []],
    ['qvTGHdzF 6KLavt4PO0gs2a6pQ00=', [`binary-whitespace ${place}.hash`]],
    ['j3uLGR8W3+e/6DdCsqCYCkV0pIs=', [`attachment-hash ${place}.hash`]],
    ['LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=', [`attachment-hash ${place}.hash`]],
  ])('has the hash %s', (hash, expected) => {
    expect(said(attached({ contentType: 'text/plain', data: 'aGVsbG8=', hash }))).toEqual(expected);
    expect(
      said(attached({ contentType: 'text/plain', url: 'https://a.dk/x', hash })).filter((one) => one.startsWith('attachment')),
    ).toEqual([]);
  });

  it('may be larger than a string', () => {
    expect(said(attached({ contentType: 'text/plain', data: 'AAAA'.repeat(300_000) }))).toEqual([]);
  });

  it('has data without white space', () => {
    expect(said(attached({ contentType: 'text/plain', data: 'aGVs\nbG8=' }))).toEqual([`binary-whitespace ${place}.data`]);
  });
});

describe('decodedLength', () => {
  it('is the number of bytes', () => {
    for (let length = 1; length < 20; length++) expect(decodedLength(Buffer.alloc(length, 7).toString('base64'))).toBe(length);
    expect(decodedLength(' aGVs\n bG8= ')).toBe(5);
  });

  it.each(['a', 'ab', 'abc', 'abcde', 'a===', '====', 'ab=c', 'a-bc', 'a_bc', 'a=', 'abc=d===', 'æøåa'])('%s is no base64', (text) => {
    expect(decodedLength(text)).toBeUndefined();
  });

  it('takes time in proportion to the text', () => {
    const spent = cpuTime();
    decodedLength(`${' '.repeat(5_000_000)}!`);
    decodedLength('A'.repeat(20_000_000));
    expect(spent()).toBeLessThan(3_000);
  });
});

describe('ids of elements', () => {
  it('are unique within their resource', () => {
    const twice = {
      resourceType: 'Patient',
      id: 'a',
      name: [
        { id: 'a', text: 'x' },
        { id: 'b', text: 'y' },
      ],
      birthDate: '2015-01-01',
      _birthDate: { id: 'b' },
    };
    expect(said(twice)).toEqual(['element-id-repeated Patient.birthDate']);
    expect(said({ resourceType: 'Patient', contact: [{ id: 'a', name: { id: 'a', text: 'x' } }] })).toEqual([
      'element-id-repeated Patient.contact[0]',
    ]);
  });

  it('may be the same in different resources', () => {
    const patient = { resourceType: 'Patient', name: [{ id: 'a', text: 'x' }] };
    const entry = [1, 2].map((n) => ({ fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${n}`, resource: structuredClone(patient) }));
    expect(said({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([]);
  });

  it('may be the same in the snapshot and the differential of a definition', () => {
    const element = [{ id: 'Patient', path: 'Patient' }];
    const definition = {
      resourceType: 'StructureDefinition',
      url: 'http://a.dk/x',
      name: 'X',
      status: 'draft',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
      derivation: 'constraint',
      differential: { element },
    };
    expect(
      said({ ...definition, snapshot: { element: structuredClone(element) } }).filter((text) => text.startsWith('element-id')),
    ).toEqual([]);
    expect(
      said({ ...definition, differential: { element: [...element, ...structuredClone(element)] } }).filter((text) =>
        text.startsWith('element-id'),
      ),
    ).toEqual(['element-id-repeated StructureDefinition.differential.element[1]']);
  });
});

describe('the unit of a quantity', () => {
  const observed = (valueQuantity: object): string[] =>
    said({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, valueQuantity });
  const mmHg = { value: 1, unit: 'mm Hg', code: 'mm Hg' };

  it('is none of UCUM where it cannot be one by its form', () => {
    expect(observed({ ...mmHg, system: 'http://unitsofmeasure.org' })).toEqual(['code-unknown Observation.value.ofType(Quantity).code']);
    expect(observed({ ...mmHg, system: 'http://unitsofmeasure.org', code: 'mm[Hg]' })).toEqual([]);
    expect(observed({ ...mmHg, system: 'urn:oid:1.2.2' })).toEqual([]);
    expect(
      said({
        resourceType: 'Patient',
        extension: [{ url: 'http://example.org/x', valueDuration: { value: 1, system: 'http://unitsofmeasure.org', code: 'per day' } }],
      }),
    ).toEqual(['binding-max Patient.extension[0].value.ofType(Duration)']);
  });
});

describe('the scheme of a URI', () => {
  it('has no case, and HL7’s validator knows it in small letters', () => {
    const identified = (system: string): object => ({ resourceType: 'Patient', identifier: [{ system, value: 'x' }] });
    const coded = (system: string): object => ({ resourceType: 'Basic', code: { coding: [{ system, code: 'x' }] } });
    for (const system of ['URN:OID:1.2.3', 'HTTP://a.example/x', 'LDAP://a.example'])
      expect(said(identified(system))).toEqual(['url-scheme Patient.identifier[0].system']);
    for (const system of ['URN:OID:1.2.3', 'Https://a.example/x'])
      expect(said(coded(system)).filter((text) => text.startsWith('coding-'))).toEqual([]);
    expect(said({ resourceType: 'Patient', identifier: [{ system: 'URN:IETF:RFC:3986', value: 'x' }] })).toContain(
      'identifier-value-relative Patient.identifier[0].value',
    );
  });
});

describe('contained resources', () => {
  const organization = (id: string): object => ({ resourceType: 'Organization', id, name: 'x' });

  it('have ids of their own', () => {
    const found = said({
      resourceType: 'Patient',
      contained: [organization('a'), organization('b'), organization('a')],
      managingOrganization: { reference: '#a' },
      generalPractitioner: [{ reference: '#b' }],
    });
    expect(found).toContain('contained-id-repeated Patient.contained[2].id');
    expect(found.filter((text) => text.startsWith('contained-id'))).toHaveLength(1);
  });

  it('are there when a canonical leads to them', () => {
    const plan = (more: object): object => ({
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      subject: { display: 'x' },
      instantiatesCanonical: ['#p'],
      ...more,
    });
    expect(said(plan({}))).toEqual(['canonical-contained-missing CarePlan.instantiatesCanonical[0]']);
    expect(said(plan({ contained: [{ resourceType: 'PlanDefinition', id: 'p', status: 'draft' }] }))).toEqual([]);
  });
});
