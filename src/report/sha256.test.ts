import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { base64, hex, sha256 } from './sha256.js';

const lengths = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000];

it.each(lengths.map((length) => 'blåbærgrød 😀 '.repeat(length).slice(0, length)))('is what node:crypto says', (text) => {
  const expected = createHash('sha256').update(text);
  expect(hex(sha256(text))).toBe(expected.copy().digest('hex'));
  expect(base64(sha256(text))).toBe(expected.digest('base64'));
});
