import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { parseReference } from './reference-text.js';

// http://hl7.org/fhir/R4/references.html#literal
describe('a literal reference', () => {
  it.each([
    ['Patient/1', { kind: 'relative', type: 'Patient', id: '1' }],
    ['Patient/1/_history/2', { kind: 'relative', type: 'Patient', id: '1', version: '2' }],
    ['http://fhir.example/base/Patient/1', { kind: 'absolute', type: 'Patient', id: '1' }],
    ['https://fhir.example/Patient/1/_history/2', { kind: 'absolute', type: 'Patient', id: '1', version: '2' }],
    ['https://fhir.example/Patient/1#a', { kind: 'absolute', type: 'Patient', id: '1' }],
    ['Patient/1#a', { kind: 'relative', type: 'Patient', id: '1' }],
    ['http://a.example/x', { kind: 'absolute' }],
    ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520', { kind: 'urn' }],
    ['urn:oid:1.2.3', { kind: 'urn' }],
    ['URN:OID:1.2.3', { kind: 'urn' }],
    ['HTTPS://fhir.example/Patient/1', { kind: 'absolute', type: 'Patient', id: '1' }],
    ['urn:isbn:1', { kind: 'absolute' }],
    ['#p1', { kind: 'contained', id: 'p1' }],
    ['#', { kind: 'contained', id: '' }],
    ['Patient?identifier=http://a.example|1', { kind: 'conditional', type: 'Patient' }],
    ['Patient?name:exact=a&organization.name=b', { kind: 'conditional', type: 'Patient' }],
    ['Observation?_has:Provenance:target:agent=1&', { kind: 'conditional', type: 'Observation' }],
  ])('%s comes apart', (reference, parts) => {
    expect(parseReference(reference)).toEqual(parts);
  });

  it.each([
    '',
    'Patient',
    'patient/1',
    '/Patient/1',
    'Patient/',
    '1',
    'c282c3ec-6bd3-4826-b654-5a171776e296',
    'Patient/1/2',
    'Patient/a_b',
    'Patient/' + 'x'.repeat(65),
    'Patient 1',
    'http://a b',
    'Patient?',
    'Patient?1',
    'Patient?=1',
    'Patient?a=b=c',
    'Patient?a=b c',
    'patient?a=b',
  ])('%s is none', (reference) => {
    expect(parseReference(reference)).toBeUndefined();
  });

  // The same as one expression: FHIR's own for RESTful references, with a base of any scheme and a fragment.
  const restful =
    /^((?:https?:\/\/|[A-Za-z][A-Za-z0-9+.-]*:\/\/)[^\s?#]*\/)?([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/([A-Za-z0-9\-.]{1,64}))?(?:#.*)?$/;

  it('agrees with the expression that the specification gives, whatever pieces it is made of', () => {
    const bases = [
      '',
      'http://',
      'https://a.example/',
      'ftp+x://a/',
      'http://a b/',
      'http://a?/',
      'http://ø/\u00a0/',
      'HTTP://a/',
      '://a/',
      '/',
      'a/',
      'http:///',
      'Patient/',
    ];
    const types = ['Patient', 'A', 'Ab', 'pATIENT', 'Pa1', '_history', 'Z'.repeat(64), 'Z'.repeat(65), 'PØ', ''];
    const ids = ['1', '-.a', '', 'ø', 'a_b', 'y'.repeat(64), 'y'.repeat(65), '_historyØx'];
    const versions = [
      '',
      '/_history/2',
      '/_history/',
      '/_history',
      '/_history/ø',
      '/2',
      `/_history/${'v'.repeat(65)}`,
      '/_history/1/_history/2',
      '/_history/Ab/1',
    ];
    const ends = ['', '#', '#a#b', '#a\nb', '\n', ' ', '#\u2028', '/'];
    const different: string[] = [];
    for (const base of bases)
      for (const type of types)
        for (const id of ids)
          for (const version of versions)
            for (const end of ends) {
              const reference = `${base}${type}/${id}${version}${end}`;
              const expected = (restful.exec(reference) ?? []).slice(2);
              const found = parseReference(reference);
              const parts = found === undefined || found.kind === 'contained' ? [] : [found.type, found.id, found.version];
              if (parts.join() !== (expected.length === 0 && found !== undefined && found.kind !== 'contained' ? ',,' : expected.join()))
                different.push(reference);
            }
    expect(different).toEqual([]);
  });

  it('takes time in proportion to its length', () => {
    const spent = cpuTime();
    for (const piece of ['A/', 'http://', '/_history/', 'a', '#', 'Patient/1/', '://', 'A'])
      parseReference(`http://a.example/${piece.repeat(200_000)}!`);
    expect(spent()).toBeLessThan(2000);
  });
});
