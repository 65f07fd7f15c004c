import { describe, expect, it } from 'vitest';
import { findByReference, findPlainly, indexAddresses } from './address-index.js';

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

describe('what is found at once', () => {
  const server = 'https://one.example/fhir/';
  const entry = (name: string, fullUrl = server + name) => ({ type: name.slice(0, name.indexOf('/')), id: name.slice(name.indexOf('/') + 1), fullUrl });
  const orderly = [entry('Patient/a'), entry('CarePlan/b'), entry('Encounter/c', 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520'), entry('CarePlan/d')];
  const references = [...orderly.flatMap(({ type, id, fullUrl }) => [`${type}/${id}`, fullUrl, `${type}/${id}#x`, `${type}/${id}/_history/1`]), 'Patient/z', '#a', '', 'Patient/x/Patient/a', 'x/Patient/a'];

  it.each([
    ['in order', orderly, true],
    ['known to be regular', orderly.map((one) => ({ ...one, isRegular: one.fullUrl.startsWith(server) })), true],
    ['an id with a slash in it', [...orderly, { type: 'Patient', id: 'x/Patient/a', fullUrl: `${server}Patient/x/Patient/a` }], false],
    ['an id twice', [...orderly, entry('Patient/a', 'https://two.example/Patient/a')], false],
    ['an address twice', [...orderly, entry('Patient/e', `${server}Patient/a`)], false],
    ['many', Array.from({ length: 20 }, (_, i) => entry(`Patient/${'abcdefghijklmnopqrst'.charAt(i)}`)), true],
  ])('is what the specification has it lead to: %s', (_what, entries, isOrderly) => {
    const index = indexAddresses<(typeof entries)[number]>(entries);
    // Each of them more than once: what was found is remembered.
    for (const reference of [...references, ...references]) {
      const found = findPlainly(index, reference);
      if (found !== undefined) for (const { fullUrl } of entries) expect(findByReference(index, reference, fullUrl)).toBe(found);
    }
    expect(findPlainly(index, 'Patient/a')).toBe(isOrderly ? entries[0] : undefined);
  });
});
