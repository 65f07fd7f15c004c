import { describe, expect, it } from 'vitest';
import { invariantText } from './index.js';

const said = (key: string, value: unknown) => {
  const { text, forValue } = invariantText(key, undefined)!;
  return (forValue?.(value) ?? text).da;
};

describe("texts of FHIR's own invariants", () => {
  it.each([
    ['bdl-2', { type: 'collection', entry: [{}, { search: {} }] }, /^entry\[1\] har search/],
    ['bdl-3', { type: 'collection', entry: [{}, {}, { request: {} }] }, /^entry\[2\] har request, .*udelad/],
    ['bdl-3', { type: 'transaction', entry: [{ request: {} }, {}] }, /^entry\[1\] har ingen request, .*transaction.*collection/],
    ['bdl-4', { type: 'collection', entry: [{ response: {} }] }, /^entry\[0\] har response/],
    [
      'bdl-7',
      { type: 'collection', entry: [{ fullUrl: 'a' }, { fullUrl: 'b' }, { fullUrl: 'a' }] },
      /^entry\[0\] og entry\[2\] har samme fullUrl/,
    ],
    ['bdl-7', 'nothing', /^To entry har samme fullUrl/],
    ['bdl-8', { fullUrl: 'https://x.dk/Patient/1/_history/2' }, /send https:\/\/x\.dk\/Patient\/1$/],
    ['ext-1', { url: 'a' }, /hverken en værdi eller egne extensions/],
    ['ext-1', { url: 'a', valueString: 'x', extension: [] }, /både en værdi og egne extensions/],
    ['per-1', { start: '2026-09-21', end: '2026-09-20' }, /slutter \(2026-09-20\), før den starter \(2026-09-21\)/],
    ['per-1', { start: {}, end: 'x'.repeat(9999) }, /^Perioden slutter, før den starter/],
  ])('%s tells what to mend', (key, value, expected) => {
    expect(said(key, value)).toMatch(expected);
  });
});
