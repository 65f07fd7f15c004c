import type { ElementDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { elementIds, parseElementId } from './element-id.js';

describe('an element id', () => {
  it.each([
    ['Patient', []],
    [
      'Patient.name.given',
      [
        { name: 'name', slices: [] },
        { name: 'given', slices: [] },
      ],
    ],
    [
      'Patient.identifier:cpr.system',
      [
        { name: 'identifier', slices: ['cpr'] },
        { name: 'system', slices: [] },
      ],
    ],
    [
      'Observation.value[x]:valueQuantity.code',
      [
        { name: 'value[x]', slices: ['valueQuantity'] },
        { name: 'code', slices: [] },
      ],
    ],
    ['Patient.identifier:cpr/old', [{ name: 'identifier', slices: ['cpr', 'old'] }]],
  ])('%s comes apart', (id, tokens) => {
    expect(parseElementId(id)).toEqual(tokens);
  });
});

describe('the ids of elements that have none', () => {
  const ids = (...elements: readonly (readonly [path: string, slice?: string | undefined, id?: string])[]): string[] =>
    elementIds(
      elements.map(([path, sliceName, id]): ElementDefinition => ({ path, ...(sliceName ? { sliceName } : {}), ...(id ? { id } : {}) })),
    );

  // http://hl7.org/fhir/R4/elementdefinition.html#id
  it('follow from path and slice name', () => {
    expect(
      ids(['Patient'], ['Patient.identifier'], ['Patient.identifier', 'cpr'], ['Patient.identifier.system'], ['Patient.name']),
    ).toEqual(['Patient', 'Patient.identifier', 'Patient.identifier:cpr', 'Patient.identifier:cpr.system', 'Patient.name']);
  });

  it('belong to the slice that was opened last', () => {
    expect(
      ids(
        ['Patient.identifier', 'a'],
        ['Patient.identifier.use'],
        ['Patient.identifier', 'b'],
        ['Patient.identifier.use'],
        ['Patient.identifier'],
        ['Patient.identifier.use'],
      ),
    ).toEqual([
      'Patient.identifier:a',
      'Patient.identifier:a.use',
      'Patient.identifier:b',
      'Patient.identifier:b.use',
      'Patient.identifier',
      'Patient.identifier.use',
    ]);
  });

  it('name slices in slices, and forget the inner ones with the outer', () => {
    expect(
      ids(
        ['O.component', 'a'],
        ['O.component.code.coding', 'x'],
        ['O.component.code.coding.code'],
        ['O.component', 'b'],
        ['O.component.code.coding'],
        ['O.component.code.coding.code'],
      ),
    ).toEqual([
      'O.component:a',
      'O.component:a.code.coding:x',
      'O.component:a.code.coding:x.code',
      'O.component:b',
      'O.component:b.code.coding',
      'O.component:b.code.coding.code',
    ]);
  });

  it('name slices of slices', () => {
    expect(ids(['P.identifier', 'a'], ['P.identifier', 'a/b'], ['P.identifier.use'])).toEqual([
      'P.identifier:a',
      'P.identifier:a/b',
      'P.identifier:a/b.use',
    ]);
  });

  it('give way to ids that are stated, but not to those of another depth', () => {
    expect(
      ids(
        ['P.identifier', 'a', 'P.identifier:a'],
        ['P.identifier.use', undefined, 'P.identifier.use'],
        ['P.identifier.type', undefined, '2'],
      ),
    ).toEqual(['P.identifier:a', 'P.identifier.use', 'P.identifier:a.type']);
  });

  it('do not take a longer name for one below', () => {
    expect(ids(['P.contact', 'a'], ['P.contactPoint'], ['P.contact.name'])).toEqual(['P.contact:a', 'P.contactPoint', 'P.contact:a.name']);
  });
});
