import { describe, expect, it } from 'vitest';
import { cprText } from './cpr.js';

const textOf = (value: unknown) => (cprText.forValue?.(value) ?? cprText.text).en;
const danishOf = (value: unknown) => (cprText.forValue?.(value) ?? cprText.text).da;

describe('the text about a CPR number', () => {
  it.each([
    ['hyphen', '251248-9996', /written with a hyphen; .*: 251248\*\*\*\*$/, /bindestreg; .*: 251248\*\*\*\*$/],
    ['another dash', '251248\u20139996', /without the hyphen/, /uden bindestreg/],
    ['space', '251248 9996', /written with a space; .*without the space: 251248\*\*\*\*$/, /mellemrum: 251248\*\*\*\*$/],
    ['space before', ' 2512489996', /without the space/, /uden mellemrum/],
    ['hyphen and spaces', '251248 - 9996', /with hyphen and spaces/, /bindestreg og mellemrum/],
    [
      'a lost zero',
      '512489996',
      /9 digits; a leading zero is probably lost.*: 051248\*\*\*\*$/,
      /foranstillet nul .* gået tabt.*: 051248\*\*\*\*$/,
    ],
    ['nine digits that no zero mends', '991248999', /has 9 digits, but must have 10/, /har 9 cifre, men skal have 10/],
    ['one digit', '1', /has 1 digit,/, /har 1 ciffer,/],
    ['no such month', '2513489996', /day 25, month 13/, /dag 25, måned 13/],
    ['letters', '251248AB12', /replacement number/, /erstatningsnummer/],
    ['something else', 'ukendt', /send ten digits/, /send ti cifre/],
    ['not a text', 251248, /send ten digits/, /send ti cifre/],
  ])('names %s', (_what, value, en, da) => {
    expect(textOf(value)).toMatch(en);
    expect(danishOf(value)).toMatch(da);
  });

  it('never holds the number', () => {
    for (const value of ['251248-9996', '251248 9996', '512489996', '2513489996', '251248AB12', '25124899961']) {
      expect(textOf(value) + danishOf(value)).not.toMatch(/9996|AB12|48999/);
    }
  });

  it('does not look into a long value', () => {
    expect(textOf('-'.repeat(100_000))).toBe(cprText.text.en);
  });
});
