import { describe, expect, it } from 'vitest';
import { randomFrom } from '../regex/testing/random.js';
import type { Cursor } from '../checks/cursor.js';
import type { LinkedType } from '../checks/linked.js';
import { defaultPolicy, type Policy } from '../checks/policy.js';
import { noChecks, primitiveChecks } from '../checks/primitive-checks.js';
import { primitiveFormats } from '../checks/value/index.js';
import { fastPrimitive } from './primitives.js';

/** Values that are right, and those from which others are made. */
const seeds = [
  '2026-05-12',
  '2024-02-29',
  '2026-02-29',
  '2026-05-12T20:00:00+02:00',
  '2026-05-12T20:00:00Z',
  '2026-05-12T20:00:00.123Z',
  '2026-05-12T24:00:00Z',
  '2026-05-12T20:00:60Z',
  '2026-05-12T20:00:00+14:00',
  '2026-05-12T20:00:00+13:60',
  '2026',
  '2026-13',
  '0000-01-01',
  '20:00:00',
  'http://a.dk/x',
  'https://example.org/a',
  'http://a b',
  'urn:oid:1.2.3',
  'urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
  'a',
  'A-1.b',
  'a b',
  ' a',
  'a  b',
  'a<b>c</b>',
  'a<5',
  'tab\tand\nline',
  'æøå “x”',
  '',
  ' ',
  '\u0001',
  'x'.repeat(70),
  'YWJj',
  'YWJj\nYWJj',
  '*/*',
];
const odd = ['<', '\u0000', '\u00a0', ' ', '\t', '\u2028', 'é', '9', '-', ':', '/', 'T', 'Z', '.'];
const others: unknown[] = [0, 1, -1, 1.5, 2 ** 31, 2 ** 31 - 1, 1e400, NaN, true, false, null, {}, [], ['a']];

function* values(): Generator<unknown> {
  yield* others;
  yield* seeds;
  const random = randomFrom(20260701);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let i = 0; i < 4000; i++) {
    const seed = seeds[below(seeds.length)] ?? '';
    const at = below(seed.length + 1);
    yield seed.slice(0, at) + (odd[below(odd.length)] ?? '') + seed.slice(at + below(2));
  }
}

/** What the format and the checks of the type find, and what the fast check says. */
function compare(code: string, value: unknown, policy: Policy): { readonly accepted: boolean; readonly found: readonly string[] } {
  const format = primitiveFormats.get(code);
  const checks = primitiveChecks.get(code) ?? noChecks;
  const type: LinkedType = { plan: { code }, code, kind: 'primitive', ...(format ? { format } : {}), checks, content: () => undefined };
  const found: string[] = [];
  const element = { plan: { id: 'Patient.x' }, owner: { kind: 'resource', type: 'Patient' } };
  const at = {
    policy,
    label: 'Patient.x',
    element,
    report: (id: string) => found.push(id),
    canonical: () => undefined,
  } as unknown as Cursor;
  const forms = fastPrimitive(type);
  const accepted = forms !== undefined && (forms.form(value, at, code) || forms.otherwise?.(value, at, code) === true);
  const fault = format?.(value);
  if (fault) found.push(fault.id);
  else for (const check of checks) if (code !== 'xhtml') check(value, undefined, at);
  return { accepted, found };
}

describe.each([...primitiveFormats.keys()])('the fast check of %s', (code) => {
  it.each([defaultPolicy, { ...defaultPolicy, exampleUrls: 'error', htmlInStrings: 'error', htmlInMarkdown: 'error' } as const])(
    'takes nothing that is found wrong',
    (policy) => {
      let accepted = 0;
      for (const value of values()) {
        const outcome = compare(code, value, policy);
        if (!outcome.accepted) continue;
        accepted++;
        if (outcome.found.length > 0) expect({ value, found: outcome.found }).toEqual({ value, found: [] });
      }
      // What narratives say is always read.
      expect(accepted > 0).toBe(code !== 'xhtml');
    },
  );
});
