import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../testing/validator.js';

/** An Observation whose first members are told by the profile they conform to. */
const withMember = (name: string, of: string, more: Record<string, Facts> = {}, min = 1) =>
  profile(name, 'Observation', {
    'Observation.hasMember': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resolve()' }] } },
    'Observation.hasMember:next': { min, type: [{ code: 'Reference', targetProfile: [urlOf(of)] }] },
    ...more,
  });
const demanded: Facts = { min: 1 };
const url = (id: string) => `http://a.dk/Observation/${id}`;
const observation = (id: string, profileName: string | undefined, members: readonly string[], more: object = {}) => ({
  fullUrl: url(id),
  resource: {
    resourceType: 'Observation',
    id,
    ...(profileName === undefined ? {} : { meta: { profile: [urlOf(profileName)] } }),
    status: 'final',
    code: { text: 'x' },
    ...(members.length > 0 ? { hasMember: members.map((member) => ({ reference: `Observation/${member}` })) } : {}),
    ...more,
  },
});
const bundle = (...entry: object[]) => ({ resourceType: 'Bundle', type: 'collection', entry });

const issued = { issued: '2026-04-01T12:00:00Z' };

describe('profiles that lead to each other through resolve()', () => {
  const validator = validatorFor(
    withMember('a', 'b', { 'Observation.issued': demanded }),
    withMember('b', 'a'),
    withMember('self', 'self'),
    withMember('chain', 'chain', { 'Observation.issued': demanded }),
    withMember('no-a', 'a', { 'Observation.hasMember:next': { max: '0', type: [{ code: 'Reference', targetProfile: [urlOf('a')] }] } }, 0),
  );

  it('are met by resources that lead to each other', () => {
    expect(validator.said(bundle(observation('1', 'a', ['2'], issued), observation('2', 'b', ['1'])))).toEqual([]);
    expect(validator.said(bundle(observation('1', 'self', ['1'])))).toEqual([]);
    expect(
      validator.said(bundle(observation('1', 'self', ['2']), observation('2', 'self', ['3']), observation('3', 'self', ['1']))),
    ).toEqual([]);
  });

  it('are not met where one of them is not, whichever comes first', () => {
    const [a, b] = [observation('1', 'a', ['2']), observation('2', 'b', ['1'])];
    expect(validator.said(bundle(a, b))).toEqual([
      'cardinality-min Bundle.entry[0].resource.issued',
      'slice-min Bundle.entry[1].resource.hasMember',
    ]);
    expect(validator.said(bundle(b, a))).toEqual([
      'slice-min Bundle.entry[0].resource.hasMember',
      'cardinality-min Bundle.entry[1].resource.issued',
    ]);
  });

  it('are met or not also where a profile forbids what another is', () => {
    // 2 may have no member that conforms to a; 1, its member, does only if 2 conforms to b.
    const [a, forbids] = [observation('1', undefined, ['2'], issued), observation('2', 'no-a', ['1'])];
    for (const entries of [
      [a, forbids],
      [forbids, a],
    ])
      expect(validator.said(bundle(...entries)).map((said) => said.split(' ')[0])).toEqual(['slice-max']);
    expect(validator.said(bundle(observation('1', undefined, ['2']), forbids))).toEqual([]);
  });

  it('may make a chain as long as the document, and what is wrong at its end is told all along it', () => {
    const length = 1000;
    const chain = (last: object, next: (index: number) => string[]): string[] =>
      validator.said(
        bundle(
          ...Array.from({ length }, (_, index) => observation(String(index), 'chain', next(index), index === length - 1 ? last : issued)),
        ),
      );
    const ring = (index: number): string[] => [String((index + 1) % length)];
    expect(chain(issued, ring)).toEqual([]);
    const said = chain({}, ring);
    expect(said).toHaveLength(length);
    expect(new Set(said.slice(0, -1).map((one) => one.split(' ')[0]))).toEqual(new Set(['slice-min']));
    expect(said.at(-1)).toBe(`cardinality-min Bundle.entry[${length - 1}].resource.issued`);
    expect(chain(issued, (index) => (index === length - 1 ? [] : ring(index)))).toHaveLength(length);
  });
});

describe('slices that are told by a value in a profile that leads back', () => {
  const coded = (name: string, of: string) =>
    profile(name, 'Observation', {
      'Observation.code': { patternCodeableConcept: { coding: [{ system: 'urn:s', code: name }] } },
      'Observation.hasMember': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'resolve().code' }] } },
      'Observation.hasMember:next': { min: 1, type: [{ code: 'Reference', targetProfile: [urlOf(of)] }] },
    });
  const code = (name: string) => ({ code: { coding: [{ system: 'urn:s', code: name }] } });

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('are told apart, whichever profile is asked for first (%s)', (first, second) => {
    const validator = validatorFor(coded('a', 'b'), coded('b', 'a'));
    expect(validator.said(bundle(observation('1', first, ['2'], code(first)), observation('2', second, ['1'], code(second))))).toEqual([]);
    expect(validator.faults).toEqual([]);
    expect(validator.said(bundle(observation('1', first, ['2'], code(first)), observation('2', undefined, [], code('other'))))).toEqual([
      'slice-min Bundle.entry[0].resource.hasMember',
    ]);
  });
});
