import { describe, expect, it } from 'vitest';
import { indexAddresses } from './address-index.js';
import type { Addressed } from './addressed.js';
import { lookUpFast } from './fast-lookup.js';
import { serverOf } from './reference-text.js';
import { resolveReference } from './resolve-reference.js';

const server = 'https://one.example/fhir/';

function entry(name: string, fullUrl = server + name, version?: string): Addressed {
  const [type = '', id = ''] = name.split('/', 2);
  return { type, id, fullUrl, version, server: serverOf(fullUrl, type, id, '') };
}

const orderly = [entry('Patient/a'), entry('CarePlan/b'), entry('Encounter/c'), entry('CarePlan/d')];
const references = [
  ...orderly.flatMap(({ type, id, fullUrl = '' }) => [
    `${type}/${id ?? ''}`,
    fullUrl,
    `${fullUrl}/_history/1`,
    `${type}/${id ?? ''}#x`,
    `${type}/${id ?? ''}/_history/1`,
  ]),
  'Patient/z',
  '#a',
  '',
  'Patient/x/Patient/a',
  'x/Patient/a',
];

describe('the fast path of resolving references', () => {
  it.each<[string, readonly Addressed[], boolean, boolean]>([
    ['all on one server', orderly, true, true],
    ['many', Array.from({ length: 20 }, (_, i) => entry(`Patient/${'abcdefghijklmnopqrst'.charAt(i)}`)), true, true],
    ['another server', [...orderly, entry('Device/e', 'https://two.example/Device/e')], false, true],
    [
      'many, and another server',
      [...orderly, ...Array.from({ length: 20 }, (_, i) => entry(`Slot/${i}`, `https://two.example/Slot/${i}`))],
      false,
      true,
    ],
    ['a urn', [...orderly, entry('Device/e', 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520')], false, true],
    ['no address', [...orderly, { type: 'Device', id: 'e' }], false, true],
    [
      'an id with a slash in it',
      [...orderly, { type: 'Patient', id: 'x/Patient/a', fullUrl: `${server}Patient/x/Patient/a` }],
      false,
      false,
    ],
    ['an id twice', [...orderly, entry('Patient/a', 'https://two.example/Patient/a')], false, false],
    ['an address twice', [...orderly, entry('Patient/e', `${server}Patient/a`)], false, false],
    ['two versions', [...orderly, entry('Patient/a', undefined, '2')], false, false],
  ])('finds what resolveReference finds from each entry: %s', (_what, entries, findsRelative, findsAbsolute) => {
    const index = indexAddresses(entries);
    // Each of them more than once: what was found is remembered.
    for (const reference of [...references, ...references]) {
      const found = lookUpFast(index, reference);
      if (found === undefined) continue;
      for (const from of [...entries, undefined])
        expect(resolveReference(index, reference, from)).toMatchObject({ kind: 'found', target: found, isAmbiguous: false });
    }
    expect(lookUpFast(index, 'Patient/a')).toBe(findsRelative ? entries[0] : undefined);
    expect(lookUpFast(index, `${server}Patient/a`)).toBe(findsAbsolute ? entries[0] : undefined);
  });
});
