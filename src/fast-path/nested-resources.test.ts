import type { StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { validatorWith } from '../validate/testing/validator.js';

/** A Bundle's profile with an invariant on the element at this path. */
function bundleProfile(path: string, expression: string): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: 'http://a.dk/StructureDefinition/b',
    name: 'B',
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type: 'Bundle',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Bundle',
    derivation: 'constraint',
    differential: { element: [{ id: path, path, constraint: [{ key: 'b-1', severity: 'error', human: 'is so', expression }] }] },
  };
}

const bundle = (resource: object): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  meta: { profile: ['http://a.dk/StructureDefinition/b'] },
  entry: [{ fullUrl: 'http://a.dk/Patient/a', resource: { resourceType: 'Patient', id: 'a', ...resource } }],
});

// What is wrong in a resource of an entry is reported as the resource's: the Bundle around it is in order all the same.
describe('an invariant that looks into the resources of a Bundle', () => {
  const resource = { _gender: { extension: [{ url: 'http://a.dk/x', valueString: 'y' }] } };

  it.each([
    ['Bundle', 'entry.resource.gender.empty()'],
    ['Bundle', 'entry.resource.all(gender.empty())'],
    ['Bundle', 'entry.all(resource.gender.empty())'],
    ['Bundle', 'entry.where(resource.gender.exists()).empty()'],
    ['Bundle.entry', 'resource.gender.empty()'],
    ['Bundle.entry.resource', 'gender.empty()'],
  ])('on %s: %s fails as it does for a closer look', (path, expression) => {
    const profile = bundleProfile(path, expression);
    const [quick, close] = [validatorWith({}, profile), validatorWith({ fastPath: false }, profile)];
    const found = close.said(bundle(resource));
    expect(found.filter((one) => one.startsWith('invariant-failed(b-1)'))).toHaveLength(1);
    expect(quick.said(bundle(resource))).toEqual(found);
  });
});
