import { afterEach, expect, it, vi } from 'vitest';
import { CodeMaker } from './code-maker.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('makes what a body returns, of constants that it names', () => {
  const maker = new CodeMaker(0);
  expect(maker.make('a sum', 'return a + b;', new Map([['a', 1], ['b', 2]]))).toBe(3);
});

it('does not try again where code may not be made', () => {
  const tried = vi.fn(function refuse() {
    throw new EvalError('refused by the policy of this page');
  });
  vi.stubGlobal('Function', tried);
  const maker = new CodeMaker(5);
  expect(maker.make('nothing', 'return 1;', new Map())).toBeUndefined();
  expect(maker.after).toBe(Infinity);
  expect(maker.make('nothing', 'return 1;', new Map())).toBeUndefined();
  expect(tried).toHaveBeenCalledTimes(1);
});

it('hides no mistake in the code', () => {
  expect(() => new CodeMaker(0).make('a mistake', 'return (;', new Map())).toThrow(SyntaxError);
});
