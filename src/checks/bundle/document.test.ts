import { describe, expect, it } from 'vitest';
import { validatorFor } from '../../validate/testing/validator.js';

const base = 'http://a.example/fhir/';
const uuid = 'urn:uuid:c757873d-ec9a-4326-a141-556000000001';
const { findings } = validatorFor();

const composition = (more: object = {}) => ({
  resourceType: 'Composition',
  id: 'c',
  status: 'final',
  type: { text: 't' },
  date: '2020-01-01',
  title: 't',
  author: [{ reference: 'Practitioner/d' }],
  ...more,
});
const practitioner = { resourceType: 'Practitioner', id: 'd' };
const patient = (more: object = {}) => ({ resourceType: 'Patient', id: 'p', ...more });
const binary = { resourceType: 'Binary', id: 'b', contentType: 'image/png', data: 'aGk=' };
const entry = (resource: { resourceType: string; id: string }, server = base) => ({
  fullUrl: `${server}${resource.resourceType}/${resource.id}`,
  resource,
});
const section = (more: object) => ({
  title: 's',
  text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
  ...more,
});

function said(...entries: object[]): string[] {
  return findings({
    resourceType: 'Bundle',
    type: 'document',
    identifier: { system: 'urn:ietf:rfc:3986', value: uuid },
    timestamp: '2020-01-01T00:00:00Z',
    entry: entries,
  })
    .filter(({ id }) => id.startsWith('bundle-') || id === 'reference-other-address')
    .map(({ id, expression }) => `${id} ${expression}`);
}

// http://hl7.org/fhir/R4/documents.html#content
describe('what a document must include', () => {
  it.each([
    ['subject', { subject: { reference: 'Patient/x' } }, 'subject'],
    ['attester', { attester: [{ mode: 'legal', party: { reference: 'Patient/x' } }] }, 'attester[0].party'],
    ['event', { event: [{ detail: [{ reference: 'Procedure/x' }] }] }, 'event[0].detail[0]'],
    [
      'entry of a section in a section',
      { section: [section({ section: [section({ entry: [{ reference: 'Procedure/x' }] })] })] },
      'section[0].section[0].entry[0]',
    ],
    ['focus of a section', { section: [section({ focus: { reference: 'Patient/x' } })] }, 'section[0].focus'],
  ])('is what the Composition refers to: %s', (_what, more, place) => {
    expect(said(entry(composition(more)), entry(practitioner))).toEqual([`bundle-reference-missing Bundle.entry[0].resource.${place}`]);
  });

  it.each([
    [
      'the url of an extension',
      { author: [{ reference: 'Practitioner/d', extension: [{ url: 'http://b.example/ext', valueString: 'x' }] }] },
    ],
    [
      'a reference in an extension',
      {
        author: [
          { reference: 'Practitioner/d', extension: [{ url: 'http://b.example/ext', valueReference: { reference: 'Practitioner/x' } }] },
        ],
      },
    ],
    [
      'who assigned an identifier',
      { author: [{ reference: 'Practitioner/d', identifier: { value: '1', assigner: { reference: 'Organization/x' } } }] },
    ],
    ['an attachment', { event: [{ extension: [{ url: 'http://b.example/ext', valueAttachment: { url: 'http://b.example/x' } }] }] }],
  ])('is nothing else: %s', (_what, more) => {
    expect(said(entry(composition(more)), entry(practitioner))).toEqual([]);
  });

  it('is reported once where the entry has another address', () => {
    expect(
      said(entry(composition({ subject: { reference: 'Patient/p' } })), entry(practitioner), {
        fullUrl: 'http://b.example/Patient/p',
        resource: patient({ managingOrganization: { reference: `${base}Practitioner/d` } }),
      }).filter((text) => text.endsWith('.subject')),
    ).toEqual(['reference-other-address Bundle.entry[0].resource.subject']);
  });
});

describe('what is part of a document', () => {
  const subject = entry(composition({ subject: { reference: 'Patient/p' } }));
  const withPatient = (more: object) => said(subject, entry(practitioner), entry(patient(more)), entry(binary));
  const unreachable = ['bundle-entry-unreachable Bundle.entry[3]'];

  it.each([
    ['an attachment', { photo: [{ url: `${base}Binary/b` }] }],
    ['a uri', { extension: [{ url: 'http://b.example/ext', valueUri: 'Binary/b' }] }],
    [
      'a reference in an extension of a primitive',
      { birthDate: '2000-01-01', _birthDate: { extension: [{ url: 'http://b.example/ext', valueReference: { reference: 'Binary/b' } }] } },
    ],
    [
      'a reference in a contained resource',
      {
        contained: [
          { resourceType: 'DocumentReference', id: 'x', status: 'current', content: [{ attachment: { url: `${base}Binary/b` } }] },
        ],
      },
    ],
  ])('can be reached by %s', (_what, more) => {
    expect(withPatient(more)).toEqual([]);
  });

  it.each([
    ['the url of an extension', { extension: [{ url: `${base}Binary/b`, valueBoolean: true }] }],
    ['the system of an identifier', { identifier: [{ system: `${base}Binary/b`, value: '1' }] }],
    ['a text', { name: [{ text: 'Binary/b' }] }],
    ['an element that FHIR does not have', { link2: { reference: 'Binary/b', url: 'Binary/b' } }],
  ])('cannot be reached by %s', (_what, more) => {
    expect(withPatient(more)).toEqual(unreachable);
  });
});
