import { expect, it } from 'vitest';
import { expressionOf, resourceOf } from './expression.js';

const report = {
  resourceType: 'Bundle',
  id: 'x',
  entry: [{ resource: { resourceType: 'Patient', name: [{ family: 'T' }] } }, { resource: { resourceType: 'Encounter', id: 'y' } }],
};

it('writes a path as FHIRPath from the root resource', () => {
  expect(expressionOf(report, [])).toBe('Bundle');
  expect(expressionOf(report, ['entry', 1, 'resource', '_status'])).toBe('Bundle.entry[1].resource._status');
  expect(expressionOf(report, ['a-b', 'c`d'])).toBe('Bundle.`a-b`.`c\\`d`');
});

it('writes a JSON path where there is no resource', () => {
  expect(expressionOf([{ a: 1 }], [0, 'a'])).toBe('$[0].a');
  expect(expressionOf(JSON.parse('{"__proto__":{"resourceType":"Patient"}}'), ['a'])).toBe('$.a');
});

it('names the innermost resource on the way', () => {
  expect(resourceOf(report, ['entry', 0, 'resource', 'name', 0])).toBe('Patient');
  expect(resourceOf(report, ['entry', 1, 'resource', 'status'])).toBe('Encounter/y');
  expect(resourceOf(report, ['entry', 7, 'resource'])).toBe('Bundle/x');
  expect(resourceOf([], ['constructor'])).toBeUndefined();
});
