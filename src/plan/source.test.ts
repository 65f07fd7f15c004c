import { expect, it } from 'vitest';
import type { Plan } from './plan.js';
import { layeredPlans, lazyPlans, type PlanSource } from './source.js';

const plan = (url: string, title: string): Plan => ({ url, title, type: 'Patient', kind: 'resource', bases: [], root: { id: 'Patient' } });
const source = (...plans: readonly Plan[]): PlanSource => ({ get: (canonical) => plans.find((one) => one.url === canonical) });

it('answers from the first source that has a Plan', () => {
  const layers = layeredPlans(source(plan('a', 'first')), source(plan('a', 'second'), plan('b', 'second')));
  expect(layers.get('a')?.title).toBe('first');
  expect(layers.get('b')?.title).toBe('second');
  expect(layers.get('c')).toBeUndefined();
  expect(layeredPlans().get('a')).toBeUndefined();
});

it('opens a lazy source when it is first asked, and once', () => {
  let opened = 0;
  const lazy = lazyPlans(() => (opened++, source(plan('a', 'x'))));
  expect(opened).toBe(0);
  lazy.get('b');
  expect(lazy.get('a')?.title).toBe('x');
  expect(opened).toBe(1);
});
