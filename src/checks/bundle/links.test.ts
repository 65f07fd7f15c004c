import { describe, expect, it } from 'vitest';
import { validatorFor } from '../../validate/testing/validator.js';

const { findings } = validatorFor();
const said = (resource: object): string[] =>
  findings(resource)
    .filter(({ severity, id }) => severity !== 'information' && /^bundle-(?:link|stylesheet|entry-unreachable)/.test(id))
    .map(({ severity, id, expression }) => `${id} ${expression} ${severity}`);

describe('links of a Bundle', () => {
  const linked = (type: string, ...relations: string[]): object => ({
    resourceType: 'Bundle',
    type,
    link: relations.map((relation) => ({ relation, url: `http://a.dk/Patient?${relation}` })),
  });

  it('occur once', () => {
    expect(said(linked('searchset', 'self', 'self', 'first', 'first', 'next', 'other', 'other'))).toEqual([
      'bundle-link-repeated Bundle.link[1] error',
      'bundle-link-repeated Bundle.link[3] error',
    ]);
    expect(said(linked('history', 'self', 'previous', 'next', 'last'))).toEqual([]);
  });

  it('lead to pages only where there are pages', () => {
    expect(said(linked('collection', 'self', 'next'))).toEqual(['bundle-link-relation Bundle.link[1].relation error']);
    expect(said(linked('document', 'self', 'self', 'other', 'other'))).toEqual(['bundle-link-repeated Bundle.link[1] error']);
  });
});

describe('style sheets of a document', () => {
  const composition = { resourceType: 'Composition', id: 'c' };
  const css = { resourceType: 'Binary', id: 'css', contentType: 'text/css' };
  const document = (url: string): object => ({
    resourceType: 'Bundle',
    type: 'document',
    link: [{ relation: 'stylesheet', url }],
    entry: [composition, css].map((resource) => ({ fullUrl: `http://a.dk/${resource.resourceType}/${resource.id}`, resource })),
  });

  const unconnected = 'bundle-entry-unreachable Bundle.entry[1] error';
  // What a link names belongs to the document; the same Binary without one does not.
  it.each([
    ['Binary/css', []],
    ['http://a.dk/Binary/css', []],
    ['https://hl7.org/fhir/fhir.css', [unconnected]],
    ['Binary/other', ['bundle-stylesheet-missing Bundle.link[0].url error', unconnected]],
    ['css', ['bundle-stylesheet-missing Bundle.link[0].url error', unconnected]],
    ['http://a.dk/x.css', ['bundle-stylesheet-external Bundle.link[0].url warning', unconnected]],
  ])('%s', (url, expected) => {
    expect(said(document(url))).toEqual(expected);
  });

  it('are nothing that other Bundles have to carry', () => {
    expect(said({ resourceType: 'Bundle', type: 'collection', link: [{ relation: 'stylesheet', url: 'x' }] })).toEqual([]);
  });
});
