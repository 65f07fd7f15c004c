import { expect, it } from 'vitest';
import { shorten } from './shorten.js';

it('cuts a text where it is long', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('abcd', 3)).toBe('abc…');
  expect(shorten('', 0)).toBe('');
  expect(shorten('😀😀', 3)).toBe('😀…');
  expect(shorten('😀😀', 4)).toBe('😀😀');
});
