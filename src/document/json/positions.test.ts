import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../fhir/path.js';
import { Lines } from '../lines.js';
import { jsonPositions } from './positions.js';

const published = join(import.meta.dirname, '../../../../shared/reference/kl.dk.fhir.ltt-1.0.1/examples');

describe('jsonPositions', () => {
  const text = '{\n  "a": [1, {"b": "x"}],\r\n  "c" : { "d" : true }\n}';

  it.each<[Step[], number, number, number]>([
    [[], 1, 1, 1],
    [['a'], 2, 8, 1],
    [['a', 0], 2, 9, 1],
    [['a', 1], 2, 12, 1],
    [['a', 1, 'b'], 2, 18, 3],
    [['c'], 3, 9, 1],
    [['c', 'd'], 3, 17, 4],
  ])('%j', (path, line, column, length) => {
    expect(jsonPositions(text, [path])).toMatchObject([{ line, column, length }]);
  });

  it.each<[Step[], Step[]]>([
    [['a', 9], ['a']],
    [
      ['a', 1, 'missing', 'deeper', 0],
      ['a', 1],
    ],
    [
      ['a', 1, 'b', 'below a text'],
      ['a', 1, 'b'],
    ],
    [['a', 'name in an array'], ['a']],
    [['c', 0], ['c']],
    [['missing'], []],
  ])('%j is missing and stands at %j', (path, ancestor) => {
    expect(jsonPositions(text, [path])).toEqual(jsonPositions(text, [ancestor]));
  });

  it('keeps the order it was asked in, with repetitions', () => {
    const offsets = jsonPositions(text, [['c'], ['a'], ['c']]).map(({ offset }) => offset);
    expect(offsets).toEqual([text.indexOf('{ "d"'), text.indexOf('['), text.indexOf('{ "d"')]);
  });

  it('reads no further than the last of the values, where no name is given twice', () => {
    const lines = new Lines(text);
    const paths: Step[][] = [['a', 1], ['a', 1, 'b'], ['a']];
    expect(jsonPositions(text, paths, lines, true)).toEqual(jsonPositions(text, paths, lines));
    const cut = text.slice(0, text.indexOf('"c"'));
    expect(jsonPositions(cut, paths, lines, true)).toEqual(jsonPositions(text, paths, lines));
    expect(
      jsonPositions(
        text,
        [
          ['a', 9],
          ['c', 'd'],
        ],
        lines,
        true,
      ),
    ).toEqual(
      jsonPositions(
        text,
        [
          ['a', 9],
          ['c', 'd'],
        ],
        lines,
      ),
    );
  });

  it('takes the last of equal properties, as JSON.parse does', () => {
    const twice = '{"a":{"b":1,"c":2},"a":{"b":3}}';
    expect(
      jsonPositions(twice, [
        ['a', 'b'],
        ['a', 'c'],
      ]).map(({ offset }) => offset),
    ).toEqual([28, 23]);
  });

  it('knows names that are written with escapes, and names of prototypes', () => {
    expect(jsonPositions('{"\\u0061":1}', [['a']])[0]?.offset).toBe(10);
    expect(jsonPositions('{"__proto__":{"constructor":1}}', [['__proto__', 'constructor']])[0]?.offset).toBe(28);
    expect(jsonPositions('{"a":1}', [['__proto__'], ['constructor']]).map(({ offset }) => offset)).toEqual([0, 0]);
  });

  it('stands hostile texts', () => {
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
    expect(jsonPositions(deep, [Array.from({ length: 200 }, () => 0)])[0]?.offset).toBe(200);
    const deepPath = Array.from({ length: 100_000 }, () => 0);
    expect(jsonPositions(deep, [deepPath])[0]?.offset).toBe(100_000);
    const long = `{"a":"${'\\"'.repeat(2_000_000)}${'x'.repeat(20_000_000)}","b":1}`;
    expect(jsonPositions(long, [['b']])[0]?.offset).toBe(long.length - 2);
    const again = `{${'"a":{"b":1},'.repeat(100_000)}"a":{"b":2}}`;
    expect(jsonPositions(again, [['a', 'b'], ...Array.from({ length: 1000 }, (_, n) => ['a', `x${n}`])])[0]?.offset).toBe(again.length - 3);
  });

  it.skipIf(!existsSync(published))('finds every value of the published examples', () => {
    for (const name of readdirSync(published)) {
      const source = readFileSync(join(published, name), 'utf8');
      const values = everyValue(JSON.parse(source));
      const positions = jsonPositions(
        source,
        values.map(({ path }) => path),
      );
      expect(
        jsonPositions(
          source,
          values.map(({ path }) => path),
          new Lines(source),
          true,
        ),
      ).toEqual(positions);
      values.forEach(({ value }, index) => {
        const { offset, length, line, column } = positions[index]!;
        const shown = source.slice(offset, offset + length);
        if (Array.isArray(value)) expect(shown).toBe('[');
        else if (typeof value === 'object') expect(shown).toBe('{');
        else expect(JSON.parse(shown)).toBe(value);
        expect(source.split('\n')[line - 1]?.startsWith(shown, column - 1)).toBe(true);
      });
    }
  });
});

function everyValue(value: unknown, path: Step[] = []): { path: Step[]; value: unknown }[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => everyValue(item, [...path, Array.isArray(value) ? Number(key) : key]))
      : [];
  return [{ path, value }, ...below];
}
