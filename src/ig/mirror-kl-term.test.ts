import { join } from 'node:path';
import type { CodeSystem } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FhirPackage } from './fhir-package.js';
import { ownPackages } from './testing/own-sources.js';
import { reference, referenceIsHere, resourcesIn, skipped } from './testing/reference.js';

/** Codes, displays and parents, in order; the definitions of concepts are prose of KL's. */
function tree(concepts: CodeSystem['concept'] = []): object[] {
  return concepts.map(({ code, display, concept }) => ({ code, display, below: tree(concept) }));
}

function count(concepts: CodeSystem['concept'] = []): number {
  return concepts.reduce((sum, { concept }) => sum + 1 + count(concept), 0);
}

describe.skipIf(!referenceIsHere)(`KL's terminology, compiled from fsh/kl-term, against what KL published as 2.3.0${skipped}`, () => {
  let ours: FhirPackage;
  beforeAll(async () => {
    ours = (await ownPackages()).get('kl.dk.fhir.term')!;
  });

  it.each([
    ['LTT', 27],
    ['CareSocialCodes', 91],
  ])('has the whole of %s: %i concepts, each below its parent', (id, size) => {
    const theirs = resourcesIn(join(reference, 'kl.dk.fhir.term-2.3.0')).get(`CodeSystem-${id}.json`) as CodeSystem;
    const own = ours.resources.find((resource): resource is CodeSystem => resource.resourceType === 'CodeSystem' && resource.id === id)!;
    const { url, version, name, title, status, experimental, caseSensitive, hierarchyMeaning, content } = theirs;
    expect(own).toMatchObject({ url, version, name, title, status, experimental, caseSensitive, hierarchyMeaning, content });
    expect(tree(own.concept)).toEqual(tree(theirs.concept));
    expect([count(own.concept), count(theirs.concept)]).toEqual([size, size]);
    expect(own.count).toBe(size);
  });
});
