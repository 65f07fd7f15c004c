import { describe, expect, it } from 'vitest';
import { isEqual, matchesPattern } from './equal.js';

const parse = (text: string): unknown => JSON.parse(text);

describe('deep equality', () => {
  it.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    ['a', 'a', true],
    ['a', 'A', false],
    [1, '1', false],
    [null, {}, false],
    [undefined, {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 1], false],
    [[], {}, false],
    [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, true],
    [parse('{"__proto__":1}'), {}, false],
    [parse('{"__proto__":1}'), parse('{"__proto__":1}'), true],
    [{ constructor: 1 }, {}, false],
    [{}, { toString: 1 }, false],
  ])('of %j and %j is %s', (a, b, expected) => {
    expect(isEqual(a, b)).toBe(expected);
    expect(isEqual(b, a)).toBe(expected);
  });
});

// http://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.pattern_x_
describe('a pattern', () => {
  const coding = (code: string, system = 's') => ({ system, code });

  it.each<[unknown, unknown, boolean]>([
    ['a', 'a', true],
    [{ ...coding('a'), display: 'A' }, coding('a'), true],
    [{ code: 'a' }, coding('a'), false],
    [coding('b'), coding('a'), false],
    // "When pattern[x] is used to constrain a complex object, each property … must be found in the instance"
    [{ coding: [coding('x'), { ...coding('a'), userSelected: true }], text: 't' }, { coding: [coding('a')] }, true],
    [{ coding: [coding('x')] }, { coding: [coding('a')] }, false],
    [{ coding: [coding('a'), coding('b')] }, { coding: [coding('b'), coding('a')] }, true],
    [{ coding: [coding('a')] }, { coding: [coding('a'), coding('b')] }, false],
    // One value may not be put together of two.
    [{ coding: [coding('a', 't'), coding('b', 's')] }, { coding: [coding('a', 's')] }, false],
    [{ coding: coding('a') }, { coding: [coding('a')] }, false],
    [[coding('a')], coding('a'), false],
    [null, {}, false],
    ['a', {}, false],
    [{}, {}, true],
    [{}, parse('{"__proto__":{}}'), false],
    [{}, { constructor: {} }, false],
  ])('%j matches %j: %s', (value, pattern, expected) => {
    expect(matchesPattern(value, pattern)).toBe(expected);
  });
});
