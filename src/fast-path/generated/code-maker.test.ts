import { expect, it, vi } from 'vitest';
import { makeCode } from '../../library/make-code.js';
import { code } from './code.js';
import { CodeMaker } from './code-maker.js';

it('makes what a body returns, of constants that it names', () => {
  const maker = new CodeMaker(makeCode, 0);
  expect(
    maker.make(
      'a sum',
      code`return a + b;`,
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    ),
  ).toBe(3);
});

it('makes nothing where nobody can make code', () => {
  const maker = new CodeMaker(undefined, 0);
  expect(maker.after).toBe(Infinity);
  expect(maker.make('nothing', code`return 1;`, new Map())).toBeUndefined();
});

it('does not try again where code may not be made', () => {
  const refuse = vi.fn(() => {
    throw new EvalError('refused');
  });
  const maker = new CodeMaker(refuse, 5);
  expect(maker.make('nothing', code`return 1;`, new Map())).toBeUndefined();
  expect(maker.after).toBe(Infinity);
  expect(maker.make('nothing', code`return 1;`, new Map())).toBeUndefined();
  expect(refuse).toHaveBeenCalledTimes(1);
});

it('hides no mistake in the code', () => {
  expect(() => new CodeMaker(makeCode, 0).make('a mistake', code`return (;`, new Map())).toThrow(SyntaxError);
});
