import { describe, expect, it } from 'vitest';
import { jsonPath, misspeltResourceType, wrappedResource } from './wrapped-resource.js';

const place = (value: unknown): string | undefined => {
  const path = wrappedResource(value);
  return path && jsonPath(path);
};

describe('a resource inside something else', () => {
  it.each<[unknown, string | undefined]>([
    [{ report: { resourceType: 'Bundle' } }, '$.report'],
    [{ data: { 'the report': [{ resourceType: 'Bundle' }] } }, '$.data["the report"][0]'],
    [{ a: { resourceType: 'Patient' }, b: { resourceType: 'Bundle' } }, '$.b'],
    [{ a: { b: { resourceType: 'Bundle' } }, c: { resourceType: 'Patient' } }, '$.c'],
    [[{ resourceType: 'Bundle' }], '$[0]'],
    [{ body: { ResourceType: 'Bundle' } }, '$.body'],
    [{ name: 'x', dependencies: { a: '1' } }, undefined],
    [{ a: { resourceType: 'not a type' } }, undefined],
    ['Bundle', undefined],
    [null, undefined],
  ])('%j is at %s', (value, expected) => {
    expect(place(value)).toBe(expected);
  });

  it('is not looked for without end', () => {
    const deep = Array.from({ length: 100 }).reduce((inner) => ({ inner }), { resourceType: 'Bundle' });
    expect(place(deep)).toBeUndefined();
    expect(place({ a: Array.from({ length: 100_000 }, () => ({})), b: { c: { d: { resourceType: 'Bundle' } } } })).toBeUndefined();
  });
});

describe('resourceType in other letters', () => {
  it.each<[unknown, string | undefined]>([
    [{ ResourceType: 'Bundle' }, 'ResourceType'],
    [{ RESOURCETYPE: 1 }, 'RESOURCETYPE'],
    [{ resourceType: 'Bundle' }, undefined],
    [{ resource: 1 }, undefined],
    [[], undefined],
  ])('%j', (value, expected) => {
    expect(misspeltResourceType(value)).toBe(expected);
  });
});
