import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSuppressions } from './check.js';
import { suppressionsSchemaText } from './schema.js';

const good = { finding: 'cardinality-min@reports/a.json#Bundle.entry[Patient/x].resource.active', reason: 'known' };
const faults = async (...suppressions: unknown[]) => {
  const checked = await checkSuppressions({ suppressions });
  return 'faults' in checked ? checked.faults : [];
};

describe('a suppression file', () => {
  it('is read', async () => {
    const file = { $schema: 'x', suppressions: [good, { ...good, rule: 'ltt-1', expires: '2028-02-29' }] };
    expect(await checkSuppressions(file)).toEqual({ file });
    expect(await checkSuppressions({ suppressions: [] })).toEqual({ file: { suppressions: [] } });
  });

  it.each<[string, object, (string | number)[], RegExp]>([
    ['no reason', { finding: good.finding }, ['suppressions', 1], /needs a reason/],
    ['an empty reason', { ...good, reason: ' ' }, ['suppressions', 1, 'reason'], /reason is empty/],
    ['no finding', { reason: 'known' }, ['suppressions', 1], /"finding" is missing/],
    ['a finding without a place', { ...good, finding: 'cardinality-min@a.json' }, ['suppressions', 1, 'finding'], /id@file#place/],
    ['a day that is none', { ...good, expires: '31-12-2026' }, ['suppressions', 1, 'expires'], /2026-12-31/],
    ['a day that does not exist', { ...good, expires: '2026-02-29' }, ['suppressions', 1, 'expires'], /no day 2026-02-29/],
    ['a property that there is not', { ...good, expire: '2026-12-31' }, ['suppressions', 1], /did you mean "expires"\?/],
  ])('has no entry with %s', async (_what, entry, path, message) => {
    expect(await faults(good, entry)).toEqual([{ path, message: expect.stringMatching(message) as string }]);
  });

  it.each([[[]], [null], ['x'], [{}], [{ suppressions: {} }], [JSON.parse('{"__proto__": 1, "suppressions": []}')]])(
    'is an object with a list: %j',
    async (value) => {
      expect(await checkSuppressions(value)).toMatchObject({ faults: [{ message: expect.stringMatching(/./) as string }] });
    },
  );
});

it('docs/suppressions.schema.json is the schema; if not, run npm run docs', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/suppressions.schema.json'), 'utf8')).toBe(suppressionsSchemaText());
});

it('the example in docs/suppressions.md is right', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/suppressions.md'), 'utf8');
  const [, example] = /```json\n([^]*?)```/.exec(page)!;
  expect(await checkSuppressions(JSON.parse(example!))).toHaveProperty('file');
});
