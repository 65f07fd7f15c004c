import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { shortly, validatorFor, validatorWith } from '../testing/validator.js';

const uuid = (n: number): string => `urn:uuid:c757873d-ec9a-4326-a141-55600000000${n}`;
const bundle = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource, n) => ({ fullUrl: uuid(n), resource })),
});
const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });
const claiming = (...profile: unknown[]) => ({ meta: { profile } });

const active = profile('active', 'Patient', { 'Patient.active': { min: 1 } });
const named = profile('named', 'Patient', { 'Patient.name': { min: 1 }, 'Patient.birthDate': { min: 1 } }, { version: '1.0' });
const derived = profile('derived', 'Patient', { 'Patient.gender': { min: 1 } }, { baseDefinition: active.url });
const validator = validatorFor(active, named, derived);

describe('a resource inside another', () => {
  it('is held to its own type, wherever it stands', () => {
    const make = () => ({ resourceType: 'Patient', id: 'p', gender: 'x' });
    expect(validator.said(bundle(make()))).toEqual(['binding-required Bundle.entry[0].resource.gender']);
    expect(validator.said(observation({ contained: [make()], subject: { reference: '#p' } }))).toEqual([
      'binding-required Observation.contained[0].gender',
    ]);
    expect(
      validator.said({
        resourceType: 'Parameters',
        parameter: [
          { name: 'a', resource: make() },
          { name: 'b', part: [{ name: 'c', resource: make() }] },
        ],
      }),
    ).toEqual([
      'binding-required Parameters.parameter[0].resource.gender',
      'binding-required Parameters.parameter[1].part[0].resource.gender',
    ]);
    expect(validator.said(bundle(bundle(make())))).toEqual(['binding-required Bundle.entry[0].resource.entry[0].resource.gender']);
    expect(
      validator.said({ resourceType: 'Bundle', type: 'batch-response', entry: [{ response: { status: '400', outcome: make() } }] }),
    ).toEqual(['binding-required Bundle.entry[0].response.outcome.gender']);
  });

  it('is told apart from others in findings: by its type and id, and by its path', () => {
    const [finding] = validator
      .findings(bundle(observation({ contained: [{ resourceType: 'Patient', id: 'p', gender: 'x' }], subject: { reference: '#p' } })))
      .filter((one) => one.id === 'binding-required');
    expect(finding).toMatchObject({
      resource: 'Patient/p',
      path: ['entry', 0, 'resource', 'contained', 0, 'gender'],
      profile: 'http://hl7.org/fhir/StructureDefinition/Patient',
    });
  });

  it('is a resource of a known type', () => {
    expect(
      validator
        .said(
          bundle(
            'x',
            [],
            null,
            {},
            { resourceType: 1 },
            { resourceType: 'Pateint' },
            { resourceType: 'HumanName' },
            { resourceType: '__proto__' },
          ),
        )
        .filter((text) => !text.includes('bdl-5')),
    ).toEqual([
      'resource-not-object Bundle.entry[0].resource',
      'array-unexpected Bundle.entry[1].resource',
      'json-null Bundle.entry[2].resource',
      'resource-type-missing Bundle.entry[3].resource',
      'resource-type-missing Bundle.entry[4].resource',
      'resource-type-unknown Bundle.entry[5].resource',
      'resource-type-unknown Bundle.entry[6].resource',
      'resource-type-unknown Bundle.entry[7].resource',
    ]);
  });

  it('may be of a type that is misspelt: the likely one is asked for, whatever it is', () => {
    const typed = validatorWith({ resourceTypes: ['Observation', 'Organization'] });
    const [finding] = typed.findings(bundle({ resourceType: 'Observatoin' })).filter((one) => one.id === 'resource-type-unknown');
    expect(finding?.params['hint']).toMatchObject({ en: expect.stringContaining('"Observation"') as string });
  });

  it('is of a type that the element allows', () => {
    const only = validatorFor(profile('b', 'Bundle', { 'Bundle.entry.resource': { type: [{ code: 'Patient' }, { code: 'Group' }] } }));
    expect(only.said(bundle({ resourceType: 'Patient' }, observation({})), urlOf('b'))).toEqual([
      'type-not-allowed Bundle.entry[1].resource',
    ]);
  });

  it('conforms to what a profile states of it in place', () => {
    const slicing = (path: string): Facts => ({ slicing: { rules: 'open', discriminator: [{ type: 'type', path }] } });
    const inPlace = validatorFor(
      active,
      profile('b', 'Bundle', {
        'Bundle.entry': slicing('resource'),
        'Bundle.entry.resource.id': { min: 1 },
        'Bundle.entry:obs': { min: 0 },
        'Bundle.entry:obs.resource': { type: [{ code: 'Observation' }] },
        'Bundle.entry:obs.resource.status': { fixedCode: 'final' },
        'Bundle.entry:obs.resource.value[x]': { type: [{ code: 'string' }] },
        'Bundle.entry:pat': { min: 0 },
        'Bundle.entry:pat.resource': { type: [{ code: 'Patient', profile: [active.url] }] },
        'Bundle.entry:pat.resource.gender': { min: 1 },
      }),
      profile('c', 'Observation', {
        'Observation.contained': slicing('$this'),
        'Observation.contained:pat': { type: [{ code: 'Patient' }] },
        'Observation.contained:pat.gender': { min: 1 },
      }),
      profile('p', 'Parameters', {
        'Parameters.parameter.resource': { type: [{ code: 'Patient' }] },
        'Parameters.parameter.resource.birthDate': { min: 1 },
      }),
    );
    const [patient, obs] = [{ resourceType: 'Patient', id: 'p', active: true, gender: 'male' }, observation({ id: 'o', valueString: 'x' })];
    expect(inPlace.said(bundle(patient, obs), urlOf('b'))).toEqual([]);
    expect(inPlace.said(bundle({ resourceType: 'Patient' }, observation({ status: 'preliminary', valueInteger: 1 })), urlOf('b'))).toEqual([
      'fixed-value Bundle.entry[1].resource.status',
      'type-not-allowed Bundle.entry[1].resource.value.ofType(integer)',
      'cardinality-min Bundle.entry[1].resource.id',
      'cardinality-min Bundle.entry[0].resource.id',
      'cardinality-min Bundle.entry[0].resource.active',
      'cardinality-min Bundle.entry[0].resource.gender',
    ]);
    expect(
      inPlace.said(observation({ contained: [{ resourceType: 'Patient', id: 'x' }], subject: { reference: '#x' } }), urlOf('c')),
    ).toEqual(['cardinality-min Observation.contained[0].gender']);
    expect(
      inPlace.said({ resourceType: 'Parameters', parameter: [{ name: 'a', resource: { resourceType: 'Patient' } }] }, urlOf('p')),
    ).toEqual(['cardinality-min Parameters.parameter[0].resource.birthDate']);
  });

  it('is not abstract', () => {
    expect(
      validator.said(bundle({ resourceType: 'Resource' }, { resourceType: 'DomainResource' })).filter((text) => text.startsWith('type')),
    ).toEqual(['type-abstract Bundle.entry[0].resource', 'type-abstract Bundle.entry[1].resource']);
  });
});

describe('the profiles that a resource claims', () => {
  it('are what it is held to, all of them', () => {
    expect(validator.said({ resourceType: 'Patient', ...claiming(active.url, named.url) }).sort()).toEqual([
      'cardinality-min Patient.active',
      'cardinality-min Patient.birthDate',
      'cardinality-min Patient.name',
    ]);
    expect(validator.said(bundle({ resourceType: 'Patient', ...claiming(active.url) }))).toEqual([
      'cardinality-min Bundle.entry[0].resource.active',
    ]);
  });

  it('include what they derive from, and say nothing twice', () => {
    expect(validator.said({ resourceType: 'Patient', ...claiming(active.url, derived.url) }).sort()).toEqual([
      'cardinality-min Patient.active',
      'cardinality-min Patient.gender',
    ]);
  });

  it('may name a version, which must be here; the one at hand is validated against otherwise', () => {
    expect(validator.said({ resourceType: 'Patient', ...claiming(`${named.url}|1.0`) })).toHaveLength(2);
    const found = validator
      .findings({ resourceType: 'Patient', ...claiming(`${named.url}|2.0`) })
      .filter((finding) => finding.rule !== 'dom-6');
    expect(found.map((finding) => `${finding.severity} ${shortly(finding)}`)).toContain(
      'error profile-version-unknown Patient.meta.profile[0]',
    );
    expect(found).toHaveLength(3);
  });

  it('that are not here are unverified, each said once in a document', () => {
    const unknown = (resource: unknown) =>
      validator
        .findings(resource)
        .filter((finding) => finding.id === 'profile-unknown')
        .map(({ expression }) => expression);
    const nowhere = { resourceType: 'Patient', ...claiming(urlOf('nowhere')) };
    expect(unknown(nowhere)).toEqual(['Patient.meta.profile[0]']);
    expect(unknown(bundle(nowhere, nowhere, { resourceType: 'Patient', ...claiming(urlOf('elsewhere'), urlOf('nowhere')) }))).toEqual([
      'Bundle.entry[0].resource.meta.profile[0]',
      'Bundle.entry[2].resource.meta.profile[0]',
    ]);
    expect(unknown(nowhere)).toEqual(['Patient.meta.profile[0]']);
  });

  it('are said to be unknown also where a slice was tried out first', () => {
    const byProfile: Facts = { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } };
    const slicing = validatorFor(
      active,
      profile('o', 'Observation', { 'Observation.method': { min: 1 } }),
      profile('b', 'Bundle', {
        'Bundle.entry': byProfile,
        'Bundle.entry:o.resource': { type: [{ code: 'Observation', profile: [urlOf('o')] }] },
      }),
    );
    const holder = observation({
      contained: [{ resourceType: 'Patient', id: 'p', ...claiming(urlOf('nowhere')) }],
      subject: { reference: '#p' },
    });
    expect(
      slicing
        .findings(bundle(holder), urlOf('b'))
        .filter((finding) => finding.id === 'profile-unknown')
        .map(({ expression }) => expression),
    ).toEqual(['Bundle.entry[0].resource.contained[0].meta.profile[0]']);
  });

  it('for another type are an error', () => {
    expect(validator.said(observation(claiming(active.url)))).toEqual(['profile-type-mismatch Observation.meta.profile[0]']);
    expect(validator.said(bundle(observation(claiming(active.url))))).toEqual([
      'profile-type-mismatch Bundle.entry[0].resource.meta.profile[0]',
    ]);
  });

  it('may be of a type that it derives from', () => {
    const any = validatorFor(
      profile('any', 'DomainResource', { 'DomainResource.text': { min: 1 } }),
      profile('meta', 'Resource', { 'Resource.id': { min: 1 } }),
    );
    expect(any.said({ resourceType: 'Patient', ...claiming(urlOf('any'), urlOf('meta')) }).sort()).toEqual([
      'cardinality-min Patient.id',
      'cardinality-min Patient.text',
    ]);
  });

  it('may be the type itself', () => {
    expect(validator.said({ resourceType: 'Patient', ...claiming('http://hl7.org/fhir/StructureDefinition/Patient') })).toEqual([]);
  });

  it('are no claims where they are no text', () => {
    expect(
      validator
        .said({ resourceType: 'Patient', meta: { profile: [1, null, {}] } })
        .every((text) => /^(primitive-json-type|json-null) /.test(text)),
    ).toBe(true);
  });
});

describe('one of several profiles on the same type', () => {
  const either = validatorFor(
    active,
    named,
    derived,
    profile('b', 'Bundle', { 'Bundle.entry.resource': { type: [{ code: 'Patient', profile: [active.url, named.url] }] } }),
  );
  const said = (more: object) => either.said(bundle({ resourceType: 'Patient', ...more }), urlOf('b'));

  it('is the one that the resource claims', () => {
    expect(said({ ...claiming(named.url), name: [{ text: 'x' }] })).toEqual(['cardinality-min Bundle.entry[0].resource.birthDate']);
    expect(said({ ...claiming(active.url) })).toEqual(['cardinality-min Bundle.entry[0].resource.active']);
    // A profile derived from it is it as well.
    expect(said({ ...claiming(derived.url), active: true })).toEqual(['cardinality-min Bundle.entry[0].resource.gender']);
  });

  it('is one that it conforms to', () => {
    expect(said({ active: true })).toEqual([]);
    expect(said({ name: [{ text: 'x' }], birthDate: '2010-01-01' })).toEqual([]);
  });

  it('is the one that it breaks least', () => {
    expect(said({})).toEqual(['cardinality-min Bundle.entry[0].resource.active']);
  });

  it('is none where nothing tells which was meant', () => {
    expect(said({ name: [{ text: 'x' }] })).toEqual(['profile-no-match Bundle.entry[0].resource']);
  });

  it('is asked for beside what the resource claims', () => {
    const other = validatorFor(
      active,
      named,
      profile('other', 'Patient', { 'Patient.gender': { min: 1 } }),
      profile('b', 'Bundle', { 'Bundle.entry.resource': { type: [{ code: 'Patient', profile: [active.url] }] } }),
    );
    expect(other.said(bundle({ resourceType: 'Patient', ...claiming(urlOf('other')) }), urlOf('b')).sort()).toEqual([
      'cardinality-min Bundle.entry[0].resource.active',
      'cardinality-min Bundle.entry[0].resource.gender',
    ]);
  });
});
