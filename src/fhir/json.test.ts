import { describe, expect, it } from 'vitest';
import { isObject, own, resourceLabel, resourceTypeOf } from './json.js';

const hostile: unknown = JSON.parse('{"__proto__":{"resourceType":"Patient","id":"x"},"hasOwnProperty":1}');

describe('values of JSON', () => {
  it.each([
    [{}, true],
    [hostile, true],
    [[], false],
    [null, false],
    ['x', false],
    [1, false],
    [undefined, false],
  ])('%j is an object: %s', (value, is) => {
    expect(isObject(value)).toBe(is);
  });

  it.each([
    [{ a: 1 }, 'a', 1],
    [{ a: 1 }, 'toString', undefined],
    [hostile, 'id', undefined],
    [hostile, '__proto__', { resourceType: 'Patient', id: 'x' }],
    [['x', 'y'], 1, 'y'],
    [['x', 'y'], 2, undefined],
    ['text', 0, undefined],
    [null, 'a', undefined],
  ])('%j has %s of its own', (value, key, found) => {
    expect(own(value, key)).toEqual(found);
  });

  it.each([
    [{ resourceType: 'Patient', id: 'x' }, 'Patient', 'Patient/x'],
    [{ resourceType: 'Patient' }, 'Patient', 'Patient'],
    [{ resourceType: 'Patient', id: 1 }, 'Patient', 'Patient'],
    [{ resourceType: 'Patient', id: '' }, 'Patient', 'Patient'],
    [{ resourceType: 1, id: 'x' }, undefined, undefined],
    [{ id: 'x' }, undefined, undefined],
    [hostile, undefined, undefined],
    [[], undefined, undefined],
    [null, undefined, undefined],
  ])('%j is a resource', (value, type, label) => {
    expect(resourceTypeOf(value)).toBe(type);
    expect(resourceLabel(value)).toBe(label);
  });
});
