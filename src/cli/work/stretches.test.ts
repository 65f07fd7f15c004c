import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countLines, ndjsonLines } from '../../document/ndjson.js';
import { Workspace } from '../testing/harness.js';
import { firstLineOf, stretchesOf } from './line-board.js';
import { LineCutter } from './line-cutter.js';
import { StretchReader } from './read-stretch.js';

const texts = [
  '',
  '\n',
  'a',
  'a\n',
  '\na',
  'aa\n\nbb\r\n\n\nc',
  'a\n'.repeat(9),
  'long line without end',
  `${'x'.repeat(40)}\ny\n${'z'.repeat(30)}`,
  '\n\n\n\n',
  'æøå\nÆØÅ\n',
];
const workspace = new Workspace(Object.fromEntries(texts.map((text, index) => [`${index}.ndjson`, text])));
afterAll(() => workspace.remove());

const shown = (bytes: Uint8Array, first = 1): string[] =>
  [...ndjsonLines(bytes, first)].map(({ line, bytes: content }) => `${line}: ${Buffer.from(content).toString()}`);

describe.each(texts.map((text, index) => ({ text, path: join(workspace.folder, `${index}.ndjson`) })))(
  'the lines of $text',
  ({ text, path }) => {
    const bytes = Buffer.from(text);

    it.each([1, 2, 3, 5, 8, 13, 100])('are the same, each once and with its number, in stretches of %i bytes', (length) => {
      const reader = new StretchReader();
      const lines = [...stretchesOf({ file: 'f', path, size: bytes.length }, length)].flatMap((stretch) => {
        const piece = reader.read(path, stretch.start, stretch.end);
        return shown(piece, firstLineOf(stretch, countLines(piece)));
      });
      expect(lines).toEqual(shown(bytes));
    });

    it.each([
      [1, 1],
      [3, 1],
      [1, 8],
      [4, 6],
      [7, 3],
      [100, 2],
      [5, 100],
    ])('are the same when they come in pieces of %i bytes and are handed on in pieces of %i', (chunk, length) => {
      const cutter = new LineCutter(length);
      const lines: string[] = [];
      for (let start = 0; start < bytes.length; start += chunk)
        for (const piece of cutter.add(bytes.subarray(start, start + chunk))) lines.push(...shown(piece.bytes, piece.line));
      for (const piece of cutter.rest()) lines.push(...shown(piece.bytes, piece.line));
      expect(lines).toEqual(shown(bytes));
    });
  },
);

it('lines of any length are read whole, whatever was read before', () => {
  const lines = [100, 300_000, 10, 6_000_000, 5, 70_000, 65_536, 1].map((length, index) => String(index).repeat(length));
  const path = join(workspace.folder, 'long.ndjson');
  writeFileSync(path, lines.join('\n'));
  const reader = new StretchReader();
  const { size } = statSync(path);
  for (const length of [1000, 65_535, 262_144, 5_000_000]) {
    const read = [...stretchesOf({ file: 'f', path, size }, length)].flatMap(({ start, end }) =>
      [...ndjsonLines(reader.read(path, start, end))].map(({ bytes }) => Buffer.from(bytes).toString()),
    );
    expect(read.map((line) => [line[0], line.length])).toEqual(lines.map((line) => [line[0], line.length]));
  }
});
