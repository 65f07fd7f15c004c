import { expect, it } from 'vitest';
import { sha256 } from '../sha256.js';
import { DigestNumbers } from './digest-numbers.js';

it('keeps a number for each of many digests', () => {
  const numbers = new DigestNumbers();
  const digests = Array.from({ length: 3000 }, (_, index) => sha256(String(index)));
  for (const [index, digest] of digests.entries()) {
    expect(numbers.get(digest)).toBe(0);
    numbers.set(digest, index + 1);
  }
  for (const digest of digests) numbers.set(digest, numbers.get(digest) * 2);
  expect(digests.map((digest) => numbers.get(digest))).toEqual(digests.map((_, index) => 2 * (index + 1)));
});

it('tells digests with the same beginning apart', () => {
  const numbers = new DigestNumbers();
  const digest = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...new Array<number>(32 - bytes.length).fill(0)]);
  const [one, two, three] = [digest(1, 2, 3, 4), digest(1, 2, 3, 4, 5), digest(1, 2, 3, 4, 0, 0, 0, 0, 5)];
  numbers.set(one, 1);
  numbers.set(two, 2);
  expect([one, two, three].map((each) => numbers.get(each))).toEqual([1, 2, 0]);
});
