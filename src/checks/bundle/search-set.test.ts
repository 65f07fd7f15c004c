import { describe, expect, it } from 'vitest';
import { validatorFor } from '../../validate/testing/validator.js';

const { findings } = validatorFor();
const said = (resource: object): string[] =>
  findings(resource)
    .filter(({ severity, id }) => severity !== 'information' && /^bundle-(?:link|search)/.test(id))
    .map(({ severity, id, expression }) => `${id} ${expression} ${severity}`);

const self = { relation: 'self', url: 'http://a.dk/Patient?name=x' };

describe('search results', () => {
  const entry = (mode: string | undefined, resource?: object): object => ({
    fullUrl: 'http://a.dk/x',
    ...(resource ? { resource } : {}),
    ...(mode === undefined ? {} : { search: { mode } }),
  });
  const results = (link: object[], ...entries: object[]): object => ({ resourceType: 'Bundle', type: 'searchset', link, entry: entries });
  const patient = { resourceType: 'Patient', id: 'x' };
  const organization = { resourceType: 'Organization', id: 'y', name: 'x' };
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] };

  it('are what was searched for, what came along, and what is said about it', () => {
    expect(said(results([self], entry('match', patient), entry('include', organization), entry('outcome', outcome)))).toEqual([]);
  });

  it('have ids', () => {
    expect(
      said(results([self], entry('match', { resourceType: 'Patient' }), entry('include', { resourceType: 'Organization', name: 'x' }))),
    ).toEqual(['bundle-search-id Bundle.entry[0].resource error', 'bundle-search-id Bundle.entry[1].resource error']);
  });

  it('are of the type searched for', () => {
    expect(said(results([self], entry('match', organization), entry('outcome', patient)))).toEqual([
      'bundle-search-type Bundle.entry[0].resource error',
      'bundle-search-type Bundle.entry[1].resource error',
    ]);
    const both = [{ relation: 'self', url: 'http://a.dk?_type=Patient,Organization&_id=1' }];
    expect(said(results(both, entry('match', organization), entry('match', patient)))).toEqual([]);
    expect(said(results([{ relation: 'self', url: 'http://a.dk/something' }], entry('match', organization)))).toEqual([]);
  });

  it('have a resource, and say why they are there if any of them does', () => {
    expect(said(results([self], entry('match'), entry(undefined, patient)))).toEqual([
      'bundle-search-resource Bundle.entry[0] error',
      'bundle-search-mode Bundle.entry[1] warning',
    ]);
  });

  it('are only warned about where none says why it is there', () => {
    expect(said(results([self], entry(undefined, patient)))).toEqual([]);
    expect(said(results([self], entry(undefined, { resourceType: 'Patient' })))).toEqual([
      'bundle-search-id Bundle.entry[0].resource warning',
    ]);
    expect(said(results([self], entry(undefined, organization)))).toEqual([
      'bundle-search-type Bundle.entry[0].resource warning',
      'bundle-search-mode Bundle warning',
    ]);
  });

  it('say what was searched for', () => {
    expect(said(results([], entry('match', patient)))).toEqual(['bundle-search-self Bundle warning']);
  });

  it('are nothing that other Bundles are', () => {
    expect(said({ resourceType: 'Bundle', type: 'collection', entry: [entry(undefined, { resourceType: 'Patient' })] })).toEqual([]);
  });
});
