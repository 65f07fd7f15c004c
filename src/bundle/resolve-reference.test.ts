import { describe, expect, it } from 'vitest';
import { indexAddresses } from './address-index.js';
import type { Addressed } from './addressed.js';
import { resolveReference } from './resolve-reference.js';

const one = 'https://one.example/fhir/';
const two = 'https://two.example/';
const uuid = (last: number): string => `urn:uuid:c757873d-ec9a-4326-a141-55643923952${last}`;

const patient: Addressed = { type: 'Patient', id: 'a', fullUrl: `${one}Patient/a` };
const other: Addressed = { type: 'Patient', id: 'a', fullUrl: `${two}Patient/a` };
const version1: Addressed = { type: 'Device', id: 'v', fullUrl: `${one}Device/v`, version: '1' };
const version2: Addressed = { type: 'Device', id: 'v', fullUrl: `${one}Device/v`, version: '2' };
const twice: Addressed = { type: 'Group', id: 't', fullUrl: `${one}Group/t` };
const again: Addressed = { type: 'Group', id: 't', fullUrl: `${one}Group/t` };
const urn: Addressed = { type: 'Patient', id: 'b', fullUrl: uuid(1) };
const ownUrn: Addressed = { type: 'Patient', id: uuid(2).slice('urn:uuid:'.length), fullUrl: uuid(2) };
const unaddressed: Addressed = { type: 'CarePlan', id: 'd' };
const relative: Addressed = { type: 'Goal', id: 'g', fullUrl: 'Goal/g' };
const wrong: Addressed = { type: 'Task', id: 'w', fullUrl: `${one}Task/x` };
const page: Addressed = { type: 'Basic', id: 'p', fullUrl: 'https://one.example/pages/index?x=/#y' };
const besides: Addressed = { type: 'Basic', id: 'q', fullUrl: 'https://one.example/pages/Basic/q' };
const bare: Addressed = { type: 'Encounter' };
const entries = [patient, other, version1, version2, twice, again, urn, ownUrn, unaddressed, relative, wrong, page, besides, bare];

// http://hl7.org/fhir/R4/bundle.html#references
describe.each([
  ['a small Bundle', (used: readonly Addressed[]) => used],
  ['a large Bundle', (used: readonly Addressed[]) => [...used, ...Array.from({ length: 20 }, (_, i) => ({ type: 'Slot', id: `${i}` }))]],
])('resolving a reference in %s', (_size, bundle) => {
  const resolve = (reference: string, from: Addressed | undefined, used = entries) =>
    resolveReference(indexAddresses(bundle(used)), reference, from);

  it.each<[string, Addressed, Addressed, string]>([
    [`${one}Patient/a`, bare, patient, 'address'],
    [`${two}Patient/a`, patient, other, 'address'],
    [`${one}Patient/a#part`, bare, patient, 'address'],
    [uuid(1), patient, urn, 'address'],
    ['Patient/a', version1, patient, 'address'],
    ['Patient/a', other, other, 'address'],
    ['Patient/a#part', other, other, 'address'],
    ['Device/v/_history/2', patient, version2, 'address'],
    [`${one}Device/v/_history/1`, urn, version1, 'address'],
    ['Basic/q', page, besides, 'address'],
    ['Group/t', patient, twice, 'address'],
    // An id beside a urn of the same kind.
    [`Patient/${ownUrn.id ?? ''}`, urn, ownUrn, 'urn'],
    [`Device/${ownUrn.id ?? ''}`, urn, ownUrn, 'urn'],
    // An address that is missing or wrong has a finding of its own.
    ['Patient/a', bare, patient, 'name'],
    ['Patient/b', relative, urn, 'name'],
    ['Patient/b', wrong, urn, 'name'],
    ['CarePlan/d', patient, unaddressed, 'name'],
    ['Goal/g', patient, relative, 'name'],
    ['Task/w', urn, wrong, 'name'],
  ])('%s', (reference, from, target, by) => {
    expect(resolve(reference, from)).toEqual({ kind: 'found', target, by, isAmbiguous: false });
  });

  it.each<[string, Addressed | undefined]>([
    [`${one}Patient/b`, urn],
    ['https://three.example/Patient/a', patient],
    [uuid(9), patient],
    ['Patient/z', patient],
    ['CarePlan/a', undefined],
    ['Patient?identifier=1', patient],
    ['#a', patient],
    ['constructor', patient],
    ['', patient],
  ])('%s leads nowhere', (reference, from) => {
    expect(resolve(reference, from)).toBeUndefined();
  });

  it('matches by type and id from the Bundle itself, which has no address', () => {
    expect(resolve('Patient/b', undefined)).toMatchObject({ kind: 'found', target: urn, by: 'name' });
  });

  it.each<[string, Addressed, Addressed, string]>([
    ['Patient/b', patient, urn, `${one}Patient/b`],
    ['Device/v', other, version1, `${two}Device/v`],
    ['Patient/a', urn, patient, 'urn:uuid:a'],
    ['Patient/a/_history/1', urn, patient, 'urn:uuid:a'],
  ])('names the entry that %s was probably meant for', (reference, from, entry, meant) => {
    expect(resolve(reference, from)).toEqual({ kind: 'other-address', entry, meant });
  });

  it('names the entry whose version differs', () => {
    expect(resolve('Patient/a/_history/1', version1)).toEqual({ kind: 'other-version', entry: patient });
    expect(resolve(`${one}Device/v/_history/3`, urn)).toEqual({ kind: 'other-version', entry: version1 });
    expect(resolve('CarePlan/d/_history/1', patient)).toEqual({ kind: 'other-version', entry: unaddressed });
  });

  it('is ambiguous where several versions have the address, and the reference names none', () => {
    expect(resolve('Device/v', patient)).toMatchObject({ kind: 'found', target: version1, isAmbiguous: true });
    expect(resolve(`${one}Device/v`, undefined)).toMatchObject({ kind: 'found', target: version1, isAmbiguous: true });
  });
});
