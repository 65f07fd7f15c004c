import { join } from 'node:path';
import type { CodeSystem, FhirResource, ImplementationGuide, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FhirPackage } from './fhir-package.js';
import { differences, elementFacts, structureFacts } from './testing/definition-facts.js';
import { ownPackages } from './testing/own-sources.js';
import { fileNameOf, reference, referenceIsHere, resourcesIn, skipped } from './testing/reference.js';

const published = join(reference, 'kl.dk.fhir.ltt-1.0.1');

/** The codes of a value set, by definition: enumerated, or descendants of a concept that are not the concept itself. */
function expand(valueSet: ValueSet, systems: readonly CodeSystem[]): string[] {
  return (valueSet.compose?.include ?? []).flatMap(({ system, concept, filter }) => {
    const of = (code: string, display?: string) => `${system ?? ''}|${code}|${display ?? ''}`;
    if (concept) return concept.map(({ code, display }) => of(code, display));
    const roots = systems.find(({ url }) => url === system)!.concept!;
    const below = (concepts: CodeSystem['concept'] = []): string[] =>
      concepts.flatMap((each) => [of(each.code, each.display), ...below(each.concept)]);
    const find = (concepts: CodeSystem['concept'] = [], code: string): CodeSystem['concept'] =>
      concepts.flatMap((each) => (each.code === code ? (each.concept ?? []) : (find(each.concept, code) ?? [])));
    return filter!.flatMap(({ op, value }) => {
      if (op !== 'descendent-of') throw new Error(`The guide has no such filter: ${op}`);
      return below(find(roots, value));
    });
  });
}

describe.skipIf(!referenceIsHere)(`LTT, compiled from fsh/ltt, against what KL published as 1.0.1${skipped}`, () => {
  let ours: FhirPackage;
  let definitions: Map<string, FhirResource>;
  const ofType = <T extends FhirResource>(type: T['resourceType'], resources: Iterable<FhirResource>): T[] =>
    [...resources].filter((resource): resource is T => resource.resourceType === type);

  beforeAll(async () => {
    ours = (await ownPackages()).get('kl.dk.fhir.ltt')!;
    definitions = resourcesIn(join(published, 'definitions'));
  });

  it('has the same definitions and no others', () => {
    const names = ours.resources.map(fileNameOf).sort();
    expect(names).toEqual([...definitions.keys()].sort());
  });

  it('has 8 of 8 StructureDefinitions that differ in no element', () => {
    const theirs = ofType<StructureDefinition>('StructureDefinition', definitions.values());
    const same = theirs.filter((structure) => {
      const own = ofType<StructureDefinition>('StructureDefinition', ours.resources).find(({ id }) => id === structure.id)!;
      const found = [
        ...differences(new Map([['(structure)', structureFacts(own)]]), new Map([['(structure)', structureFacts(structure)]])),
        ...differences(elementFacts(own.differential!.element), elementFacts(structure.differential!.element)),
      ];
      expect(found, structure.id).toEqual([]);
      return found.length === 0;
    });
    expect(`${same.length} of ${theirs.length}`).toBe('8 of 8');
    const elements = theirs.reduce((sum, { differential }) => sum + differential!.element.length, 0);
    expect(elements).toBe(210);
  });

  it('would see a difference', () => {
    const theirs = definitions.get('StructureDefinition-klgateway-ltt-encounter.json') as StructureDefinition;
    const facts = elementFacts(theirs.differential!.element);
    const changed = elementFacts(
      theirs.differential!.element.map((element) => (element.id === 'Encounter.type' ? { ...element, max: '*' } : element)),
    );
    expect(differences(changed, facts)).toEqual(['Encounter.type max: "*", published "1"']);
    facts.delete('Encounter.type.coding');
    expect(differences(changed, facts)).toContain('Encounter.type.coding: only ours');
  });

  it('puts every fact of a differential into the snapshot', () => {
    for (const structure of ofType<StructureDefinition>('StructureDefinition', ours.resources)) {
      const snapshot = elementFacts(structure.snapshot!.element);
      for (const [id, facts] of elementFacts(structure.differential!.element)) {
        const whole = snapshot.get(id);
        expect(whole, `${structure.id}: ${id}`).toBeDefined();
        for (const [key, value] of Object.entries(facts)) {
          if (key === 'constraint') expect(whole!.constraint).toEqual(expect.arrayContaining(value as unknown[]));
          else expect(whole![key], `${structure.id}: ${id} ${key}`).toEqual(value);
        }
      }
    }
  });

  it('has 6 of 6 value sets with equal expansions', () => {
    const systems = ofType<CodeSystem>('CodeSystem', resourcesIn(join(reference, 'kl.dk.fhir.term-2.3.0')).values());
    const theirs = ofType<ValueSet>('ValueSet', definitions.values());
    const sizes = new Map<string, number>();
    for (const valueSet of theirs) {
      const own = ofType<ValueSet>('ValueSet', ours.resources).find(({ url }) => url === valueSet.url)!;
      const codes = expand(valueSet, systems);
      expect(expand(own, systems), valueSet.id).toEqual(codes);
      const { id, name, status, title, experimental } = valueSet;
      expect(own).toMatchObject({ id, name, status, title, experimental, compose: valueSet.compose });
      sizes.set(id!, codes.length);
    }
    expect(Object.fromEntries(sizes)).toEqual({
      'fkgateway-ltt-care-plan-activity-types': 1,
      'fkgateway-ltt-encounter-types': 6,
      'fkgateway-ltt-focus-area': 8,
      'fkgateway-ltt-type-of-delivery': 2,
      'fkgateway-ltt-type-of-participants': 2,
      'fkgateway-ltt-type-of-referral': 6,
    });
  });

  it('has 13 of 13 examples, equal as JSON values', () => {
    const examples = resourcesIn(join(published, 'examples'));
    const own = new Map(ours.examples.map((example) => [fileNameOf(example), example]));
    expect([...own.keys()].sort()).toEqual([...examples.keys()].sort());
    for (const [name, example] of examples) expect(own.get(name), name).toEqual(example);
    expect(`${own.size} of ${examples.size}`).toBe('13 of 13');
  });

  it('lists the same 27 resources in its guide, with the same profiles for the examples', () => {
    const guide = ofType<ImplementationGuide>('ImplementationGuide', ours.resources)[0]!;
    const theirs = ofType<ImplementationGuide>('ImplementationGuide', definitions.values())[0]!;
    const listed = ({ definition }: ImplementationGuide) =>
      definition!.resource
        .map(({ reference: { reference: to }, exampleBoolean, exampleCanonical }) => ({ to, exampleBoolean, exampleCanonical }))
        .sort((a, b) => (a.to! < b.to! ? -1 : 1));
    expect(listed(guide)).toEqual(listed(theirs));
    expect(listed(guide)).toHaveLength(27);
    const { id, url, version, name, title, status, packageId, fhirVersion, dependsOn } = theirs;
    expect(guide).toMatchObject({ id, url, version, name, title, status, packageId, fhirVersion, dependsOn });
  });
});
