import { expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { PerKind } from './per-kind.js';
import { requiredStatus } from './testing/run.js';

const counting = () => {
  const made: string[] = [];
  const kinds = new PerKind(({ id, params }) => {
    made.push(id);
    return JSON.stringify(params);
  });
  return { made, of: (changes: Partial<Finding> = {}) => kinds.of({ ...requiredStatus, ...changes }) };
};

it('is made once for findings that differ in their places alone', () => {
  const { made, of } = counting();
  expect([of(), of({ params: { ...requiredStatus.params }, line: 2, expression: 'Bundle', resource: 'Bundle/x' })]).toEqual([of(), of()]);
  expect(made).toHaveLength(1);
});

it.each<Partial<Finding>>([
  { id: 'json-empty-object' },
  { severity: 'warning' },
  { code: 'value' },
  { params: { element: 'active' } },
  { params: {} },
  { params: { element: 'status', more: 1 } },
  { profile: 'http://x' },
  { definition: 'x' },
  { rule: 'x' },
  { source: 'http://x' },
  { text: { en: 'x', da: 'x' } },
])('is made anew for %j', (changes) => {
  const { made, of } = counting();
  expect([of(), of(changes), of()]).toEqual([of(), JSON.stringify(changes.params ?? requiredStatus.params), of()]);
  expect(made).toHaveLength(2);
});

it('does not remember what comes from documents without end', () => {
  const { made, of } = counting();
  for (const element of ['x'.repeat(1000), ...Array.from({ length: 100 }, (_, index) => `${index}`)]) of({ params: { element } });
  const before = made.length;
  of({ params: { element: 'x'.repeat(1000) } });
  of({ params: { element: '99' } });
  expect(made.length - before).toBe(2);
  for (let index = 0; index < 1000; index++) of({ profile: `http://x/${index}` });
  of({ profile: 'http://x/999' });
  expect(made.length - before).toBe(1003);
});
