import { describe, expect, it } from 'vitest';
import { joinCanonical, shortName, splitCanonical, typeUrl } from './canonical.js';

describe('canonical URLs', () => {
  it.each([
    ['Patient', 'http://hl7.org/fhir/StructureDefinition/Patient'],
    ['string', 'http://hl7.org/fhir/StructureDefinition/string'],
    ['http://test.example/p', 'http://test.example/p'],
    ['urn:oid:1.2.3', 'urn:oid:1.2.3'],
  ])('of the type %s is %s', (code, url) => {
    expect(typeUrl(code)).toBe(url);
  });

  // http://hl7.org/fhir/R4/references.html#canonical: url|version#fragment
  it.each([
    ['http://test.example/p', { url: 'http://test.example/p' }],
    ['http://test.example/p|1.0.1', { url: 'http://test.example/p', version: '1.0.1' }],
    ['http://test.example/p|1.0.1#part', { url: 'http://test.example/p', version: '1.0.1' }],
    ['http://test.example/p#part', { url: 'http://test.example/p' }],
    ['http://test.example/p|', { url: 'http://test.example/p' }],
    ['http://terminology.hl7.org/ValueSet/v2-0360|2.7|2.9', { url: 'http://terminology.hl7.org/ValueSet/v2-0360|2.7', version: '2.9' }],
    ['#contained', { url: '#contained' }],
    ['', { url: '' }],
  ])('%s comes apart', (canonical, parts) => {
    expect(splitCanonical(canonical)).toEqual(parts);
  });

  it.each([
    ['http://test.example/p', '1.0.1', 'http://test.example/p|1.0.1'],
    ['http://test.example/p', undefined, 'http://test.example/p'],
    ['http://test.example/p', '', 'http://test.example/p'],
    ['http://terminology.hl7.org/ValueSet/v2-0360|2.7', '2.9', 'http://terminology.hl7.org/ValueSet/v2-0360|2.7|2.9'],
  ])('%s and %s go together', (url, version, canonical) => {
    expect(joinCanonical(url, version)).toBe(canonical);
  });

  it.each([
    ['http://test.example/StructureDefinition/p|1.0', 'p'],
    ['urn:uuid:1', 'urn:uuid:1'],
    ['name', 'name'],
  ])('%s is known as %s', (canonical, name) => {
    expect(shortName(canonical)).toBe(name);
  });
});
