import { describe, expect, it } from 'vitest';
import { checkJson } from './check.js';
import { numberOfRuns } from '../../text/testing/number-of-runs.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('checkJson', () => {
  it.each([
    ['document-empty', '', 1, 1],
    ['document-empty', ' \n ', 1, 1],
    ['json-not-json', 'hello', 1, 1],
    ['json-not-json', '\n2025-05-14 started', 2, 1],
    ['json-not-json', '}', 1, 1],
    ['json-not-json', 'undefined', 1, 1],
    ['json-ends-early', '{"a": [1, {"b": 2', 1, 18],
    ['json-ends-early', '{"a"', 1, 5],
    ['json-ends-early', '{"a":', 1, 6],
    ['json-ends-early', '{\n', 2, 1],
    ['json-ends-early', '[1,', 1, 4],
    ['json-bracket-mismatch', '{"a": [1, 2}', 1, 12],
    ['json-bracket-mismatch', '{"a": 1]', 1, 8],
    ['json-comment', '// report\n{}', 1, 1],
    ['json-comment', '{ /* x */ "a": 1}', 1, 3],
    ['json-comment', '{"a": 1 // one\n}', 1, 9],
    ['json-comment', '{"a": 1} # end', 1, 10],
    ['json-comma-trailing', '{"a": 1,}', 1, 8],
    ['json-comma-trailing', '{"a": [1,\n]}', 1, 9],
    ['json-comma-trailing', '[[1], ]', 1, 5],
    ['json-comma-missing', '{"a": 1\n "b": 2}', 2, 2],
    ['json-comma-missing', '[{} {}]', 1, 5],
    ['json-comma-expected', '["a "quoted" b"]', 1, 6],
    ['json-comma-expected', '{"a": 1; "b": 2}', 1, 8],
    ['json-comma-expected', '[1 2]', 1, 4],
    ['json-colon-expected', '{"a" = 1}', 1, 6],
    ['json-colon-expected', '{"a", 1}', 1, 5],
    ['json-key-expected', '{, "a": 1}', 1, 2],
    ['json-key-expected', '{"a": 1,, "b": 2}', 1, 9],
    ['json-key-unquoted', '{a: 1}', 1, 2],
    ['json-key-unquoted', '{"a": 1, 2: 1}', 1, 10],
    ['json-value-expected', '{"a": }', 1, 7],
    ['json-value-expected', '{"a": , "b": 1}', 1, 7],
    ['json-value-expected', '[1,,2]', 1, 4],
    ['json-value-expected', '[,]', 1, 2],
    ['json-value-expected', '{"a": ]', 1, 7],
    ['json-word-unknown', '{"a": NaN}', 1, 7],
    ['json-word-unknown', '[Infinity]', 1, 2],
    ['json-word-unknown', '[True]', 1, 2],
    ['json-word-unknown', '[nul]', 1, 2],
    ['json-word-unknown', '[nullify]', 1, 2],
    ['json-word-unknown', '[undefined]', 1, 2],
    ['json-number', '[01]', 1, 2],
    ['json-number', '[+1]', 1, 2],
    ['json-number', '[.5]', 1, 2],
    ['json-number', '[1.]', 1, 2],
    ['json-number', '[1e]', 1, 2],
    ['json-number', '[0x1F]', 1, 2],
    ['json-number', '[-Infinity]', 1, 2],
    ['json-number', '[-]', 1, 2],
    ['json-number', '[2025-05-14]', 1, 2],
    ['json-number', '[12abc]', 1, 2],
    ['json-quotes', "{'a': 1}", 1, 2],
    ['json-quotes', '{"a": “x”}', 1, 7],
    ['json-quotes', "'a'", 1, 1],
    ['json-string-open', '{"a": "x\n}', 1, 7],
    ['json-string-open', '{"a": "x', 1, 7],
    ['json-string-open', '"\\', 1, 1],
    ['json-string-open', '{"a', 1, 2],
    ['json-control-character', '{"a": "x\ty"}', 1, 9],
    ['json-control-character', '["\u0000"]', 1, 3],
    ['json-escape', '["C:\\x"]', 1, 5],
    ['json-escape', '["\\u12g4"]', 1, 3],
    ['json-escape', '["\\u12"]', 1, 3],
    ['json-character', '{\u00a0"a": 1}', 1, 2],
    ['json-character', '\ufeff{}', 1, 1],
    ['json-character', '{"a"\u200b: 1}', 1, 5],
    ['json-character', '[1\u2028]', 1, 3],
    ['json-character', '[\f1]', 1, 2],
    ['json-second-document', '{"a": 1}\n{"a": 2}', 2, 1],
    ['json-second-document', '[] []', 1, 4],
    ['json-text-after', '{"a": 1}}', 1, 9],
    ['json-text-after', '{"a": 1};', 1, 9],
    ['json-text-after', '"a" "b"', 1, 5],
  ])('%s: %j', (id, text, line, column) => {
    expect(parses(text)).toBe(false);
    expect(checkJson(text)).toMatchObject({ id, line, column });
  });

  it('says which bracket is open, and where', () => {
    expect(checkJson('{\n  "a": [1, 2}')?.params).toEqual({ expected: ']', found: '}', opened: '[', openedLine: 2, openedColumn: 8 });
    expect(checkJson('{"a": [')?.params).toEqual({ opened: '[', openedLine: 1, openedColumn: 7 });
  });

  it('quotes what it found, cut short and without line breaks', () => {
    expect(checkJson('{"a" "a long text \n b"}')?.params).toEqual({ found: '"a long text ' });
    expect(checkJson(`[${'x'.repeat(1000)}]`)?.params).toEqual({ found: `"${'x'.repeat(24)}…"` });
    expect(checkJson('["\\\u0001"]')?.params).toEqual({ found: '\\' });
  });

  it('agrees with JSON.parse on every small change of a text', () => {
    const seedText = '{"a":[1,-2.5e+3,true,null,"x\\u00e9\\n"],"b":{"c":{}, "d":[ ]} }';
    const inserts = [
      '',
      '"',
      "'",
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '\\',
      '/',
      '0',
      '.',
      '-',
      '+',
      'e',
      't',
      'u',
      ' ',
      '\n',
      '\t',
      '\0',
      '\u00a0',
      '😀',
      '\ud800',
    ];
    const differ: string[] = [];
    for (let at = 0; at <= seedText.length; at++) {
      for (const removed of [0, 1, 2]) {
        for (const insert of inserts) {
          const text = seedText.slice(0, at) + insert + seedText.slice(at + removed);
          if (parses(text) !== (checkJson(text) === undefined)) differ.push(text);
        }
      }
    }
    expect(differ).toEqual([]);
  });

  it('agrees with JSON.parse on random texts of its own letters', () => {
    const letters = ['{', '}', '[', ']', '"', ':', ',', '1', '0', '-', '.', 'e', 'true', 'null', ' ', '\\', 'u0041', 'x', '"a"', '"a":'];
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647);
    const differ: string[] = [];
    for (let n = 0; n < numberOfRuns(20_000); n++) {
      const text = Array.from({ length: 1 + (random() % 8) }, () => letters[random() % letters.length]).join('');
      if (parses(text) !== (checkJson(text) === undefined)) differ.push(text);
    }
    expect(differ).toEqual([]);
  });

  it('stands hostile texts', () => {
    const deep = '['.repeat(1_000_000);
    expect(checkJson(deep)).toMatchObject({ id: 'json-ends-early', column: 1_000_001 });
    expect(checkJson(`{"a":"${'x'.repeat(20_000_000)}`)).toMatchObject({ id: 'json-string-open', column: 6 });
    expect(checkJson(`[${'1'.repeat(20_000_000)}`)).toMatchObject({ id: 'json-ends-early' });
    expect(checkJson(`["${'\\"'.repeat(5_000_000)}]`)).toMatchObject({ id: 'json-string-open' });
    expect(checkJson(`[${'é'.repeat(5_000_000)}]`)).toMatchObject({ id: 'json-word-unknown' });
  });
});
