import { expect, it } from 'vitest';
import type { ElementPlan } from './plan.js';
import { prune } from './prune.js';
import { profile } from './testing/definitions.js';
import { at, planOf } from './testing/core.js';

it('drops what lies below prohibited elements and slices, and leaves the rest', () => {
  const leaf = (id: string): ElementPlan => ({ id });
  const root: ElementPlan = {
    id: 'X',
    children: {
      gone: {
        id: 'X.gone',
        max: 0,
        fixed: [{ type: 'String', value: 'x' }],
        unfolded: 'u',
        children: { a: leaf('X.gone.a') },
        slicing: { rules: 'open', discriminators: [], slices: [{ name: 's', element: leaf('X.gone:s') }] },
      },
      kept: {
        id: 'X.kept',
        max: 1,
        children: { a: leaf('X.kept.a') },
        slicing: {
          rules: 'open',
          discriminators: [],
          slices: [{ name: 's', element: { id: 'X.kept:s', max: 0, children: { a: leaf('X.kept:s.a') } } }],
        },
      },
    },
  };
  prune(root);
  expect(root.children?.['gone']).toEqual({ id: 'X.gone', max: 0, fixed: [{ type: 'String', value: 'x' }] });
  expect(root.children?.['kept']).toEqual({
    id: 'X.kept',
    max: 1,
    children: { a: { id: 'X.kept.a' } },
    slicing: { rules: 'open', discriminators: [], slices: [{ name: 's', element: { id: 'X.kept:s', max: 0 } }] },
  });
});

it('takes nothing from elements that share the content of one that a profile prohibits', () => {
  const plan = planOf(
    profile('p', 'Bundle', {
      'Bundle.link': { max: '0' },
      'Bundle.entry.link': { min: 1 },
      'Bundle.entry.link.relation': { maxLength: 4 },
    }),
  );
  expect(at(plan, 'Bundle.link').children).toBeUndefined();
  expect(Object.keys(at(plan, 'Bundle.entry.link').children ?? {})).toEqual(expect.arrayContaining(['relation', 'url']));
});
