import { describe, expect, it } from 'vitest';
import { readIJson } from './i-json.js';

const read = (text: string): unknown => {
  const reading = readIJson(new TextEncoder().encode(text));
  return 'fault' in reading ? reading.fault.en : reading.value;
};

describe('I-JSON', () => {
  it.each([
    ['{"a": 1.5, "b": ["æ", "\\ud83d\\ude00", null]}', { a: 1.5, b: ['æ', '😀', null] }],
    ['{"a": 9007199254740991, "b": {"a": 1}}', { a: 9007199254740991, b: { a: 1 } }],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  it.each([
    ['{"a": 1', 'it is not JSON'],
    ['{"result": "not-passed", "result": "passed"}', 'the name result is given twice'],
    ['{"a": [{"b": 1, "\\u0062": 1}]}', 'the name a.0.b is given twice'],
    ['"\\ud800"', 'half of a surrogate pair'],
    ['{"\\udc00": 1}', 'half of a surrogate pair'],
    ['9007199254740993', 'larger than programs can hold exactly'],
    ['1e400', 'larger than programs can hold exactly'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'nested deeper than 64 levels'],
  ])('refuses %s', (text, fault) => {
    expect(read(text)).toContain(fault);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(readIJson(Uint8Array.of(0x22, 0xff, 0x22))).toHaveProperty('fault.en', 'it is not UTF-8');
  });
});
