import { describe, expect, expectTypeOf, it } from 'vitest';
import { fill, templateText, type PlaceholderOf } from './message.js';

describe('filling a template', () => {
  it('puts each parameter in its place, as often as it is named', () => {
    expect(fill('{a} of {b}, {a}', { a: 'one', b: 2 })).toBe('one of 2, one');
  });

  it('leaves a placeholder that has no parameter, so that a test can see it', () => {
    expect(fill('{a} of {b}', { a: 0 })).toBe('0 of {b}');
  });

  it('does not take what objects inherit for a parameter', () => {
    expect(fill('{constructor} {toString} {__proto__}', {})).toBe('{constructor} {toString} {__proto__}');
  });

  it('does not fill what a parameter brings with it, nor read $ in it', () => {
    expect(fill('{a} {b}', { a: '{b}', b: "$& $1 $'" })).toBe("{b} $& $1 $'");
  });

  it.each([
    [0, '0 gange'],
    [1, '1 gang'],
    ['1', '1 gang'],
    [2, '2 gange'],
    ['*', '* gange'],
  ])('writes the form of a word that goes with %s', (count, expected) => {
    expect(fill('{count} {count|gang|gange}', { count }, 'da')).toBe(expected);
  });

  it('shows a template to people with the plural of its words', () => {
    expect(templateText('{a} may occur {max} {max|time|times}')).toBe('{a} may occur {max} times');
  });

  it('knows the names of placeholders as types', () => {
    expectTypeOf<PlaceholderOf<'{a} {a|time|times} of {b}'>>().toEqualTypeOf<'a' | 'b'>();
    expectTypeOf<PlaceholderOf<'nothing'>>().toEqualTypeOf<never>();
  });
});
