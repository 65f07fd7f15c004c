import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const bySystem = (rules: 'open' | 'closed' = 'open'): Facts => ({ slicing: { rules, discriminator: [{ type: 'value', path: 'system' }] } });
const patient = (...identifier: object[]) => ({ resourceType: 'Patient', identifier });

/** What is probably meant to be a slice that is demanded is told its own faults, and not only that the slice is missing. */
describe('a value that is nearly a slice that is demanded', () => {
  const facts = (rules: 'open' | 'closed', max?: string): Record<string, Facts> => ({
    'Patient.identifier': { ...bySystem(rules), ...(max === undefined ? {} : { max }) },
    'Patient.identifier:cpr': { min: 1, max: '1' },
    'Patient.identifier:cpr.system': { min: 1, fixedUri: 'urn:cpr' },
    'Patient.identifier:cpr.value': { min: 1, maxLength: 10 },
  });
  const validator = validatorFor(
    profile('open', 'Patient', facts('open')),
    profile('closed', 'Patient', facts('closed')),
    profile('one', 'Patient', facts('open', '1')),
  );

  it('is it, where there is room for no other', () => {
    expect(validator.said(patient({ system: 'urn:crp', value: '12345678901' }), urlOf('one'))).toEqual([
      'fixed-value Patient.identifier[0].system',
      'max-length Patient.identifier[0].value',
    ]);
  });

  it('is it, where no other kind is allowed', () => {
    expect(validator.said(patient({ system: 'urn:crp', value: '1' }), urlOf('closed'))).toEqual([
      'fixed-value Patient.identifier[0].system',
    ]);
    expect(validator.said(patient({ system: 'urn:cpr', value: '1' }, { system: 'urn:x' }), urlOf('closed'))).toEqual([
      'slice-closed Patient.identifier[1]',
    ]);
  });

  it('is it, where it lacks what would tell it apart', () => {
    expect(validator.said(patient({ value: '1' }), urlOf('open'))).toEqual(['cardinality-min Patient.identifier[0].system']);
    expect(validator.said(patient({ value: '1' }, { system: 'urn:x' }), urlOf('open'))).toEqual([
      'cardinality-min Patient.identifier[0].system',
    ]);
  });

  it('is not, where it says that it is something else, or where two could be it', () => {
    expect(validator.said(patient({ system: 'urn:x', value: '1' }), urlOf('open'))).toEqual(['slice-min Patient.identifier']);
    expect(validator.said(patient({ value: '1' }, { value: '2' }), urlOf('open'))).toEqual(['slice-min Patient.identifier']);
  });

  it('lacks the slice all the same, where it breaks no rule of it', () => {
    const absent = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] };
    for (const name of ['open', 'closed', 'one'])
      expect(validator.said(patient({ _system: absent, value: '1' }), urlOf(name))).toEqual(['slice-min Patient.identifier']);
    const optional = validatorFor(
      profile('p', 'Patient', {
        'Patient.identifier': bySystem(),
        'Patient.identifier:cpr': { min: 1 },
        'Patient.identifier:cpr.system': { patternUri: 'urn:cpr' },
      }),
    );
    expect(optional.said(patient({ value: '1' }), urlOf('p'))).toEqual(['slice-min Patient.identifier']);
  });

  it('is not, where the slice is not demanded or is there', () => {
    expect(validator.said(patient({ system: 'urn:cpr', value: '1' }, { value: '2' }), urlOf('open'))).toEqual([]);
  });
});

describe('an entry that is nearly a profile that is demanded', () => {
  const citizen = profile('citizen', 'Patient', { 'Patient.active': { min: 1 }, 'Patient.name': { max: '0' } });
  const plan = profile('plan', 'CarePlan', { 'CarePlan.period': { min: 1 } });
  const referral = profile('referral', 'CarePlan', { 'CarePlan.created': { min: 1 } });
  const byProfile: Facts = { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } };
  const report = profile('report', 'Bundle', {
    'Bundle.entry': byProfile,
    'Bundle.entry:citizen': { min: 1, max: '1' },
    'Bundle.entry:citizen.resource': { min: 1, type: [{ code: 'Patient', profile: [citizen.url] }] },
    'Bundle.entry:plan': { min: 1 },
    'Bundle.entry:plan.resource': { min: 1, type: [{ code: 'CarePlan', profile: [plan.url] }] },
    'Bundle.entry:referral': {},
    'Bundle.entry:referral.resource': { min: 1, type: [{ code: 'CarePlan', profile: [referral.url] }] },
  });
  const validator = validatorFor(citizen, plan, referral, report);
  const carePlan = (more: object) => ({ resourceType: 'CarePlan', status: 'active', intent: 'plan', subject: { display: 'x' }, ...more });
  const good = carePlan({ period: { start: '2026' } });
  const said = (...resources: object[]) =>
    validator.said(
      { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource, n) => ({ fullUrl: `urn:oid:1.2.${n}`, resource })) },
      report.url,
    );

  it('is told which of its rules it breaks, at its own place', () => {
    expect(said({ resourceType: 'Patient', active: true }, good)).toEqual([]);
    expect(said(good, { resourceType: 'Patient', name: [{ text: 'x' }] })).toEqual([
      'element-prohibited Bundle.entry[1].resource.name',
      'cardinality-min Bundle.entry[1].resource.active',
    ]);
  });

  it('is the one that claims the profile, where there are several of its type', () => {
    const patients = [
      { resourceType: 'Patient', id: '1' },
      { resourceType: 'Patient', id: '2', meta: { profile: [citizen.url] } },
    ];
    expect(said(good, ...patients)).toEqual(['cardinality-min Bundle.entry[2].resource.active']);
  });

  it('is none where there is no resource of its type', () => {
    expect(said(good)).toEqual(['slice-min Bundle.entry']);
  });

  it('is not one that is another slice already', () => {
    expect(said({ resourceType: 'Patient', active: true }, carePlan({ created: '2026' }))).toEqual(['slice-min Bundle.entry']);
    expect(said({ resourceType: 'Patient', active: true }, carePlan({ created: '2026' }), carePlan({}))).toEqual([
      'cardinality-min Bundle.entry[2].resource.period',
    ]);
  });
});
