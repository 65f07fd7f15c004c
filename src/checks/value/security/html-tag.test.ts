import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../finding/testing/cpu-time.js';
import { htmlInMarkdown, htmlTagIn } from './html-tag.js';

describe('htmlTagIn', () => {
  it.each([
    ['Standard <script>somescript</script>', '<script>'],
    ['x<img src=a onerror=b>', '<img src=a onerror=b>'],
    ['a <br/> b', '<br/>'],
    ['a <BR> b', '<BR>'],
    ['</div>', '</div>'],
    ['<x-y>a</x-y>', undefined],
    ['<note>a</note>', '<note>'],
    ['a < b and c > d', undefined],
    ['IVL<TS>', undefined],
    ['<5 mg', undefined],
    ['<jane@example.org>', undefined],
    ['if a<b then c', undefined],
    ['<b', undefined],
    ['a <b <i>c</i>', '<i>'],
    ['nothing', undefined],
    ['<constructor>', undefined],
  ])('%s', (text, tag) => {
    expect(htmlTagIn(text)).toBe(tag);
  });

  it('cuts what is long', () => {
    expect(htmlTagIn(`<a href="${'x'.repeat(1000)}">`)).toHaveLength(60);
  });

  it.each(['<', '<a', '<a ', '<a>', '>', '<x>'])('takes time in proportion to a text of many %j', (piece) => {
    const text = piece.repeat(300_000);
    const spent = cpuTime();
    htmlTagIn(text);
    htmlTagIn(`${text}>`);
    htmlInMarkdown(text);
    expect(spent()).toBeLessThan(2_000);
  });
});

describe('htmlInMarkdown', () => {
  it.each([
    ['<resource type>\\<id>', 0],
    ['a <b>c</b>', 2],
    ['a </b>', 2],
    ['a <!-- b -->', 2],
    ['a <?b?>', 2],
    ['a \\<b>', -1],
    ['<http://a.dk>', -1],
    ['a < b', -1],
    ['a <b', -1],
    ['a <x-y> b', 2],
    ['**a** `b`', -1],
  ])('%s', (text, at) => {
    expect(htmlInMarkdown(text)).toBe(at);
  });
});
