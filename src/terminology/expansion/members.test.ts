import { describe, expect, it } from 'vitest';
import { and, butNot, combine, members, or, settledBy, stateOf, type Members, type State } from './members.js';
import type { UnverifiedReason } from '../terminology.js';

const why: UnverifiedReason = { kind: 'no-system' };
const states: readonly State[] = ['in', 'out', why];

/** Kleene's strong logic of three values, as numbers: it is the smaller, the larger and the opposite of two. */
const value = (state: State): number => (state === 'in' ? 1 : state === 'out' ? 0 : 0.5);

describe('three-valued logic', () => {
  it.each(states.flatMap((a) => states.map((b) => [a, b] as const)))('combines %j and %j as Kleene does', (a, b) => {
    expect(value(or(a, b))).toBe(Math.max(value(a), value(b)));
    expect(value(and(a, b))).toBe(Math.min(value(a), value(b)));
    expect(value(butNot(a, b))).toBe(Math.min(value(a), 1 - value(b)));
  });

  it('lets a second opinion settle only what the first leaves open', () => {
    expect(settledBy(why, 'in')).toBe('in');
    expect(settledBy(why, 'out')).toBe(why);
    expect(settledBy('out', 'in')).toBe('out');
    expect(settledBy('in', 'out')).toBe('in');
  });
});

describe('combining members', () => {
  const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'never named'];
  const system = 'http://x.test/cs';

  /** Every code in the next of three states, in an order that `seed` turns: 27 different parts. */
  const part = (seed: number): Members => {
    const named = codes.slice(0, 9).map((code, i): [string, State] => [code, states[Math.floor(i / 3 ** (seed % 3) + seed) % 3] ?? 'out']);
    const pick = (wanted: State) => named.filter(([, state]) => state === wanted).map(([code]) => code);
    return members(system, {
      in: new Set(pick('in')),
      out: new Set(pick('out')),
      unverified: new Map(pick(why).map((code) => [code, why])),
      others: states[Math.floor(seed / 3) % 3] ?? 'out',
    });
  };

  it('gives every code the combination of its two states, those that nobody named too', () => {
    for (let left = 0; left < 27; left++) {
      for (let right = 0; right < 27; right++) {
        for (const by of [or, and, butNot, settledBy]) {
          const combined = combine(part(left), part(right), by);
          for (const code of codes) {
            expect(stateOf(combined, code)).toEqual(by(stateOf(part(left), code), stateOf(part(right), code)));
          }
        }
      }
    }
  });

  it('ignores letter case when one of the two does', () => {
    const folding = members(system, { folds: true, in: new Set(['abc']) });
    const exact = members(system, { in: new Set(['DEF']) });
    const both = combine(exact, folding, or);
    expect(['abc', 'ABC', 'def', 'DEF', 'x'].map((code) => stateOf(both, code))).toEqual(['in', 'in', 'in', 'in', 'out']);
  });

  it('keeps a listed code that the grammar of its system would refuse', () => {
    const all = members('urn:ietf:bcp:13', { others: 'in' });
    const listed = members('urn:ietf:bcp:13', { in: new Set(['no type']) });
    const either = combine(all, listed, or);
    expect(['no type', 'text/plain', 'no other type'].map((code) => stateOf(either, code))).toEqual(['in', 'in', 'out']);
    expect(stateOf(combine(all, listed, and), 'no type')).toBe('out');
  });
});
