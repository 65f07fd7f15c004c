import { describe, expect, it } from 'vitest';
import type { ElementPlan } from './plan.js';
import type { PlanSource } from './source.js';
import { childOf, contentUrl, elementById, ownChild } from './unfold.js';

const none: PlanSource = { get: () => undefined };

describe('a child by its name', () => {
  const choice: ElementPlan = {
    id: 'O',
    children: { 'value[x]': { id: 'O.value[x]', types: [{ code: 'Quantity' }, { code: 'dateTime' }] }, valueSet: { id: 'O.valueSet' } },
  };

  it.each([
    ['value[x]', 'O.value[x]'],
    ['value', 'O.value[x]'],
    ['valueQuantity', 'O.value[x]'],
    ['valueDateTime', 'O.value[x]'],
    ['valueSet', 'O.valueSet'],
    ['valueString', undefined],
    ['valuequantity', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['toString', undefined],
  ])('%s is %s', (name, id) => {
    expect(ownChild(choice, name)?.id).toBe(id);
    expect(childOf({ ...choice }, name, choice, none)?.id).toBe(id);
  });
});

describe('an element by its id', () => {
  const root: ElementPlan = {
    id: 'P',
    children: {
      name: { id: 'P.name' },
      nameless: { id: 'P.nameless' },
      identifier: {
        id: 'P.identifier',
        slicing: {
          rules: 'open',
          discriminators: [],
          slices: [
            { name: 'a', element: { id: 'P.identifier:a', children: { use: { id: 'P.identifier:a.use' } } } },
            { name: 'ab', element: { id: 'P.identifier:ab' } },
          ],
        },
      },
    },
  };

  it.each(['P', 'P.name', 'P.nameless', 'P.identifier', 'P.identifier:a', 'P.identifier:a.use', 'P.identifier:ab'])('%s is found', (id) => {
    expect(elementById(root, id)?.id).toBe(id);
  });

  it.each(['', 'Q', 'P.na', 'P.identifier:c', 'P.identifier.use', 'P.name.x'])('%s is not', (id) => {
    expect(elementById(root, id)).toBeUndefined();
  });
});

it('takes the content of a value from its one profile, else from its type', () => {
  expect(contentUrl({ code: 'Identifier' })).toBe('http://hl7.org/fhir/StructureDefinition/Identifier');
  expect(contentUrl({ code: 'Identifier', profiles: ['http://test.example/a'] })).toBe('http://test.example/a');
  expect(contentUrl({ code: 'Identifier', profiles: ['http://test.example/a', 'http://test.example/b'] })).toBe(
    'http://hl7.org/fhir/StructureDefinition/Identifier',
  );
});
