import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { Matcher } from './matcher.js';

const long = 'a'.repeat(200_000);

describe('Matcher', () => {
  // Each of these takes RegExp years, or minutes, on such a text.
  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '(a*)*c',
    '^(a?){40}a{40}$',
    '([a-zA-Z0-9]+\\.?)+!',
    'a*a*a*a*b',
    '^(\\s*([0-9a-zA-Z+/=]){4}\\s*)+$',
    '(a|aa)+c',
    '(.*)*x$',
  ])('/%s/ is quick on hostile text', (source) => {
    const text = source.includes('{40}') ? 'a'.repeat(39) : `${long}!y`;
    const spent = cpuTime();
    expect(new Matcher(source, 's').test(text)).toBe(source.endsWith('!'));
    expect(spent()).toBeLessThan(2000);
  });

  it('is quick, or says that it cannot tell, on patterns that ask for very many steps', () => {
    const spent = cpuTime();
    for (const source of [
      'a{50000}b',
      '(a{1000}){1000}b',
      '((((a{20}){20}){20}){20})b',
      '^(a|a|a|a|a|a|a|a)*(?!x)c',
      '((a|a|a){20}){20}c',
      `${'a?'.repeat(300)}c`,
      '(?=(a+)+c)',
      '(){1000000000}c',
    ]) {
      for (const text of ['a'.repeat(25), long]) expect(new Matcher(source).test(text), source).not.toBe(true);
    }
    expect(spent()).toBeLessThan(4000);
  });

  it('says that it cannot tell where a pattern is too large for the engine', () => {
    for (const source of ['a'.repeat(100_000), 'a?'.repeat(20_000), '('.repeat(20_000) + ')'.repeat(20_000)]) {
      expect(new Matcher(source).test('a')).toBeUndefined();
      expect(new Matcher(source).replace('a', 'b')).toBeUndefined();
    }
  });

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

  it('reads flags as RegExp does', () => {
    for (const flags of ['', 'i', 'm', 's', 'ims']) {
      for (const text of ['A', 'b\na', 'a\nb', '\n']) {
        for (const source of ['^a$', '^.$'])
          expect(new Matcher(source, flags).test(text), `/${source}/${flags} on ${text}`).toBe(new RegExp(source, flags).test(text));
      }
    }
  });

  it('reads a pattern for Unicode, signs with a needless backslash too', () => {
    expect(new Matcher('^.$').test('😀')).toBe(true);
    for (const flags of ['', 'u']) {
      expect(new Matcher('^[a-z\\@\\-]+\\:\\ \\"$', flags).test('a@b-c: "')).toBe(true);
      expect(new Matcher('^[\\!-\\%]\\_.$', flags).test('#_😀')).toBe(true);
      expect(new Matcher('^\\\\@\\\\-$', flags).test('\\@\\-')).toBe(true);
    }
  });

  it.each(['a{', 'a]', '[\\w-.]', '\\A', '\\h', '[a-z-[aeiou]]', '[[:alpha:]]', 'a{x}', '\\01'])(
    'takes /%s/ as RegExp does, unless it is to be strict',
    (source) => {
      for (const text of ['a{', 'a]', '-', 'A', 'h', 'a']) expect(new Matcher(source).test(text)).toBe(new RegExp(source).test(text));
      expect(() => new Matcher(source, 'u')).toThrow(SyntaxError);
    },
  );

  it.each(['(', ')', 'a)', '[', '*a', 'a**', 'a{3,2}', '\\', '[z-a]', 'a*+', '(?i', '(?q)a', '(?i)(', 'a)|(b'])(
    'does not take /%s/',
    (source) => {
      expect(() => new Matcher(source)).toThrow(SyntaxError);
      expect(() => Matcher.whole(source)).toThrow(SyntaxError);
    },
  );

  it('fits a whole text on demand', () => {
    expect(Matcher.whole('a|ab').test('ab')).toBe(true);
    expect(Matcher.whole('a|ab').test('abc')).toBe(false);
    expect(Matcher.whole('(a+)+').test(`${long}b`)).toBe(false);
  });

  it('refuses to replace where it may take too long', () => {
    expect(new Matcher('(a+)+x').replace(long, '')).toBeUndefined();
    expect(new Matcher('(\\d+)/(\\d+)').replace('1/2', '$2/$1')).toBe('2/1');
  });
});
