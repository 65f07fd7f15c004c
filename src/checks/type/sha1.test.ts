import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha1 } from './sha1.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

// FIPS 180-2, appendix A.
it.each([
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
])('of %j', (text, digest) => {
  expect(hex(sha1(new TextEncoder().encode(text)))).toBe(digest);
});

it('of any length, as Node has it', () => {
  for (const length of [1, 54, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
    expect(hex(sha1(bytes))).toBe(createHash('sha1').update(bytes).digest('hex'));
  }
});
