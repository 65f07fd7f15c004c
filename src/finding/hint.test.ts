import { describe, expect, it } from 'vitest';
import { cpuTime } from './testing/cpu-time.js';
import { closest } from '../text/closest.js';
import { didYouMean, noHint, suggest } from './hint.js';

const asIs = (name: string): string => name;

describe('the closest names', () => {
  // Distances by hand; a swap of neighbours is one, and letters that were swapped are not changed again.
  it.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['flaw', 'lawn', 2],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['ab', 'ba', 1],
    ['patient', 'pateint', 1],
    ['ca', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, distance) => {
    expect(closest(a, [b], distance, asIs)).toEqual([b]);
    expect(closest(b, [a], distance, asIs)).toEqual([a]);
    if (distance > 0) expect(closest(a, [b], distance - 1, asIs)).toEqual([]);
  });

  it('are all that differ equally, and none that differs more', () => {
    expect(closest('cat', ['dog', 'cart', 'bat', 'ca', 'catch'], 2, asIs)).toEqual(['cart', 'bat', 'ca']);
    expect(closest('cat', ['bat', 'cat', 'ca'], 2, asIs)).toEqual(['cat']);
  });

  it('are compared in the form that is asked for', () => {
    expect(closest('birth-Date', ['birthDate', 'deathDate'], 1, (name) => name.toLowerCase().replace('-', ''))).toEqual(['birthDate']);
  });

  it('of a huge text are none, and quickly', () => {
    const spent = cpuTime();
    expect(closest('a'.repeat(1_000_000), ['b'.repeat(1_000_000), 'a'], 250_000, asIs)).toEqual([]);
    expect(spent()).toBeLessThan(500);
  });
});

describe('suggest', () => {
  it.each([
    ['brithDate', ['active', 'birthDate'], 'birthDate'],
    ['GENDER', ['name', 'gender'], 'gender'],
    ['colour', ['name', 'gender'], undefined],
    ['id', ['is', 'in'], 'is'],
    ['', ['a', 'abc'], 'a'],
    ['x', [], undefined],
  ])('%s among %j', (written, known, near) => {
    expect(suggest(written, known)).toEqual(near === undefined ? noHint : didYouMean(near));
  });

  it('speaks the reader’s language', () => {
    expect(didYouMean('name')).toEqual({
      en: expect.stringContaining('"name"') as string,
      da: expect.stringContaining('"name"') as string,
    });
    expect(didYouMean('name').en).not.toBe(didYouMean('name').da);
    expect(noHint).toEqual({ en: '', da: '' });
  });
});
