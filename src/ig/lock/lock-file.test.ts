import { describe, expect, it } from 'vitest';
import { lockText, readLock, requireLocked } from './lock-file.js';

const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)];
const id = { name: 'base.test', version: '1.0.0' };

describe('a lock file', () => {
  it('is read as it was written, in the order of names', () => {
    const packages = new Map([
      ['b#1', other],
      ['a#1', hash],
    ]);
    expect(readLock(lockText(packages), 'x.json')).toEqual(
      new Map([
        ['a#1', hash],
        ['b#1', other],
      ]),
    );
    expect(lockText(packages)).toBe(lockText(new Map([...packages].reverse())));
  });

  it.each([
    ['no JSON', '{', 'x.json is not JSON'],
    ['another file', '{"lockfileVersion": 3}', 'its "format" must be "ltt-lock/1"'],
    ['no packages', '{"format": "ltt-lock/1", "packages": []}', 'has no "packages"'],
    [
      'a hash that is none',
      '{"format": "ltt-lock/1", "packages": {"a#1": {"sha256": "abc"}}}',
      'no sha256 of 64 hexadecimal digits for a#1',
    ],
  ])('that is %s is refused in words', (_, text, words) => {
    expect(() => readLock(text, 'x.json')).toThrow(words);
  });

  it('holds packages to it, and names both hashes', () => {
    const locked = new Map([['base.test#1.0.0', hash]]);
    expect(() => {
      requireLocked(locked, id, hash, 'x.json');
    }).not.toThrow();
    expect(() => {
      requireLocked(locked, id, other, 'x.json');
    }).toThrow(`x.json has sha256 ${hash}, and the package at hand has ${other}`);
    expect(() => {
      requireLocked(locked, { ...id, version: '2.0.0' }, hash, 'x.json');
    }).toThrow('base.test#2.0.0 is not in x.json');
  });
});
