import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../testing/validator.js';

const imposing = (...names: readonly string[]) => ({
  extension: names.map((name) => ({
    url: 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile',
    valueCanonical: urlOf(name),
  })),
});
const claiming = (name: string, more: object = {}) => ({ resourceType: 'Patient', meta: { profile: [urlOf(name)] }, ...more });

// http://hl7.org/fhir/extensions/StructureDefinition-structuredefinition-imposeProfile.html
describe('a profile that imposes another one', () => {
  const validator = validatorFor(
    profile('active', 'Patient', { 'Patient.active': { min: 1 } }),
    profile('imposing', 'Patient', {}, imposing('active')),
    profile('derived', 'Patient', { 'Patient.gender': { min: 1 } }, { baseDefinition: urlOf('imposing') }),
    profile('twice', 'Patient', {}, imposing('imposing')),
    profile('ring-a', 'Patient', { 'Patient.gender': { min: 1 } }, imposing('ring-b')),
    profile('ring-b', 'Patient', { 'Patient.birthDate': { min: 1 } }, imposing('ring-a')),
    profile('unknown', 'Patient', {}, imposing('nowhere')),
    profile('of-other-type', 'Patient', {}, imposing('referring')),
    profile('referring', 'Observation', { 'Observation.subject': { type: [{ code: 'Reference', targetProfile: [urlOf('imposing')] }] } }),
    profile('long', 'Identifier', { 'Identifier.value': { maxLength: 3 } }),
    profile('identifier', 'Identifier', {}, imposing('long')),
    profile('with-identifier', 'Patient', { 'Patient.identifier': { type: [{ code: 'Identifier', profile: [urlOf('identifier')] }] } }),
  );
  const missing = ['cardinality-min Patient.active'];

  it('makes it count where it is claimed, and where it is given', () => {
    expect(validator.said(claiming('imposing', { active: true }))).toEqual([]);
    expect(validator.said(claiming('imposing'))).toEqual(missing);
    expect(validator.said({ resourceType: 'Patient' }, urlOf('imposing'))).toEqual(missing);
    expect(validator.findings(claiming('imposing')).find(({ id }) => id === 'cardinality-min')).toMatchObject({ profile: urlOf('active') });
  });

  it('does so for what derives from it, and for what imposes it in turn', () => {
    for (const name of ['derived', 'twice']) {
      expect(validator.said(claiming(name, { active: true, gender: 'male' }))).toEqual([]);
      expect(validator.said(claiming(name, { gender: 'male' }))).toEqual(missing);
    }
  });

  it('does so inside of other resources, and for the target of a reference', () => {
    const inBundle = (...resources: readonly object[]) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource, i) => ({ fullUrl: `http://test.example/fhir/Patient/${i}`, resource })),
    });
    expect(validator.said(inBundle(claiming('imposing', { id: '0' })))).toEqual([
      expect.stringMatching(/^cardinality-min Bundle.entry\[0\].resource.*active$/),
    ]);
    const observation = {
      resourceType: 'Observation',
      meta: { profile: [urlOf('referring')] },
      status: 'final',
      code: { text: 'x' },
      subject: { reference: '#p' },
    };
    expect(validator.said({ ...observation, contained: [{ resourceType: 'Patient', id: 'p', active: true }] })).toEqual([]);
    expect(validator.said({ ...observation, contained: [{ resourceType: 'Patient', id: 'p' }] })).toContainEqual(
      expect.stringContaining('reference-target-profile'),
    );
  });

  it('may be imposed by it as well', () => {
    for (const name of ['ring-a', 'ring-b']) {
      expect(validator.said(claiming(name, { gender: 'male', birthDate: '2026' }))).toEqual([]);
      expect(validator.said(claiming(name)).sort()).toEqual(['cardinality-min Patient.birthDate', 'cardinality-min Patient.gender']);
    }
  });

  it('is not verified with a warning where the other one is not here, and wrong where that is for another type', () => {
    expect(validator.findings(claiming('unknown')).filter(({ id }) => id === 'profile-unknown')).toMatchObject([
      { severity: 'warning', params: { profile: urlOf('nowhere') } },
    ]);
    expect(validator.said(claiming('of-other-type'))).toEqual(['profile-type-mismatch Patient']);
  });

  it('may be about a datatype', () => {
    expect(validator.said(claiming('with-identifier', { identifier: [{ value: '123' }] }))).toEqual([]);
    expect(validator.said(claiming('with-identifier', { identifier: [{ value: '1234' }] }))).toEqual([
      'max-length Patient.identifier[0].value',
    ]);
  });
});
