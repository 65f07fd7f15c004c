import { expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { Lines } from './lines.js';

it('counts line feeds, carriage returns and both together as one line break', () => {
  const lines = new Lines('a\nbc\r\nd\re');
  expect([0, 1, 2, 4, 6, 7, 8, 99].map((offset) => lines.at(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 4, column: 1 },
    { line: 4, column: 2 },
  ]);
  expect([0, 1, 2, 3, 4, 5].map((line) => lines.text(line))).toEqual([undefined, 'a', 'bc', 'd', 'e', undefined]);
});

it('counts UTF-16 code units, as editors do', () => {
  expect(new Lines('"😀x').at(3)).toEqual({ line: 1, column: 4 });
});

it('gives a line at a cost that does not depend on its length', () => {
  const lines = new Lines(`${'x'.repeat(10_000_000)}\n`);
  const spent = cpuTime();
  for (let n = 0; n < 10_000; n++) expect(lines.text(1)).toHaveLength(10_000_000);
  expect(spent()).toBeLessThan(3000);
});
