import { expect, it } from 'vitest';
import { StepMap } from './step-map.js';

it('finds what was added, and tells numbers from texts', () => {
  const steps = new StepMap<string>();
  expect(steps.get('')).toBeUndefined();
  const added = [0, '0', '', 'name', '__proto__'].map((step) => steps.add(step, `below ${typeof step} ${step}`));
  expect([0, '0', '', 'name', '__proto__', 1].map((step) => steps.get(step))).toEqual([...added, undefined]);
});
