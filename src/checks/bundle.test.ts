import { describe, expect, it } from 'vitest';
import { validatorFor } from '../validate/testing/validator.js';

const validator = validatorFor();
const uuid = 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520';
const bundle = (type: string, ...entry: object[]) => ({ resourceType: 'Bundle', type, entry });
const patient = (id?: string) => ({ resourceType: 'Patient', ...(id === undefined ? {} : { id }) });
const said = (type: string, ...entry: object[]) => validator.said(bundle(type, ...entry)).filter((text) => text.startsWith('bundle-fullurl'));

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
    ['http://a.example/Patient/1', undefined, 'bundle-fullurl-mismatch'],
  ])('may not be %s for Patient/%s', (fullUrl, id, finding) => {
    expect(said('collection', { fullUrl: uuid, resource: patient('0') }, { fullUrl, resource: patient(id) })).toEqual([`${finding} Bundle.entry[1].fullUrl`]);
  });

  it.each(['collection', 'document', 'message', 'searchset', 'history'])('is missing where there is a resource in a %s', (type) => {
    expect(said(type, { resource: patient('1') })).toEqual(['bundle-fullurl-missing Bundle.entry[0].fullUrl']);
    expect(said(type, { link: [{ relation: 'self', url: 'http://a.example' }] })).toEqual([]);
  });

  it.each(['transaction', 'batch', 'transaction-response', 'batch-response'])('may be left out in a %s', (type) => {
    expect(said(type, { resource: patient() })).toEqual([]);
  });

  it('says nothing more where the resource is no resource, or the url no text', () => {
    expect(said('collection', { fullUrl: 1, resource: patient('1') }, { resource: { resourceType: 'Pateint' } }, { resource: [] }, { resource: {} })).toEqual([]);
    expect(validator.said({ resourceType: 'Bundle', type: 'collection', entry: [null, 1, 'x'] }).length).toBeGreaterThan(2);
  });

  it('is unique, but for versions of the same resource (bdl-7)', () => {
    const twice = [{ fullUrl: uuid, resource: patient() }, { fullUrl: uuid, resource: patient() }];
    expect(validator.said(bundle('collection', ...twice))).toEqual(['invariant-failed(bdl-7) Bundle']);
    const versions = ['1', '2'].map((versionId) => ({ fullUrl: uuid, resource: { ...patient(), meta: { versionId } } }));
    expect(validator.said(bundle('collection', ...versions))).toEqual([]);
  });
});
