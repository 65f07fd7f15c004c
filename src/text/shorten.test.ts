import { expect, it } from 'vitest';
import { shorten } from './shorten.js';

it('leaves out a number that it would cut, whose half nobody would recognise', () => {
  for (const number of ['0505149996', '050514-9996', '05.05.2014 - 9996', '050514\\u20139996', '050514&#45;9996']) {
    for (let length = 1; length < number.length + 10; length++) {
      const shown = shorten(`a code ${number} x`, length);
      expect(shown.includes('9996') ? '' : shown.replace(/\\u2013|2014|#45/, '')).not.toMatch(/9/);
    }
  }
  expect(shorten('x 12', 3)).toBe('x …');
});

it('cuts a text where it is long', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('abcd', 3)).toBe('abc…');
  expect(shorten('', 0)).toBe('');
  expect(shorten('😀😀', 3)).toBe('😀…');
  expect(shorten('😀😀', 4)).toBe('😀😀');
});
