import { expect, it } from 'vitest';
import { workOf } from './work.js';

function pairs(size: number): number {
  let count = 0;
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) count += i === j ? 0 : 1;
  return count;
}

it('work is counted, is the same each time, and tells what grows with the square', () => {
  const work = (size: number): number => workOf(() => pairs(size));
  expect(work(30)).toBe(work(30));
  expect(work(300)).toBeGreaterThan(90 * work(30));
  expect(workOf(() => undefined)).toBeLessThan(work(30));
});
