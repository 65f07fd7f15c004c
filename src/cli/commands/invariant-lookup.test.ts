import { expect, it } from 'vitest';
import type { StructureDefinition } from 'fhir/r4.js';
import { statedIn } from './invariant-lookup.js';

const profile = (id: string, human: string, expression: string): StructureDefinition => ({
  resourceType: 'StructureDefinition',
  url: `http://x.test/${id}`,
  name: id,
  status: 'draft',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  differential: { element: [{ id: 'Patient', path: 'Patient', constraint: [{ key: 'x-1', severity: 'warning', human, expression }] }] },
});

it('finds an invariant by its key in all definitions, once for each expression', () => {
  const definitions = {
    structures: () => [
      profile('a', 'has a name', 'name.exists()'),
      profile('b', 'has a name', 'name.exists()'),
      profile('c', 'is active', 'active'),
    ],
  };
  expect(statedIn(definitions, 'x-1')).toEqual([
    {
      key: 'x-1',
      severity: 'warning',
      human: 'has a name',
      expression: 'name.exists()',
      places: ['http://x.test/a#Patient', 'http://x.test/b#Patient'],
    },
    { key: 'x-1', severity: 'warning', human: 'is active', expression: 'active', places: ['http://x.test/c#Patient'] },
  ]);
  expect(statedIn(definitions, 'x-2')).toEqual([]);
});
