import { join } from 'node:path';
import type { CodeSystem, FhirResource, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FhirPackage } from './fhir-package.js';
import { differences, elementFacts, structureFacts } from './testing/definition-facts.js';
import { ownPackages } from './testing/own-sources.js';
import { fileNameOf, reference, referenceIsHere, resourcesOfArchive, skipped } from './testing/reference.js';

describe.skipIf(!referenceIsHere)(`DK Core, compiled from fsh/dk-core, against hl7.fhir.dk.core 3.4.0${skipped}`, () => {
  let ours: FhirPackage;
  let published: Map<string, FhirResource>;
  beforeAll(async () => {
    ours = (await ownPackages()).get('hl7.fhir.dk.core')!;
    published = await resourcesOfArchive(join(reference, 'packages', 'hl7.fhir.dk.core-3.4.0.tgz'));
  });

  /** Pairs of ours and what is published under the same type and id. */
  function pairs<T extends FhirResource>(type: T['resourceType']): [T, T][] {
    return ours.resources.flatMap((resource) => {
      const other = published.get(fileNameOf(resource));
      return resource.resourceType === type && other ? [[resource as T, other as T]] : [];
    });
  }

  it('has nothing that is not published, but for the stand-in for an extension of HL7', () => {
    const extra = ours.resources.map(fileNameOf).filter((name) => !published.has(name));
    expect(extra).toEqual(['StructureDefinition-address-official.json']);
  });

  it('has 17 StructureDefinitions that differ in no element', () => {
    const structures = pairs<StructureDefinition>('StructureDefinition');
    for (const [own, theirs] of structures) {
      const found = [
        ...differences(new Map([['(structure)', structureFacts(own)]]), new Map([['(structure)', structureFacts(theirs)]])),
        ...differences(elementFacts(own.differential!.element), elementFacts(theirs.differential!.element)),
      ];
      expect(found, own.id).toEqual([]);
    }
    expect(structures).toHaveLength(17);
  });

  it('has everything that its own profiles, extensions and value sets point to within DK Core', () => {
    const text = JSON.stringify(ours.resources.filter(({ resourceType }) => resourceType !== 'ImplementationGuide'));
    const pointed = new Set(text.match(/http:\/\/hl7\.dk\/fhir\/core\/(StructureDefinition|ValueSet|CodeSystem)\/[\w-]+/g));
    const known = new Set(ours.resources.map((resource) => (resource as { url?: string }).url));
    expect([...pointed].filter((url) => !known.has(url))).toEqual([]);
    expect(pointed.size).toBe(ours.resources.length - 2);
  });

  it('writes the snapshots that HL7 Denmark published, element for element', () => {
    const found = pairs<StructureDefinition>('StructureDefinition').flatMap(([own, theirs]) =>
      differences(snapshotFacts(own), snapshotFacts(theirs)).map((difference) => `${own.id}: ${difference}`),
    );
    // R4 says that the id of a resource is a "string"; the IG Publisher corrects it to "id". In all six profiles on resources.
    const ids = found.filter((difference) => /: [A-Z]\w+\.id type: .*"valueUrl":"string".*published .*"valueUrl":"id"/.test(difference));
    expect(ids).toHaveLength(6);
    // The published snapshot gives the slice the targets of R4 again, which the element that is sliced has narrowed to DK Core's.
    // FHIR lets a slice only narrow further, so ours has the narrowed ones.
    const rest = found.filter((difference) => !ids.includes(difference));
    expect(rest).toHaveLength(1);
    expect(rest[0]).toMatch(
      /^dk-core-patient: Patient\.generalPractitioner:referencedSORUnit type: .*dk-core-practitioner-role.*, published .*hl7\.org\/fhir\/StructureDefinition\/PractitionerRole/,
    );
  });

  it('has the value sets with the same content', () => {
    const valueSets = pairs<ValueSet>('ValueSet');
    for (const [own, theirs] of valueSets) {
      expect(own).toMatchObject({ url: theirs.url, version: theirs.version, status: theirs.status, experimental: theirs.experimental });
      expect(content(own), own.id).toEqual(content(theirs));
    }
    expect(valueSets).toHaveLength(8);
  });

  it('has the code systems with the same codes, names and Danish names', () => {
    const systems = pairs<CodeSystem>('CodeSystem');
    const sizes: Record<string, number> = {};
    for (const [own, theirs] of systems) {
      const { url, version, status, experimental, caseSensitive, content: kind, supplements } = theirs;
      expect(JSON.parse(JSON.stringify({ ...own }))).toMatchObject(
        JSON.parse(JSON.stringify({ url, version, status, experimental, caseSensitive, content: kind, supplements })) as object,
      );
      expect(concepts(own), own.id).toEqual(concepts(theirs));
      sizes[own.id!] = concepts(own).length;
    }
    expect(sizes).toEqual({
      'dk-core-municipality-codes': 99,
      'dk-core-municipality-codes-greenland': 5,
      'dk-core-regional-subdivision-codes': 5,
      'dk-core-d-ecpr-codes': 6,
      'dk-marital-status': 2,
      'dk-relatedperson-relationshipcodes': 3,
      DkCoreProfessionGroupCodes: 21,
      'role-code-dk-supplement': 19,
      'v2-0131-supplement': 12,
    });
  });
});

/** Extensions on elements name a binding or a category; they come from R4 and say nothing about data. */
function snapshotFacts(structure: StructureDefinition): Map<string, Record<string, unknown>> {
  const facts = elementFacts(structure.snapshot!.element);
  for (const each of facts.values()) delete each.extension;
  return facts;
}

function content({ compose }: ValueSet): string[] {
  return (compose?.include ?? [])
    .flatMap(({ system, version, concept, valueSet, filter }) =>
      concept ? concept.map(({ code, display }) => [system, version, code, display]) : [[system, version, valueSet, filter]],
    )
    .map((each) => JSON.stringify(each))
    .sort();
}

/** A Danish name that repeats the display says nothing new, and is left out. */
function concepts({ concept = [] }: CodeSystem): string[] {
  return concept
    .map(({ code, display, designation = [] }) => {
      const danish = designation.filter(({ language, value }) => language === 'da' && value !== display).map(({ value }) => value);
      return JSON.stringify([code, display, danish]);
    })
    .sort();
}
