import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { memoryDefinitions } from '../definitions/memory.js';
import { definitionsSource } from './definitions-source.js';
import { localTerminology } from './open.js';
import { lazySource, underSameBase } from './source.js';

const system = 'http://a.example/CodeSystem/s';
const codeSystem: CodeSystem = {
  resourceType: 'CodeSystem',
  url: system,
  status: 'active',
  content: 'complete',
  concept: ['a', 'b', 'c'].map((code) => ({ code })),
};
const valueSet = (url: string, ...codes: string[]): ValueSet => ({
  resourceType: 'ValueSet',
  url,
  status: 'active',
  compose: { include: [{ system, concept: codes.map((code) => ({ code })) }] },
});
const one = 'http://a.example/ValueSet/one';
const two = 'http://a.example/ValueSet/two';
const definitions = memoryDefinitions([
  codeSystem,
  valueSet(one, 'a'),
  valueSet(two, 'b', 'a'),
  valueSet('http://b.example/ValueSet/three', 'b'),
]);

describe('a code that belongs to another value set', () => {
  const terminology = localTerminology(definitions);

  it.each([
    [one, 'b', [two]],
    [two, 'b', []],
    [one, 'c', []],
    [`${one}|1.0`, 'b', [two]],
    ['http://b.example/ValueSet/three', 'a', []],
    ['http://a.example/ValueSet/unknown', 'b', []],
  ])('of %s: %s', (bound, code, sets) => {
    expect(terminology.elsewhere(bound, { system, code })).toEqual(sets);
  });

  it('is looked for in the source that has its own value set, lazy or not', () => {
    const lazy = lazySource(() => definitionsSource(definitions));
    const above = memoryDefinitions([valueSet('http://a.example/ValueSet/four', 'c')]);
    expect(localTerminology(above, lazy).elsewhere(one, { system, code: 'b' })).toEqual([two]);
    expect(localTerminology(above, lazy).elsewhere(one, { system, code: 'c' })).toEqual([]);
  });

  it('is not looked for among hundreds', () => {
    const many = memoryDefinitions([
      codeSystem,
      ...Array.from({ length: 60 }, (_, i) => valueSet(`http://a.example/ValueSet/${i}`, 'b')),
      valueSet(one, 'a'),
    ]);
    expect(localTerminology(many).elsewhere(one, { system, code: 'b' })).toEqual([]);
  });
});

describe('what its publisher publishes', () => {
  it('begins in the same way, and is not the value set itself', () => {
    expect(underSameBase(`${one}|2`, [one, two, two, undefined, 'http://a.example/ValueSets/x', 'http://b.example/ValueSet/two'])).toEqual([
      two,
    ]);
  });
});
