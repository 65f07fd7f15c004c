import { join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownGuide } from '../src/ig/coverage/testing/own-guide.js';
import { fileNameOf, reference, referenceIsHere, resourcesIn, skipped } from '../src/ig/testing/reference.js';
import { shortly } from '../src/validate/testing/validator.js';
import type { Validator } from '../src/validate/validator.js';

let validator: Validator;
let compiled: readonly FhirResource[];

beforeAll(async () => {
  const { guide, examples } = await ownGuide();
  validator = guide.validator();
  compiled = examples;
});

/** Errors and warnings; best practice and what cannot be verified are information. */
function faultsOf(resource: FhirResource): string[] {
  return validator
    .validate(resource)
    .filter(({ severity }) => severity !== 'information')
    .map(shortly);
}

describe.skipIf(!referenceIsHere)(`published examples${skipped}`, () => {
  const published = referenceIsHere ? resourcesIn(join(reference, 'kl.dk.fhir.ltt-1.0.1', 'examples')) : new Map<string, FhirResource>();

  it('are all here', () => {
    expect(published.size).toBe(13);
  });

  it.each([...published])('%s has no error and no warning', (_name, resource) => {
    expect(faultsOf(resource)).toEqual([]);
  });
});

it('the compiled examples have no error and no warning', () => {
  expect(compiled).toHaveLength(13);
  for (const resource of compiled) expect([fileNameOf(resource), ...faultsOf(resource)]).toEqual([fileNameOf(resource)]);
});
