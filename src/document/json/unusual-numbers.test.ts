import { describe, expect, it } from 'vitest';
import { hasUnusualNumbers, numberText } from '../../fhir/number-text.js';
import { keepUnusualNumbers } from './unusual-numbers.js';

const read = (text: string) => {
  const value: unknown = JSON.parse(text);
  keepUnusualNumbers(text, value);
  return value as Record<string, never> & object;
};

describe('keepUnusualNumbers', () => {
  it.each(['19.00', '1.0', '1e0', '1E3', '1e400', '-0', '9007199254740993', '0.1234567890123456789', '-1.50'])(
    'keeps that %s is written so',
    (text) => {
      for (const json of [`{"a":${text}}`, `{ "x": {}, "a" : ${text}\n}`, `{"b":"\\"a\\":1","a":${text},"c":2}`]) {
        expect(numberText(read(json), 'a')).toBe(text);
        expect(hasUnusualNumbers(read(json))).toBe(true);
      }
    },
  );

  it.each(['1', '-1', '0', '19.25', '1e+21', '0.5', '123456789'])(
    'keeps nothing of %s, which JavaScript writes in the same way',
    (text) => {
      expect(numberText(read(`{"a":${text}}`), 'a')).toBeUndefined();
      expect(hasUnusualNumbers(read(`{"a":${text}}`))).toBe(false);
    },
  );

  it('knows the object or array that a number stands in', () => {
    const value = read('{"a":{"b":[{"c":1.0},2.0,"3.0",{"c":4}]},"c":5,"text":"a: 6.00, b"}') as unknown as {
      a: { b: [{ c: number }, number, string, { c: number }] };
    };
    expect(numberText(value.a.b[0], 'c')).toBe('1.0');
    expect(numberText(value.a.b, 1)).toBe('2.0');
    for (const [parent, key] of [
      [value.a.b, 2],
      [value.a.b[3], 'c'],
      [value, 'c'],
      [value, 'text'],
      [undefined, 'c'],
      [1, 0],
    ] as const)
      expect(numberText(parent, key)).toBeUndefined();
  });

  it('goes by the last of two properties of one name, as JSON.parse does', () => {
    expect(numberText(read('{"a":1.0,"a":2}'), 'a')).toBeUndefined();
    expect(numberText(read('{"a":2,"a":1.0}'), 'a')).toBe('1.0');
    expect(numberText((read('{"a":{"b":1.0},"a":{"b":1}}') as unknown as { a: object }).a, 'b')).toBe('1.0');
  });

  it('changes nothing that JSON shows', () => {
    const value = read('{"a":[1.0,{"b":2.0}]}');
    expect(JSON.stringify(value)).toBe('{"a":[1,{"b":2}]}');
    expect(Object.keys(value)).toEqual(['a']);
    expect({ ...value }).toEqual({ a: [1, { b: 2 }] });
  });

  it('takes time in proportion to the text, however deep it is', () => {
    const depth = 200_000;
    expect(hasUnusualNumbers(read(`${'['.repeat(depth)}1.0${']'.repeat(depth)}`))).toBe(true);
    expect(numberText(read(`[${Array.from({ length: 200_000 }, () => '1.0').join(',')}]`), 199_999)).toBe('1.0');
  });
});
