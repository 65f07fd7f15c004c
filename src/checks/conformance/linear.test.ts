// First, since it counts only what is compiled after it.
import { workOf } from '../../validate/testing/work.js';
import { describe, expect, it } from 'vitest';
import { validatorFor } from '../../validate/testing/validator.js';

const many = <T>(size: number, make: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => make(i));
const system = 'http://x.test/cs';
const codes = (size: number): object => ({
  resourceType: 'CodeSystem',
  url: system,
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  property: many(size, (i) => ({ code: `p${i}`, type: 'string' })),
  concept: many(size, (i) => ({ code: `c${i}`, property: [{ code: `p${i}`, valueString: 'x' }] })),
});

describe('the work grows with the resource', () => {
  it.each<[string, (size: number) => object]>([
    ['a code system', codes],
    ['a code system with each code twice', (size) => ({ ...codes(0), concept: many(size, (i) => ({ code: `c${i >> 1}` })) })],
    [
      'a value set with filters',
      (size) => ({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          codes(size),
          {
            resourceType: 'ValueSet',
            status: 'active',
            compose: { include: [{ system, filter: many(size, (i) => ({ property: `p${i}`, op: '=', value: 'x' })) }] },
          },
        ].map((resource) => ({ resource })),
      }),
    ],
    [
      'a profile',
      (size) => ({
        resourceType: 'StructureDefinition',
        url: 'http://x.test/sd',
        type: 'Observation',
        kind: 'resource',
        derivation: 'constraint',
        baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Observation',
        differential: {
          element: many(size, (i) => ({
            id: `Observation.component:s${i}.code`,
            path: 'Observation.component.code',
            constraint: [{ key: `k${i}`, expression: 'true' }],
          })),
        },
      }),
    ],
    [
      'a Questionnaire with conditions',
      (size) => ({
        resourceType: 'Questionnaire',
        status: 'active',
        item: many(size, (i) => ({
          linkId: `q${i}`,
          type: 'string',
          enableWhen: [{ question: `q${size - i}`, operator: 'exists', answerBoolean: true }],
        })),
      }),
    ],
  ])('%s', (_, make) => {
    const work = (size: number): number => {
      const validator = validatorFor();
      const given = make(size);
      return workOf(() => {
        validator.findings(given);
      });
    };
    work(2);
    const least = work(40);
    expect(least).toBeGreaterThan(40);
    expect(work(400)).toBeLessThan(12 * least);
  });
});

it.each<[string, object]>([
  [
    'a path without end',
    {
      resourceType: 'StructureDefinition',
      url: 'http://x.test/sd',
      type: 'Extension',
      derivation: 'constraint',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
      differential: { element: many(200, () => ({ path: `Extension${'.extension'.repeat(5000)}` })) },
    },
  ],
  [
    'concepts without end',
    { ...codes(0), concept: many(1, () => JSON.parse(`${'[{"code":"a","concept":'.repeat(100)}[]${'}]'.repeat(100)}`)[0]) },
  ],
  ['an expression without end', { resourceType: 'SearchParameter', base: ['Patient'], expression: `${'('.repeat(100_000)}a` }],
])('comes through %s', (_, resource) => {
  const start = performance.now();
  expect(() => validatorFor().findings(resource)).not.toThrow();
  expect(performance.now() - start).toBeLessThan(5000);
});
