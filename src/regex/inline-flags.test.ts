import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { withoutInlineFlags } from './inline-flags.js';
import { Matcher } from './matcher.js';

// What Java's Pattern finds in each text, with DOTALL as in HL7's reference (java.util.regex.Pattern, JDK 17).
const found: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['(?i)^[0-9a-f]{8}$', ['0a1b2c3d', '0A1B2C3D'], ['0a1b2c3g', '0a1b2c3']],
  ['(?i)^ab$', ['ab', 'AB', 'aB'], ['a b']],
  ['^a(?i)b$', ['ab', 'aB'], ['AB', 'Ab']],
  ['^(a(?i)b)c$', ['abc', 'aBc'], ['aBC', 'Abc']],
  ['^(?i:a)b$', ['ab', 'Ab'], ['aB', 'AB']],
  ['^(?i:a(?-i)b)$', ['ab', 'Ab'], ['aB']],
  ['^a(?i)b|c$', ['ab', 'aB', 'C'], ['A', 'AX']],
  ['^(?:a(?i)b|c)$', ['aB', 'C', 'c'], ['AB']],
  ['(?i)^[^a-c]$', ['d', 'D'], ['a', 'A', 'C']],
  ['(?i)^[A-Z\\-]+$', ['ab-CD'], ['1']],
  ['(?i)^\\x61\\u0062$', ['ab', 'AB'], ['ac']],
  ['(?i)^[\\x61-\\x63]$', ['A', 'b'], ['d', 'D']],
  ['(?i)^\\d\\w\\Bx$', ['1ax', '1AX'], ['aax']],
  ['(?i)^æ$', ['æ'], ['Æ']],
  ['(?iu)^æ$', ['æ', 'Æ'], ['ø']],
  ['(?iu)^[à-ê]$', ['É', 'é'], ['ø']],
  ['^(?-s:.)$', ['a'], ['\n']],
  ['^.$', ['a', '\n'], ['ab']],
  ['(?s)^.$', ['\n'], []],
  ['(?m)^b$', ['a\nb', 'b'], ['ab']],
  ['^a(?m:$)', ['a\nb', 'a'], ['ab']],
  ['(?x) ^ a b # both\n c $', ['abc'], ['a b c']],
  ['(?x)^[a b]\\ $', ['a ', 'b '], ['  ', 'a']],
  ['(?xi)^ a $', ['A', 'a'], [' a ']],
  ['(?i)^(?<first>a)(?=b)(?!c)b$', ['AB'], ['AC']],
  ['^\\(\\?i\\)$', ['(?i)'], ['']],
  ['^[(?i)]$', ['i', '('], ['I']],
  ['(?i-s)^a.$', ['Ax'], ['A\n']],
];

describe('flags within a pattern', () => {
  it.each(found)('%s means what it means in Java', (pattern, yes, no) => {
    const matcher = new Matcher(pattern, 's');
    for (const text of yes) expect({ text, found: matcher.test(text) }).toEqual({ text, found: true });
    for (const text of no) expect({ text, found: matcher.test(text) }).toEqual({ text, found: false });
  });

  it('hold for a pattern that fits a whole text, and for what is replaced', () => {
    expect(Matcher.whole('(?i)a|b').test('B')).toBe(true);
    expect(new Matcher('(?i)(a)b').replace('xAbx', '$1')).toBe('xAx');
  });

  it('leave a pattern without them as it is', () => {
    for (const pattern of ['^(?:a|b)(?=c)(?!d)(?<n>e)$', '[(?i)', 'a\\(?i']) expect(withoutInlineFlags(pattern, 's')).toBe(pattern);
  });

  it('that nobody knows are an error', () => {
    for (const pattern of ['(?q)a', '(?iz:a)', '(?-q)a']) expect(() => withoutInlineFlags(pattern, '')).toThrow(SyntaxError);
  });

  it('keep a pattern quick on hostile text, and take time in proportion to their number', () => {
    const spent = cpuTime();
    expect(new Matcher('(?i)^(a+)+$').test(`${'aA'.repeat(100_000)}!`)).toBe(false);
    withoutInlineFlags('(?i)(?-i:[a-z])'.repeat(20_000), 's');
    withoutInlineFlags(`(?iu)${'[\\u{80}-\\u{10ffff}]'.repeat(20)}`, 's');
    expect(spent()).toBeLessThan(3000);
  });
});
