import { describe, expect, it } from 'vitest';
import { randomFrom } from '../testing/random-resource.js';
import { CharacterSets } from './character-sets.js';
import { Matcher } from './matcher.js';
import { parsePattern } from './parse-pattern.js';
import { programOf } from './program.js';
import { finds } from './run-program.js';

/** Whether the walk finds a match, whatever the cost of the pattern. */
function walk(source: string, flags: string, text: string): boolean | undefined {
  const tree = parsePattern(source, flags.includes('u'));
  const program = tree === undefined ? undefined : programOf(tree);
  return program === undefined ? undefined : finds(program, new CharacterSets(flags), text);
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

  it('on patterns and texts made at random', () => {
    const random = randomFrom(7);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const pattern = (depth: number): string => {
      const atom = (): string =>
        depth > 2 || random() < 0.6 ? pick(['a', 'b', '[ab]', '[^a]', '.', '\\w', '^', '$', '\\b', 'ab']) : `(${pattern(depth + 1)})`;
      const term = (): string => atom() + pick(['', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?']);
      const sequence = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, term).join('');
      return random() < 0.3 ? `${sequence()}|${sequence()}` : sequence();
    };
    let matches = 0;
    for (let i = 0; i < 4000; i++) {
      const source = pattern(0).replaceAll(/(^|[|(])([*+?{])/g, '$1').replaceAll(/([\^$]|\\b)(?:[*+?]|\{[\d,]*\})\??/g, '$1');
      let regex: RegExp;
      try {
        regex = new RegExp(source, 's');
      } catch {
        continue;
      }
      const text = Array.from({ length: Math.floor(random() * 8) }, () => pick(['a', 'b', 'c', ' ', '\n'])).join('');
      const expected = regex.test(text);
      expect(walk(source, 's', text), `/${source}/ on ${JSON.stringify(text)}`).toBe(expected);
      if (expected) matches++;
    }
    expect(matches).toBeGreaterThan(500);
  });
});

describe('Matcher', () => {
  const long = 'a'.repeat(200_000);

  // Each of these takes RegExp years, or minutes, on such a text.
  it.each(['^(a+)+$', '^(a|a)*$', '(a*)*c', '^(a?){40}a{40}$', '([a-zA-Z0-9]+\\.?)+!', 'a*a*a*a*b', '^(\\s*([0-9a-zA-Z+/=]){4}\\s*)+$'])(
    '/%s/ is quick on hostile text',
    (source) => {
      const text = source.includes('{40}') ? 'a'.repeat(39) : `${long}x`;
      const start = performance.now();
      expect(new Matcher(source).test(text)).toBe(false);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  it('finds in long text what is there', () => {
    expect(new Matcher('(a+)+x$').test(`${long}x`)).toBe(true);
    expect(new Matcher('x').test(`${long}x`)).toBe(true);
  });

  it('looks ahead in short text, and refuses long text', () => {
    const matcher = new Matcher('^(?!0)(?=.*[a-z])(\\w+)-\\1$');
    expect(matcher.test('ab-ab')).toBe(true);
    expect(matcher.test('ab-cd')).toBe(false);
    expect(matcher.test(`${long}-${long}`)).toBeUndefined();
    expect(new Matcher('^(?!000)\\d{9}$').test(long)).toBe(false);
  });

  it('takes patterns that the u flag would refuse', () => {
    expect(new Matcher('^[a-z\\@\\-]+$').test('a@b-c')).toBe(true);
  });

  it('refuses to replace where it may take too long', () => {
    expect(new Matcher('(a+)+x').replace(long, '')).toBeUndefined();
    expect(new Matcher('(\\d+)/(\\d+)').replace('1/2', '$2/$1')).toBe('2/1');
  });

  it('is not confused by a pattern that is deep or repeats without end', () => {
    expect(new Matcher(`${'('.repeat(5000)}a${')'.repeat(5000)}`).test('a')).toBe(true);
    expect(new Matcher('(){1000000000}a').test(long)).toBe(true);
  });
});
