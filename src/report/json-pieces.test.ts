import { expect, it } from 'vitest';
import { JsonList, jsonPieces } from './json-pieces.js';

const items = [{ a: [], b: {}, c: undefined, d: 'line\nbreak', e: [{ f: null }] }, 1, 'x'];

it.each([[items], [[]]])('writes lists of %j as JSON.stringify does', (list) => {
  const value = {
    before: 1,
    none: undefined,
    list: new JsonList(list),
    nested: new JsonList([{ list: new JsonList(list) }, {}]),
    after: { x: [1] },
  };
  const whole = { before: 1, none: undefined, list, nested: [{ list }, {}], after: { x: [1] } };
  expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(whole, undefined, 2)}\n`);
});

it('makes an item when its turn comes', () => {
  let made = 0;
  const list = (function* () {
    for (; made < 3; made++) yield made;
  })();
  const pieces = jsonPieces({ list: new JsonList(list) });
  while (!String(pieces.next().value).startsWith('0'));
  expect(made).toBe(0);
});
