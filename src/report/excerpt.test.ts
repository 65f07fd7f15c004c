import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { excerptOf } from './excerpt.js';

/** What the caret stands under. */
const under = ({ text, caret }: { text: string; caret: number }): string => text.slice(caret);

describe('excerptOf', () => {
  it('shows a short line whole, without its indentation', () => {
    expect(excerptOf('      "status": "x",', 17, false)).toEqual({ text: '"status": "x",', caret: 10 });
    expect(excerptOf('    x', 2, false)).toEqual({ text: '   x', caret: 0 });
  });

  it('uses the whole width at either end of a long line', () => {
    const line = `begin ${'x'.repeat(500)} end`;
    expect(excerptOf(line, 3, false)).toEqual({ text: `${line.slice(0, 100)}…`, caret: 2 });
    expect(excerptOf(line, line.length, false)).toEqual({ text: `…${line.slice(-100)}`, caret: 100 });
  });

  it('cuts a long line around the place', () => {
    const line = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`;
    const excerpt = excerptOf(line, 5001, false);
    expect(under(excerpt)).toMatch(/^HEREb{50,}…$/);
    expect(excerpt.text).toMatch(/^…a+HERE/);
    expect(excerpt.text.length).toBeLessThan(110);
  });

  it('masks, and the caret follows', () => {
    expect(excerptOf('{"id":"0505149996","active":null}', 29, false)).toEqual({ text: '{"id":"050514-****","active":null}', caret: 29 });
    expect(under(excerptOf('{"id":"0505149996","active":null}', 29, false))).toBe('null}');
    expect(under(excerptOf('{"id":"0505149996"}', 8, false))).toBe('050514-****"}');
    expect(under(excerptOf('{"id":"0505149996"}', 13, false))).toBe('050514-****"}');
    expect(excerptOf('{"id":"0505149996"}', 8, true).text).toBe('{"id":"0505149996"}');
  });

  it('shows no part of a number that a cut goes through', () => {
    for (let padding = 30; padding < 75; padding++) {
      const right = excerptOf(`x${'-'.repeat(padding)}"0505149996"${' '.repeat(300)}`, 1, false);
      const left = excerptOf(`"0505149996"${'-'.repeat(padding)}x${'-'.repeat(300)}`, 13 + padding, false);
      expect(`${right.text} ${left.text}`).not.toMatch(/9{2,}6/);
      expect(under(left)).toMatch(/^x/);
    }
  });

  it('shows no control characters, and keeps columns', () => {
    expect(excerptOf('a\tb\u001b[31mc\u202ed', 4, false)).toEqual({ text: 'a b·[31mc·d', caret: 3 });
  });

  it('leaves no half character at a cut', () => {
    const { text } = excerptOf(`${'😀'.repeat(100)}x${'😀'.repeat(101)}`, 201, false);
    expect(text).not.toMatch(/(?:^|[^\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('stands a column past the end, and a line of any length', () => {
    expect(excerptOf('ab', 99, false)).toEqual({ text: 'ab', caret: 2 });
    expect(excerptOf('', 1, false)).toEqual({ text: '', caret: 0 });
    const minified = '1234567890'.repeat(1_000_000);
    expect(excerptOf(minified, 5_000_000, false).text.length).toBeLessThan(110);
    const spent = cpuTime();
    for (let n = 0; n < 1000; n++) excerptOf(minified, 5_000_000 + n, false);
    expect(spent()).toBeLessThan(2000);
  });
});
