import { memoryDefinitions } from '../../../definitions/memory.js';
import type { JsonObject } from '../../../fhir/json.js';
import type { Language } from '../../../finding/message.js';
import { makeGuide } from '../../lint/make-guide.js';
import { r4Base } from '../../lint/testing/lint-resources.js';
import { guidePages } from '../guide-pages.js';
import type { SiteContent, SiteGuide } from '../site.js';

const base = 'http://test.example';

const valueSet = (id: string, more: object): object => ({
  resourceType: 'ValueSet',
  id,
  url: `${base}/ValueSet/${id}`,
  name: id,
  title: `Set ${id}`,
  status: 'active',
  ...more,
});

/** A made-up guide with one of everything that pages show. */
export const sampleResources: readonly object[] = [
  {
    resourceType: 'ImplementationGuide',
    id: 'g',
    url: `${base}/ImplementationGuide/g`,
    title: 'Guide of tests',
    description: 'What **tests** read.\n\n- one\n- [two](https://hl7.org)',
    definition: { resource: [{ reference: { reference: 'Patient/p' }, name: 'A child', description: 'A child with a journal.' }] },
    dependsOn: [{ packageId: 'other.test', version: '1.0.0' }],
  },
  {
    resourceType: 'StructureDefinition',
    id: 'child',
    url: `${base}/StructureDefinition/child`,
    version: '2.0.0',
    name: 'TestChild',
    title: 'Child',
    status: 'active',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    description: 'The child.',
    differential: {
      element: [
        {
          id: 'Patient',
          path: 'Patient',
          constraint: [
            { key: 'c-1', severity: 'error', human: 'Has a name or a number.', expression: 'name.exists() or identifier.exists()' },
          ],
        },
        { id: 'Patient.extension', path: 'Patient.extension', slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' } },
        {
          id: 'Patient.extension:size',
          path: 'Patient.extension',
          sliceName: 'size',
          max: '1',
          type: [{ code: 'Extension', profile: [`${base}/StructureDefinition/size`] }],
        },
        { id: 'Patient.active', path: 'Patient.active', short: '[DK] harAktivJournal', min: 1, mustSupport: true },
        {
          id: 'Patient.language',
          path: 'Patient.language',
          maxLength: 5,
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 2 },
            { url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: '[a-z]+' },
          ],
        },
        { id: 'Patient.gender', path: 'Patient.gender', max: '0' },
        {
          id: 'Patient.maritalStatus',
          path: 'Patient.maritalStatus',
          binding: { strength: 'required', valueSet: `${base}/ValueSet/colours` },
        },
        {
          id: 'Patient.contact.relationship',
          path: 'Patient.contact.relationship',
          patternCodeableConcept: { coding: [{ system: `${base}/CodeSystem/colours`, code: 'r' }] },
        },
        {
          id: 'Patient.managingOrganization',
          path: 'Patient.managingOrganization',
          type: [{ code: 'Reference', targetProfile: [`${base}/StructureDefinition/child`] }],
        },
      ],
    },
  },
  {
    resourceType: 'StructureDefinition',
    id: 'size',
    url: `${base}/StructureDefinition/size`,
    name: 'Size',
    status: 'active',
    kind: 'complex-type',
    abstract: false,
    type: 'Extension',
    context: [{ type: 'element', expression: 'Patient' }],
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
    derivation: 'constraint',
    differential: { element: [{ id: 'Extension.url', path: 'Extension.url', fixedUri: `${base}/StructureDefinition/size` }] },
  },
  {
    resourceType: 'CodeSystem',
    id: 'colours',
    url: `${base}/CodeSystem/colours`,
    name: 'Colours',
    status: 'active',
    content: 'complete',
    concept: [
      {
        code: 'w',
        display: 'warm',
        concept: [{ code: 'r', display: 'red', definition: 'As blood.', designation: [{ language: 'da', value: 'rød' }] }],
      },
      { code: 'b', display: 'blue' },
    ],
  },
  valueSet('colours', {
    compose: { include: [{ system: `${base}/CodeSystem/colours`, filter: [{ property: 'concept', op: 'is-a', value: 'w' }] }] },
  }),
  valueSet('unknown', { compose: { include: [{ system: 'http://snomed.info/sct' }] } }),
];

/** An example of the made-up guide. */
export const sampleExample = {
  resourceType: 'Patient',
  id: 'p',
  meta: { profile: [`${base}/StructureDefinition/child`] },
  identifier: [{ value: '0505149996' }],
  active: true,
};

/** Resources as a guide that pages are made of; those without a url are examples. */
export function guideOf(resources: readonly object[]): SiteGuide {
  const plain = resources.map((resource) => JSON.parse(JSON.stringify(resource)) as JsonObject);
  return makeGuide(
    {
      id: 'guide.test',
      version: '2.0.0',
      canonical: base,
      resources: plain.map((resource) => ({ resource, isExample: typeof resource['url'] !== 'string' })),
      definitions: memoryDefinitions(plain),
    },
    r4Base,
  );
}

/** The pages of a guide, without a style. */
export function pagesOf(content: SiteContent, language: Language = 'en', style = ''): Map<string, string> {
  return guidePages(content, { language, style: { style }, generator: 'ltt test' });
}
