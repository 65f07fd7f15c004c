import type { SearchParameter } from 'fhir/r4.js';
import { expect, it } from 'vitest';
import { found } from './testing/found.js';

const parameter = (more: Partial<SearchParameter>): SearchParameter => ({
  resourceType: 'SearchParameter',
  url: 'http://x.test/sp',
  name: 'Sp',
  status: 'active',
  description: 'x',
  code: 'x',
  base: ['Patient'],
  type: 'string',
  ...more,
});

it.each<[string, Partial<SearchParameter>, string[]]>([
  ['searches elements', { expression: "Patient.name.given | (Observation.value as Quantity) | Person.name.where(use = 'old')" }, []],
  ['searches what is no element', { expression: 'Patient.name | Patient.colour' }, ['search-parameter-path SearchParameter.expression']],
  ['has an expression that is not FHIRPath', { expression: 'Patient.name.where(' }, ['definition-expression SearchParameter.expression']],
  ['has a code that a search takes apart', { code: 'a.b' }, ['search-parameter-code SearchParameter.code warning']],
  [
    'has too few components',
    { type: 'composite', component: [{ definition: 'http://x.test/a', expression: 'x' }] },
    ['search-parameter-components SearchParameter.component'],
  ],
  ['derives and stays within', { derivedFrom: 'http://x.test/base' }, []],
  [
    'derives and searches more',
    { derivedFrom: 'http://x.test/base', base: ['Patient', 'Device'] },
    ['search-parameter-derived SearchParameter.base[1]'],
  ],
  [
    'derives and is of another type',
    { derivedFrom: 'http://x.test/base', type: 'token' },
    ['search-parameter-derived SearchParameter.type'],
  ],
])('a search parameter %s', (_, more, expected) => {
  expect(found(parameter(more), parameter({ url: 'http://x.test/base', base: ['Patient', 'Person'] }))).toEqual(expected);
});
