import { describe, expect, expectTypeOf, it } from 'vitest';
import { fill, type PlaceholderOf } from './message.js';

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

  it('knows the names of placeholders as types', () => {
    expectTypeOf<PlaceholderOf<'{a} of {b}'>>().toEqualTypeOf<'a' | 'b'>();
    expectTypeOf<PlaceholderOf<'nothing'>>().toEqualTypeOf<never>();
  });
});
