import { describe, expect, it } from 'vitest';
import { compileRegex } from './regex.js';

const texts = [
  '',
  'a',
  'b',
  'ab',
  'aab',
  'abab',
  'abc',
  'A1',
  'x-1',
  '123',
  '12',
  '1234',
  'a.c',
  'a\\c',
  'ÆØÅ',
  'a b',
  ']',
  '-',
  '^',
  '2020-01-01',
  'aaaaab',
  '𝄞',
];

/** The language's own engine is the reference; a filter's expression must match the whole value. */
const reference = (source: string, text: string): boolean => new RegExp(`^(?:${source})$`, 'u').test(text);

describe('a regular expression', () => {
  it.each([
    'a',
    'a*',
    'a+b',
    'a?b',
    '(ab)+',
    '(?:ab|abc)',
    'a|b|',
    '[0-9]{3}',
    '[A-Z]{3}',
    '\\d{2,}',
    '\\d{2,3}',
    '[^a-z]+',
    '\\w+',
    '\\W',
    '\\s*a\\sb',
    'a\\.c',
    'a.c',
    '.*',
    '[-a]',
    '[\\d-]+',
    '[\\]]',
    '\\^',
    '\\d{4}-\\d{2}-\\d{2}',
    '(a|aa)+b',
    '(a*)*b',
    '((a)?b)*',
    'a{0}b',
    '(|a)b',
    'a+?b',
    'a{2}?b',
    '\\D+',
    '\\S+',
    '.',
  ])('%s matches what the language says', (source) => {
    const regex = compileRegex(source);
    expect(regex).toBeDefined();
    for (const text of texts) expect(regex?.(text), text).toBe(reference(source, text));
  });

  it('may say that it begins and ends where it must', () => {
    expect(compileRegex('^ab$')?.('ab')).toBe(true);
    expect(compileRegex('^ab$')?.('xab')).toBe(false);
  });

  it.each([
    '(',
    ')',
    'a)',
    '[',
    '[]',
    '*a',
    'a**',
    'a{3,2}',
    'a{',
    'a{x}',
    '\\',
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(a)\\1',
    '\\bword',
    '\\u0041',
    '[z-a]',
    'a$b',
    'x'.repeat(2000),
    '('.repeat(200),
    '((((a{9999}){9999}){9999}){9999})',
    '((((){9999}){9999}){9999})',
  ])('is refused rather than run wrongly: %s', (source) => expect(compileRegex(source)).toBeUndefined());

  it.each(['(a+)+', '(a|a)*', '(a|aa)+', '(.*)*x', 'a?'.repeat(100) + 'a{100}'])(
    'takes its time in proportion to the text: %s',
    (source) => {
      const start = performance.now();
      expect(compileRegex(source)?.('a'.repeat(1000) + '!')).toBe(false);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
