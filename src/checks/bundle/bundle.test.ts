import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { validatorFor, validatorWith } from '../../validate/testing/validator.js';

const validator = validatorFor();
const uuid = 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520';
const bundle = (type: string, ...entry: object[]) => ({ resourceType: 'Bundle', type, entry });
const patient = (id?: string) => ({ resourceType: 'Patient', ...(id === undefined ? {} : { id }) });
const said = (type: string, ...entry: object[]) =>
  validator.said(bundle(type, ...entry)).filter((text) => /^bundle-(?:fullurl|id)/.test(text));

// http://hl7.org/fhir/R4/bundle.html#bundle-unique, #references and Bundle.entry.fullUrl
describe('the fullUrl of an entry', () => {
  it.each([
    [uuid, '1'],
    ['urn:oid:1.2.3', '1'],
    ['http://a.example/fhir/Patient/1', '1'],
    ['http://a.example/anything', '1'],
    [uuid, undefined],
  ])('may be %s for Patient/%s', (fullUrl, id) => {
    expect(said('collection', { fullUrl, resource: patient(id) })).toEqual([]);
  });

  it.each([
    ['Patient/1', '1', 'bundle-fullurl-relative'],
    ['1', '1', 'bundle-fullurl-relative'],
    ['#1', '1', 'bundle-fullurl-relative'],
    ['http://a.example/Patient/2', '1', 'bundle-fullurl-mismatch'],
    ['http://a.example/Observation/1', '1', 'bundle-fullurl-mismatch'],
  ])('may not be %s for Patient/%s', (fullUrl, id, finding) => {
    expect(said('collection', { fullUrl: uuid, resource: patient('0') }, { fullUrl, resource: patient(id) })).toEqual([
      `${finding} Bundle.entry[1].fullUrl`,
    ]);
  });

  it('names the id that is missing from its resource', () => {
    expect(said('collection', { fullUrl: 'http://a.example/Patient/1', resource: patient(undefined) })).toEqual([
      'bundle-id-missing Bundle.entry[0].resource.id',
    ]);
  });

  it.each(['collection', 'document', 'message', 'searchset', 'history'])('is missing where there is a resource in a %s', (type) => {
    expect(said(type, { resource: patient('1') })).toEqual(['bundle-fullurl-missing Bundle.entry[0].fullUrl']);
    expect(said(type, { link: [{ relation: 'self', url: 'http://a.example' }] })).toEqual([]);
  });

  it.each(['transaction', 'batch', 'transaction-response', 'batch-response'])('may be left out in a %s', (type) => {
    expect(said(type, { resource: patient() })).toEqual([]);
  });

  it('says nothing more where the resource is no resource, or the url no text', () => {
    expect(
      said(
        'collection',
        { fullUrl: 1, resource: patient('1') },
        { resource: { resourceType: 'Pateint' } },
        { resource: [] },
        { resource: {} },
      ),
    ).toEqual([]);
    expect(validator.said({ resourceType: 'Bundle', type: 'collection', entry: [null, 1, 'x'] }).length).toBeGreaterThan(2);
  });

  it('is unique, but for versions of the same resource (bdl-7)', () => {
    const twice = [
      { fullUrl: uuid, resource: patient() },
      { fullUrl: uuid, resource: patient() },
    ];
    expect(validator.said(bundle('collection', ...twice))).toEqual(['invariant-failed(bdl-7) Bundle']);
    const versions = ['1', '2'].map((versionId) => ({ fullUrl: uuid, resource: { ...patient(), meta: { versionId } } }));
    expect(validator.said(bundle('collection', ...versions))).toEqual([]);
  });
});

it('is looked at in a Bundle that is only tried out, whatever the one around it has', () => {
  const profileOf = (name: string, element: ElementDefinition[]): StructureDefinition => ({
    resourceType: 'StructureDefinition',
    url: `http://a.dk/StructureDefinition/${name}`,
    name,
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type: 'Bundle',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Bundle',
    derivation: 'constraint',
    differential: { element },
  });
  const within = profileOf('Within', [{ id: 'Bundle.type', path: 'Bundle.type', min: 1 }]);
  const around = profileOf('Around', [
    {
      id: 'Bundle.entry',
      path: 'Bundle.entry',
      slicing: { discriminator: [{ type: 'profile', path: 'response.outcome' }], rules: 'closed' },
    },
    { id: 'Bundle.entry:sound', path: 'Bundle.entry', sliceName: 'sound', min: 0, max: '*' },
    { id: 'Bundle.entry:sound.response', path: 'Bundle.entry.response', min: 1 },
    {
      id: 'Bundle.entry:sound.response.outcome',
      path: 'Bundle.entry.response.outcome',
      min: 1,
      type: [{ code: 'Bundle', profile: [within.url] }],
    },
  ]);
  const inner = (id: string) => bundle('collection', { fullUrl: 'http://a.example/Patient/1', resource: patient(id) });
  const outer = (id: string) => ({
    ...bundle('batch-response', {
      fullUrl: 'http://a.example/Patient/0',
      resource: patient('0'),
      response: { status: '200', outcome: inner(id) },
    }),
    meta: { profile: [around.url] },
  });
  const outside = (id: string) =>
    validatorWith({}, within, around)
      .said(outer(id))
      .filter((text) => text.startsWith('slice-closed'));
  expect([outside('1').length, outside('2').length]).toEqual([0, 1]);
});
