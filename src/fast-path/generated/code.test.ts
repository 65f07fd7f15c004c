import { describe, expect, it } from 'vitest';
import { makeCode } from '../../library/make-code.js';
import { code, identifier, joined, literal, sourceUrl } from './code.js';

describe('code', () => {
  it('consists of code, lists of code and whole numbers', () => {
    const terms = [code`a`, code`b`];
    expect(code`return ${joined(terms, code` + `)} - ${7};${terms}`.text).toBe('return a + b - 7;ab');
    expect(code`1 -${-1}`.text).toBe('1 -(-1)');
    expect(identifier(12).text).toBe('c12');
  });

  it.each(['', '"', '\\', '`${globalThis}`', '\u2028', '\n', "'); throw 1; ('", '*/', '\ud800'])('takes %j as a literal', (text) => {
    expect(makeCode(code`return ${literal(text)};`, new Map())).toBe(text);
  });

  it('does not take a string, nor anything that is not code', () => {
    // @ts-expect-error a string is not code
    expect(() => code`return ${'1'};`).toThrow(TypeError);
    // @ts-expect-error no object but Code is code
    expect(() => code`return ${{ text: '1' }};`).toThrow(TypeError);
    // @ts-expect-error nor is a list of strings
    expect(() => code`return ${['1']};`).toThrow(TypeError);
  });

  it.each([NaN, Infinity, 1.5])('does not take %s', (number) => {
    expect(() => code`return ${number};`).toThrow(RangeError);
  });

  it('is named by a comment of one line, whatever it is about', () => {
    expect(sourceUrl('a\u2028b\nc*/d').text).toBe('//# sourceURL=fast-path/a_b_c__d');
  });
});
