import { describe, expect, it } from 'vitest';
import { memoryDefinitions } from '../../../definitions/memory.js';
import { typeUrl } from '../../../fhir/canonical.js';
import { core, corePlans } from '../../../plan/testing/core.js';
import { profile } from '../../../plan/testing/definitions.js';
import { CoveredGuide } from '../guide.js';
import { generateSuite } from './generate.js';

const structure = profile('patients', 'Patient', {
  'Patient.active': { min: 1 },
  'Patient.gender': { patternCode: 'female' },
  'Patient.name': { max: '1' },
  'Patient.name.family': { maxLength: 5 },
  'Patient.photo': { max: '0' },
  'Patient.telecom': { constraint: [{ key: 'own-1', severity: 'error', human: 'a phone', expression: "system = 'phone'" }] },
  'Patient.communication': { max: '0' },
});
const guide = new CoveredGuide({ core, corePlans, own: memoryDefinitions([structure], 'test') });
const types = (name: string) => core.structure(typeUrl(name));
const valid = {
  resourceType: 'Patient',
  meta: { profile: [structure.url] },
  active: true,
  gender: 'female',
  name: [{ family: 'x' }],
  telecom: [{ system: 'phone', value: '12345678' }],
};
const wrong = { resourceType: 'Patient', meta: valid.meta, gender: 'male', name: valid.name, telecom: valid.telecom };
const documents = [
  { name: 'valid', value: valid, profiles: [] },
  { name: 'wrong', value: wrong, profiles: [] },
];

describe('a generated suite', () => {
  const { valid: kept, negative, open, explained } = generateSuite(guide, [structure], documents, types);

  it('has the documents that are valid, and for each constraint one that breaks it alone', () => {
    expect(kept.map(({ name }) => name)).toEqual(['valid']);
    expect([open, explained]).toEqual([[], []]);
    expect(
      negative.map(({ constraint, expected }) => `${constraint.element} ${constraint.kind}: ${expected.id} ${expected.expression}`),
    ).toEqual([
      'Patient.active min: cardinality-min Patient.active',
      'Patient.gender pattern: pattern-value Patient.gender',
      'Patient.name max: cardinality-max Patient.name[1]',
      'Patient.name.family limit: max-length Patient.name[0].family',
      'Patient.photo max: element-prohibited Patient.photo',
      'Patient.telecom invariant: own-1 Patient.telecom[0]',
      'Patient.communication max: element-prohibited Patient.communication',
    ]);
  });

  it('is the same again', () => {
    expect(generateSuite(guide, [structure], documents, types).negative).toEqual(negative);
  });

  it('tells what no document breaks alone, and what disturbs', () => {
    const never = profile('never', 'Bundle', { 'Bundle.type': { patternCode: 'collection' }, 'Bundle.total': { max: '0' } });
    const bundles = new CoveredGuide({ core, corePlans, own: memoryDefinitions([never], 'test') });
    const bundle = { name: 'bundle', value: { resourceType: 'Bundle', meta: { profile: [never.url] }, type: 'collection' }, profiles: [] };
    expect(generateSuite(bundles, [never], [bundle], types).open).toEqual([
      {
        constraint: { profile: never.url, element: 'Bundle.total', kind: 'max', value: '0' },
        alwaysWith: ['bdl-1'],
        disturbed: [{ case: 'bundle: with a total', by: [{ id: 'bdl-1', expression: 'Bundle' }] }],
      },
    ]);
  });
});
