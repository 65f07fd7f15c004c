import { expect, it } from 'vitest';
import { cloneElement } from './clone.js';
import type { ElementPlan } from './plan.js';

const element = (): ElementPlan => ({
  id: 'P.a',
  min: 1,
  types: [{ code: 'Identifier' }],
  fixed: [{ type: 'String', value: 'x' }],
  pattern: [{ type: 'String', value: 'x' }],
  bindings: [{ strength: 'required', valueSet: 'v' }],
  invariants: [{ key: 'k', severity: 'error', human: 'h', expression: 'e' }],
  by: { min: 'me' },
  children: { b: { id: 'P.a.b', children: { c: { id: 'P.a.b.c' } } } },
  slicing: {
    rules: 'open',
    discriminators: [{ type: 'value', path: 'b' }],
    slices: [{ name: 's', element: { id: 'P.a:s', children: { b: { id: 'P.a:s.b' } } } }],
  },
});

it('is the same under another id, all the way down', () => {
  const copy = cloneElement(element(), 'Q.x:y');
  expect(copy).toEqual(JSON.parse(JSON.stringify(element()).replaceAll('"P.a', '"Q.x:y')));
});

it('shares nothing that merging adds to', () => {
  const original = element();
  const copy = cloneElement(original, 'Q.x');
  copy.types?.push({ code: 'string' });
  copy.fixed?.push({ type: 'String', value: 'y' });
  copy.pattern?.push({ type: 'String', value: 'y' });
  copy.bindings?.push({ strength: 'example', valueSet: 'w' });
  copy.invariants?.pop();
  if (copy.by) copy.by.min = 'you';
  if (copy.children?.['b']) copy.children['b'].min = 9;
  copy.slicing?.discriminators.pop();
  copy.slicing?.slices.pop();
  if (original.slicing?.slices[0]) expect(original.slicing.slices[0].element.children).toEqual({ b: { id: 'P.a:s.b' } });
  expect(original).toEqual(element());
});
