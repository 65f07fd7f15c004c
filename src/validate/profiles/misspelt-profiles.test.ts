import { describe, expect, it } from 'vitest';
import { profile } from '../../plan/testing/definitions.js';
import { validatorWith } from '../testing/validator.js';

const base = 'http://guide.example/StructureDefinition/';
const citizen = { ...profile('guide-citizen', 'Patient', { 'Patient.active': { min: 1 } }), url: `${base}guide-citizen`, version: '1.0.1' };
const versioned = { ...profile('guide-plan-v1', 'CarePlan', {}), url: `${base}guide-plan-v1` };
const extension = { ...profile('guide-extension', 'Extension', {}), url: `${base}guide-extension` };
const validator = validatorWith(
  { profileNames: () => [citizen.url, versioned.url, extension.url, 'http://hl7.org/fhir/StructureDefinition/Patient'] },
  citizen,
  versioned,
  extension,
);
const claiming = (canonical: string, resourceType = 'Patient'): object => ({ resourceType, meta: { profile: [canonical] } });

describe('a claimed profile that does not exist', () => {
  it.each([
    [`${base}guide-citizen/`],
    [base.replace('http:', 'https:') + 'guide-citizen'],
    [`${base}Guide-Citizen`],
    [`${base}guide-citzen`],
    [`${base}guide-citizen/|1.0.1`],
    ['http://guide.example/guide-citizen'],
    ['http://other.example/fhir/StructureDefinition/guide-citizen'],
    ['guide-citizen'],
  ])('%s is an error that names the one that was meant, which the resource is validated against', (canonical) => {
    expect(validator.said(claiming(canonical)).sort()).toEqual([
      'cardinality-min Patient.active',
      'profile-misspelt Patient.meta.profile[0]',
    ]);
    expect(validator.findings(claiming(canonical)).find(({ id }) => id === 'profile-misspelt')?.params).toEqual({
      profile: canonical,
      meant: citizen.url,
    });
  });

  it('in another version is an error that names the version at hand', () => {
    const findings = validator.findings(claiming(`${citizen.url}|2.0`));
    expect(findings.find(({ id }) => id === 'profile-version-unknown')?.params).toEqual({
      profile: citizen.url,
      version: '2.0',
      known: '1.0.1',
    });
    expect(findings.map(({ id }) => id)).toContain('cardinality-min');
    expect(validator.said(claiming(`${citizen.url}|1.0`))).toEqual(['cardinality-min Patient.active']);
  });

  it.each([
    ['http://other.example/fhir/StructureDefinition/Patient'],
    [`${base}guide-referral`],
    [`${base}something-else`],
    [`${base}guide-extensio`],
  ])('%s is not verified when no profile of a resource is near', (canonical) => {
    expect(validator.findings(claiming(canonical)).map(({ id, severity }) => `${id} ${severity}`)).toContain('profile-unknown information');
    expect(validator.said(claiming(canonical))).toEqual([]);
  });

  it('does not mean a profile that differs in a digit', () => {
    expect(validator.said(claiming(`${base}guide-plan-v2`, 'CarePlan'))).not.toContain('profile-misspelt CarePlan.meta.profile[0]');
  });

  it('is an error where the policy says so', () => {
    const strict = validatorWith({ policy: { unknownProfiles: 'error' } });
    expect(strict.said(claiming('http://other.example/StructureDefinition/x'))).toEqual(['profile-unknown Patient.meta.profile[0]']);
  });

  it("is a warning where HL7's validator is followed, and the resource is not validated against what it stands for", () => {
    const lenient = validatorWith({ policy: { unknownProfiles: 'error-in-definitions' }, profileNames: () => [citizen.url] }, citizen);
    const weighed = (canonical: string) =>
      lenient
        .findings(claiming(canonical))
        .filter(({ id }) => /^profile|^cardinality/.test(id))
        .map(({ id, severity }) => `${id} ${severity}`);
    expect(weighed(citizen.url)).toEqual(['cardinality-min error']);
    expect(weighed(`${citizen.url}|9.9.9`)).toEqual(['profile-version-unknown warning']);
    expect(weighed(citizen.url.toLowerCase())).toEqual(['profile-misspelt warning']);
  });

  it('chooses among several profiles of an element', () => {
    const a = profile('one-citizen', 'Patient', { 'Patient.active': { min: 1 } });
    const b = profile('two-citizen', 'Patient', { 'Patient.gender': { min: 1 } });
    const holder = profile('holder', 'Bundle', { 'Bundle.entry.resource': { type: [{ code: 'Patient', profile: [a.url, b.url] }] } });
    const choosing = validatorWith({ profileNames: () => [a.url, b.url] }, a, b, holder);
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: 'urn:oid:1.2.2', resource: claiming(`${b.url}/`) }] };
    expect(choosing.said(bundle, holder.url).sort()).toEqual([
      'cardinality-min Bundle.entry[0].resource.gender',
      'profile-misspelt Bundle.entry[0].resource.meta.profile[0]',
    ]);
  });
});
