import { describe, expect, it } from 'vitest';
import { DefinitionModel } from '../fhirpath/testing/r4.js';
import { core, corePlans } from '../plan/testing/core.js';
import { FhirModel } from './fhir-model.js';

const definitions = [...core.structures()];
const snapshots = new DefinitionModel(definitions);
const ours = new FhirModel(corePlans);
const types = definitions
  .filter(({ derivation, kind }) => derivation !== 'constraint' && kind !== 'primitive-type' && kind !== 'logical')
  .map(({ type }) => type);

/** What FHIRPath is told of types, against a model made straight from R4's snapshots. */
describe('the model', () => {
  it('knows the base of every type', () => {
    expect(types.length).toBeGreaterThan(180);
    expect(types.filter((type) => ours.baseOf(type) !== snapshots.baseOf(type))).toEqual([]);
    expect(ours.baseOf('Patient.contact')).toBe('BackboneElement');
    expect(ours.baseOf('Nonsense')).toBeUndefined();
  });

  it('knows the properties of every type, and the types of their values', () => {
    const differing = types.flatMap((type) =>
      [...snapshots.elementsOf(type)].flatMap(([name, keys]) => {
        const own = ours.property(type, name);
        const shown = (list: typeof own): string =>
          (list ?? [])
            .map((key) => `${key.key}:${key.type.replace('http://hl7.org/fhirpath/System.', '').toLowerCase()}`)
            .sort()
            .join(' ');
        return shown(own) === shown(keys) ? [] : [`${type}.${name}: ${shown(own)} and not ${shown(keys)}`];
      }),
    );
    // R4 types Resource.id as a string, and says in its text that it is an id; the url of an Extension is a uri.
    expect(differing.filter((text) => !/\.(?:id|url): /.test(text))).toEqual([]);
  });

  it('knows the elements inside of resources, recursive ones too', () => {
    expect(ours.property('Patient.contact', 'name')).toEqual([{ key: 'name', type: 'HumanName' }]);
    expect(ours.property('Patient.contact', 'extension')).toEqual([{ key: 'extension', type: 'Extension' }]);
    expect(ours.property('Questionnaire.item', 'item')).toEqual([{ key: 'item', type: 'Questionnaire.item' }]);
    expect(ours.property('Bundle.entry', 'link')).toEqual([{ key: 'link', type: 'Bundle.link' }]);
    expect(ours.property('Observation', 'value')).toEqual(expect.arrayContaining([{ key: 'valueQuantity', type: 'Quantity' }]));
  });

  it('has nothing else', () => {
    for (const name of ['nonsense', 'constructor', '__proto__', 'valueQuantity'])
      expect(ours.property('Observation', name)).toBeUndefined();
    expect(ours.property('Nonsense', 'id')).toBeUndefined();
    expect(ours.property('Patient.nonsense', 'id')).toBeUndefined();
  });
});
