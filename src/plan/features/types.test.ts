import { describe, expect, it } from 'vitest';
import { author, merged } from '../testing/feature.js';
import type { TypePlan } from '../plan.js';
import { types } from './types.js';

const onto = (
  base: readonly TypePlan[],
  type: { code: string; profile?: string[]; targetProfile?: string[]; aggregation?: ('contained' | 'bundled' | 'referenced')[] }[],
) => {
  const { element, faults } = merged(types, { types: [...base] }, { type });
  return { types: element.types, by: element.by?.types, faults };
};

describe('types', () => {
  it("are chosen among the base's", () => {
    expect(onto([{ code: 'Quantity' }, { code: 'string' }], [{ code: 'Quantity' }])).toEqual({
      types: [{ code: 'Quantity' }],
      by: author,
      faults: 0,
    });
  });

  it("may be narrowed to a type derived from the base's", () => {
    expect(onto([{ code: 'Resource' }], [{ code: 'Patient' }]).types).toEqual([{ code: 'Patient' }]);
    expect(onto([{ code: 'string' }], [{ code: 'code' }]).types).toEqual([{ code: 'code' }]);
  });

  it('that the base does not have are a fault, and the rest holds', () => {
    expect(onto([{ code: 'Quantity' }, { code: 'string' }], [{ code: 'Quantity' }, { code: 'Range' }])).toEqual({
      types: [{ code: 'Quantity' }],
      by: author,
      faults: 1,
    });
    expect(onto([{ code: 'code' }], [{ code: 'string' }])).toEqual({ types: [{ code: 'code' }], by: undefined, faults: 2 });
  });

  it("keep the base's profiles and targets where they are only named again", () => {
    const base: TypePlan = { code: 'Reference', targets: ['http://test.example/p'], aggregation: ['bundled'] };
    expect(onto([base], [{ code: 'Reference' }]).types).toEqual([base]);
    expect(onto([base], [{ code: 'Reference', targetProfile: ['http://test.example/q'] }]).types).toEqual([
      { ...base, targets: ['http://test.example/q'] },
    ]);
  });

  it("are nobody's when the definition does not speak of them", () => {
    expect(onto([{ code: 'Quantity' }], [])).toEqual({ types: [{ code: 'Quantity' }], by: undefined, faults: 0 });
  });

  it('of FHIRPath stand for the FHIR type that says so, and Resource.id is an id', () => {
    const system = { code: 'http://hl7.org/fhirpath/System.String' };
    const introduced = (path: string, more: object = {}) =>
      merged(types, {}, { type: [{ ...system, ...more }] }, { isNew: true, introduces: true }, path).element.types;
    expect(introduced('Element.id')).toEqual([{ code: 'string' }]);
    expect(
      introduced('Extension.url', {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type', valueUrl: 'uri' }],
      }),
    ).toEqual([{ code: 'uri' }]);
    expect(introduced('Resource.id')).toEqual([{ code: 'id' }]);
  });

  it('of FHIRPath say no more than the base does', () => {
    const system = 'http://hl7.org/fhirpath/System.String';
    for (const code of ['id', 'uri', 'string'])
      expect(onto([{ code }], [{ code: system }])).toEqual({ types: [{ code }], by: undefined, faults: 0 });
  });

  it("give way to a reference to another element's content", () => {
    const { element } = merged(types, {}, { contentReference: '#Questionnaire.item' }, { isNew: true, introduces: true });
    expect(element).toEqual({ id: 'Patient.x', content: 'Questionnaire.item' });
    const absolute = merged(
      types,
      {},
      { contentReference: 'http://hl7.org/fhir/StructureDefinition/Questionnaire#Questionnaire.item' },
      { isNew: true, introduces: true },
    );
    expect(absolute.element.content).toBe('Questionnaire.item');
  });
});
