import { describe, expect, it } from 'vitest';
import { randomFrom } from '../regex/testing/random.js';
import { FhirpathError, compile, nodeOf } from './index.js';
import { needed } from './required-children.js';
import { constraintsByPath } from './testing/constrained-elements.js';
import { readR4 } from './testing/r4.js';
import { randomElement } from './testing/random-resource.js';

describe('what an invariant needs in order to fail', () => {
  it.each([
    ['start.hasValue().not() or end.hasValue().not() or (start.lowBoundary() <= end.highBoundary())', ['end']],
    ['detail.empty() or reference.empty()', ['reference']],
    ['code.empty() or system.exists()', ['code']],
    ['maritalStatus.coding.where(code = 1).empty() or maritalStatus.empty()', ['maritalStatus']],
    ["total.empty() or (type = 'searchset')", ['total']],
    ['contact.all(name.exists())', ['contact']],
    ['a.empty() and b.empty()', ['a', 'b']],
    // It fails without any of them, or may not be evaluated at all.
    ['name.exists()', undefined],
    ["status = 'final' implies issued.exists()", undefined],
    ['%resource.total.empty()', undefined],
    ['Bundle.total.empty()', undefined],
    ['(a = 1) or b.empty()', undefined],
    ['a.empty() or noSuchFunction()', undefined],
    ['a.empty(', undefined],
    ['where(use = 1).empty()', undefined],
    ['true', undefined],
  ])('%s: %j', (expression, names) => {
    expect(needed(expression)).toEqual(names);
  });

  it('is right for all of R4: without it, each holds', () => {
    const { definitions, model } = readR4();
    const random = randomFrom(20260601);
    let tried = 0;
    const constraints = [...constraintsByPath(definitions)].flatMap(([type, list]) => list.map(({ expression }) => ({ type, expression })));
    for (const { type, expression } of constraints) {
      const names = needed(expression);
      if (!names || model.elementsOf(type).size === 0) continue;
      for (let round = 0; round < 5; round++) {
        const value = randomElement(type, { model, random, texts: ['a', '#a', 'http://a.dk'] });
        if (typeof value !== 'object' || value === null) continue;
        const bare = Object.fromEntries(
          Object.entries(value).filter(([key]) => !names.some((name) => key.replace(/^_/, '').startsWith(name))),
        );
        const node = nodeOf(bare, type);
        try {
          if (!compile(expression).test(node, { model, resource: node, rootResource: node })) expect({ expression, bare }).toBe('in order');
        } catch (error) {
          if (!(error instanceof FhirpathError)) throw error;
          expect({ expression, bare, error: error.message }).toBe('in order');
        }
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(500);
  });
});
