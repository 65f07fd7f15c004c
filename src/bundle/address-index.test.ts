import { describe, expect, it } from 'vitest';
import { findByReference, indexAddresses } from './address-index.js';

const a = { type: 'Patient', id: 'a', fullUrl: 'https://one.example/fhir/Patient/a' };
const b = { type: 'Patient', id: 'b', fullUrl: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520' };
const c = { type: 'Patient', id: 'a', fullUrl: 'https://two.example/Patient/a' };
const d = { type: 'CarePlan', id: 'd', fullUrl: 'CarePlan/d' };
const bare = { type: 'Encounter' };
const index = indexAddresses([a, b, c, d, bare]);

// http://hl7.org/fhir/R4/bundle.html#references
describe('finding what a reference names', () => {
  it.each([
    ['https://one.example/fhir/Patient/a', undefined, a],
    ['https://two.example/Patient/a', undefined, c],
    ['https://one.example/fhir/Patient/a/_history/3', undefined, a],
    ['https://one.example/fhir/Patient/a#part', undefined, a],
    ['https://three.example/Patient/a', undefined, undefined],
    ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520', undefined, b],
    ['urn:uuid:c757873d-ec9a-4326-a141-556f43239521', undefined, undefined],
    ['Patient/a', undefined, a],
    ['Patient/a', 'https://two.example/Encounter/e', c],
    ['Patient/a', 'https://three.example/Encounter/e', a],
    ['Patient/a/_history/3', 'https://two.example/Encounter/e', c],
    ['Patient/b', 'urn:uuid:d757873d-ec9a-4326-a141-556f43239520', b],
    ['CarePlan/d', undefined, d],
    ['CarePlan/a', undefined, undefined],
    ['#a', undefined, undefined],
    ['constructor', undefined, undefined],
    ['', undefined, undefined],
  ])('%s, seen from %s', (reference, from, found) => {
    expect(findByReference(index, reference, from)).toBe(found);
  });
});
