import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';
import { KeptRecords } from './kept-records.js';

const workspace = new Workspace();
afterAll(() => workspace.remove());
const place = { folder: () => workspace.folder, io: { onInterrupt: () => () => undefined } };

it.each([
  ['in memory', 100],
  ['in memory first, and then in a file', 2],
  ['in a file', 0],
])('keeps values by their numbers %s', (_where, most) => {
  const records = new KeptRecords<{ text: string }>(place, most);
  const texts = ['a', 'æ'.repeat(3000), '\n', 'x'.repeat(2_000_000), ''];
  expect(texts.map((text) => records.add({ text }))).toEqual([0, 1, 2, 3, 4]);
  records.set(2, { text: 'replaced' });
  expect(records.add({ text: 'last' })).toBe(5);
  expect([5, 4, 3, 2, 1, 0].map((number) => records.get(number).text)).toEqual(['last', '', texts[3], 'replaced', texts[1], 'a']);
  records.close();
  expect(() => records.get(0)).toThrow(RangeError);
});

describe('a number that nothing has', () => {
  it.each([100, 0])('is a mistake (%i in memory)', (most) => {
    const records = new KeptRecords<string>(place, most);
    records.add('a');
    expect(() => records.get(7)).toThrow(RangeError);
    records.close();
  });
});
