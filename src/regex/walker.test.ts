import { describe, expect, it } from 'vitest';
import { parsePattern } from './parse-pattern.js';
import { programOf } from './program.js';
import { Walker } from './walker.js';
import { randomPatterns } from './testing/random-pattern.js';
import { numberOfRuns } from '../text/testing/number-of-runs.js';

/** Whether the walk finds a match, whatever the cost of the pattern. */
function walk(source: string, flags: string, text: string): boolean | undefined {
  const tree = parsePattern(source, flags.includes('u'));
  const program = tree === undefined ? undefined : programOf(tree, flags);
  return program === undefined ? undefined : new Walker(program).finds(text);
}

describe('the walk agrees with RegExp', () => {
  it.each([
    ['^[0-9]{10}$', '0123456789', 's'],
    ['^([0-9]){11,}$', '0123456789', 's'],
    ['\\bab\\B', 'xx abc', 's'],
    ['^b$', 'a\nb\nc', 'ms'],
    ['A', 'xax', 'is'],
    ['^\\p{L}+$', 'Ærø', 'us'],
    ['^.$', '😀', 'us'],
    ['^.$', '😀', 's'],
    ['^.$', '\n', ''],
    ['a|b|', 'c', 's'],
    ['^(?:a|ab)(?<tail>c|bcd)(d*)$', 'abcd', 's'],
    ['x{2}y{0,1}z{1,}', 'xxzz', 's'],
    ['[]]', ']', 's'],
    ['[\\]x]', ']', 's'],
    ['a{', 'a{', 's'],
    ['(a*)*b', 'aaac', 's'],
    ['(|a)+$', 'aaa', 's'],
  ])('/%s/ on %j', (source, text, flags) => {
    expect(walk(source, flags, text)).toBe(new RegExp(source, flags).test(text));
  });

  // From end to end, as a value set's filter asks.
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
    '^ab$',
    'a$b',
  ])('/^(?:%s)$/', (source) => {
    const whole = `^(?:${source})$`;
    for (const text of texts) expect(walk(whole, 'u', text), text).toBe(new RegExp(whole, 'u').test(text));
  });

  it('on patterns and texts made at random', () => {
    let matches = 0;
    for (const { source, text } of randomPatterns(7, numberOfRuns(2000))) {
      const expected = new RegExp(source, 's').test(text);
      expect(walk(source, 's', text), `/${source}/ on ${JSON.stringify(text)}`).toBe(expected);
      if (expected) matches++;
    }
    expect(matches).toBeGreaterThan(numberOfRuns(250));
  });

  it.each([
    '(?=a)',
    '(?!a)',
    '(?<=a)',
    '(?<!a)',
    '(a)\\1',
    '(?<x>a)\\k<x>',
    `${'('.repeat(200)}${')'.repeat(200)}`,
    'x{30000}',
    '((((a{9999}){9999}){9999}){9999})',
  ])('or leaves it to RegExp: %s', (source) => {
    expect(walk(source, 'u', 'a')).toBeUndefined();
  });
});
