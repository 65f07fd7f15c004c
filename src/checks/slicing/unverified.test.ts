import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from 'fhir/r4.js';
import type { Facts } from '../../plan/testing/definitions.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { shortly, validatorWith, type TestValidator } from '../../validate/testing/validator.js';
import { defaultPolicy, hl7Policy } from '../policy.js';

type Rules = 'open' | 'closed' | 'openAtEnd';

const by = (type: 'type' | 'profile' | 'value' | 'exists', path: string, rules: Rules = 'open'): Facts => ({
  slicing: { rules, discriminator: [{ type, path }] },
});
const to = (name: string): Facts['type'] => [
  { code: 'Reference', targetProfile: [name.includes(':') ? name : `http://hl7.org/fhir/StructureDefinition/${name}`] },
];
const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });
const performers = (...performer: object[]) => observation({ performer });
const urn = 'urn:uuid:5b1e1c1e-0000-4000-8000-000000000000';

/** Findings about slices, with what is not verified. */
const sliceFindings = (validator: TestValidator, resource: unknown, name = 'p') =>
  validator
    .findings(resource, urlOf(name))
    .filter(({ id }) => id.startsWith('slice-'))
    .map((finding) => `${shortly(finding)} ${finding.severity}`);
const validators = (...definitions: Parameters<typeof validatorWith>[1][]) => ({
  lenient: validatorWith({}, ...definitions),
  hl7: validatorWith({ policy: { ...defaultPolicy, unresolvedDiscriminators: hl7Policy.unresolvedDiscriminators } }, ...definitions),
});

/** A slice for references to patients, by the type of what they lead to. */
const patients = (rules: Rules, more: Facts = {}): StructureDefinition =>
  profile('p', 'Observation', {
    'Observation.performer': by('type', 'resolve()', rules),
    'Observation.performer:patient': { type: to('Patient'), ...more },
  });

describe('a target that is not in the document, by its type', () => {
  const { lenient, hl7 } = validators(patients('closed', { min: 1, max: '1' }));

  it.each<[string, object]>([
    ['the text of a relative reference', { reference: 'Patient/1' }],
    ['the text of a URL', { reference: 'https://server.test/fhir/Patient/1' }],
    ['the text of a versioned URL', { reference: 'https://server.test/fhir/Patient/1/_history/2' }],
    ['Reference.type', { reference: urn, type: 'Patient' }],
    ['Reference.type, as a URL', { reference: urn, type: 'http://hl7.org/fhir/StructureDefinition/Patient' }],
    ['Reference.type, of a logical reference', { type: 'Patient', identifier: { system: 'urn:ietf:rfc:3986', value: urn } }],
  ])('is known by %s', (_by, reference) => {
    expect(sliceFindings(lenient, performers(reference))).toEqual([]);
    expect(sliceFindings(lenient, performers(reference, reference))).toEqual(['slice-max Observation.performer[1] error']);
    // HL7's validator takes no target for no match. Where Reference.type is a URL, that is the one mistake reported.
    if (_by !== 'Reference.type, as a URL')
      expect(sliceFindings(hl7, performers(reference))).toEqual(expect.arrayContaining([expect.stringMatching(/^slice-.* error$/)]));
  });

  it('is known to be of another type', () => {
    expect(sliceFindings(lenient, performers({ reference: 'Patient/1' }, { reference: 'Practitioner/1' }))).toEqual([
      'slice-closed Observation.performer[1] error',
    ]);
  });

  it.each<[string, object]>([
    ['a urn', { reference: urn }],
    ['a URL that names no type', { reference: 'https://server.test/patients/1' }],
    ['a type that FHIR does not have', { reference: 'https://server.test/Citizen/1' }],
    ['a display alone', { display: 'x' }],
    ['a type in the text and another in Reference.type', { reference: 'https://server.test/Patient/1', type: 'Practitioner' }],
  ])('is unknown by %s: neither missing nor surplus', (_by, reference) => {
    expect(sliceFindings(lenient, performers(reference))).toEqual(['slice-unverified Observation.performer[0] information']);
    expect(sliceFindings(lenient, performers({ reference: 'Patient/1' }, reference))).toEqual([
      'slice-unverified Observation.performer[1] information',
    ]);
  });

  it('is found missing where there are too few values for it', () => {
    const { lenient: two } = validators(patients('open', { min: 2 }));
    expect(sliceFindings(two, performers({ reference: urn }))).toEqual([
      'slice-min Observation.performer error',
      'slice-unverified Observation.performer[0] information',
    ]);
    expect(sliceFindings(two, performers({ reference: urn }, { reference: 'Patient/1' }))).toEqual([
      'slice-unverified Observation.performer[0] information',
    ]);
  });

  it('is found out by the target where it is there, whatever the reference states', () => {
    const inside = (resourceType: string) => observation({ contained: [{ resourceType, id: 'c' }], performer: [{ reference: '#c' }] });
    expect(sliceFindings(lenient, inside('Patient'))).toEqual([]);
    const { lenient: optional } = validators(patients('closed'));
    expect(sliceFindings(optional, inside('Practitioner'))).toEqual(['slice-closed Observation.performer[0] error']);
  });

  it('is not the value that breaks "open at the end"', () => {
    const { lenient: end } = validators(patients('openAtEnd'));
    expect(sliceFindings(end, performers({ reference: urn }, { reference: 'Patient/1' }))).toEqual([
      'slice-unverified Observation.performer[0] information',
    ]);
    expect(sliceFindings(end, performers({ reference: 'Practitioner/1' }, { reference: 'Patient/1' }))).toEqual([
      'slice-open-at-end Observation.performer[0] error',
    ]);
  });
});

describe('a target that is not in the document, further on the path', () => {
  const appointment = (...participant: object[]) => ({
    resourceType: 'Appointment',
    status: 'proposed',
    participant: participant.map((one) => ({ status: 'accepted', ...one })),
  });

  it.each(['actor.resolve()', '$this.actor.resolve()'])('asks of the value what the slice does, where the type is known (%s)', (path) => {
    const { lenient } = validators(
      profile('p', 'Appointment', {
        'Appointment.participant': by('type', path),
        'Appointment.participant:hs': { min: 1 },
        'Appointment.participant:hs.actor': { min: 1, type: to('HealthcareService') },
        'Appointment.participant:hs.required': { min: 1 },
      }),
    );
    const actor = { reference: 'HealthcareService/1' };
    expect(lenient.said(appointment({ actor, required: 'required' }), urlOf('p'))).toEqual([]);
    expect(lenient.said(appointment({ actor }), urlOf('p'))).toEqual(['cardinality-min Appointment.participant[0].required']);
    expect(lenient.said(appointment({ actor: { reference: 'Patient/1' } }), urlOf('p'))).toEqual(['slice-min Appointment.participant']);
    // Without an actor there is nothing that could be a service.
    expect(lenient.said(appointment({ type: [{ text: 'x' }] }), urlOf('p'))).toContain('slice-min Appointment.participant');
  });

  it('is unknown by its values', () => {
    const active = profile('active', 'Patient', { 'Patient.active': { fixedBoolean: true } });
    const { lenient, hl7 } = validators(
      active,
      profile('p', 'Observation', {
        'Observation.performer': by('value', 'resolve().active'),
        'Observation.performer:a': { min: 1, type: to(active.url) },
      }),
    );
    expect(sliceFindings(lenient, performers({ reference: 'Patient/1' }))).toEqual([
      'slice-unverified Observation.performer[0] information',
    ]);
    expect(sliceFindings(hl7, performers({ reference: 'Patient/1' }))).toEqual(['slice-min Observation.performer error']);
  });

  it('is unknown by its profile, unless it is of another type', () => {
    const active = profile('active', 'Patient', { 'Patient.active': { min: 1 } });
    const { lenient } = validators(
      active,
      profile('p', 'Observation', {
        'Observation.performer': by('profile', 'resolve()'),
        'Observation.performer:a': { min: 1, type: to(active.url) },
      }),
    );
    expect(sliceFindings(lenient, performers({ reference: 'Patient/1' }))).toEqual([
      'slice-unverified Observation.performer[0] information',
    ]);
    expect(sliceFindings(lenient, performers({ reference: 'Practitioner/1' }))).toEqual(['slice-min Observation.performer error']);
  });

  it('is unknown as to whether something is there', () => {
    const named = profile('named', 'Patient', { 'Patient.name': { min: 1 } });
    const { lenient } = validators(
      named,
      profile('p', 'Observation', {
        'Observation.performer': by('exists', 'resolve().name'),
        'Observation.performer:a': { min: 1, type: to(named.url) },
      }),
    );
    expect(sliceFindings(lenient, performers({ reference: 'Patient/1' }))).toEqual([
      'slice-unverified Observation.performer[0] information',
    ]);
  });
});

describe('what else cannot be decided', () => {
  const component = observation({ component: [{ code: { coding: [{ system: 'urn:s', code: 'a' }] } }] });
  const bound = (rules: Rules) =>
    profile('p', 'Observation', {
      'Observation.component': by('value', 'code', rules),
      'Observation.component:a': { min: 1 },
      'Observation.component:a.code': { binding: { strength: 'required', valueSet: urlOf('nowhere') } },
    });

  it.each<Rules>(['open', 'closed'])('is a required binding to a value set that is not here (%s)', (rules) => {
    const { lenient, hl7 } = validators(bound(rules));
    expect(sliceFindings(lenient, component)).toEqual(['slice-unverified Observation.component[0] information']);
    expect(sliceFindings(hl7, component)).toEqual(expect.arrayContaining([expect.stringMatching(/^slice-.* error$/)]));
    expect(sliceFindings(lenient, observation({ component: [{ code: { text: 'x' } }] }))).not.toContain(
      'slice-unverified Observation.component[0] information',
    );
  });

  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ fullUrl: urn, resource: { resourceType: 'Patient', active: true } }],
  };
  const unknownProfile = profile('p', 'Bundle', {
    'Bundle.entry': by('profile', 'resource', 'closed'),
    'Bundle.entry:a': { min: 1 },
    'Bundle.entry:a.resource': { min: 1, type: [{ code: 'Patient', profile: [urlOf('nowhere')] }] },
  });

  it('is a profile that is not known, which is reported itself', () => {
    const { lenient } = validators(unknownProfile);
    expect(sliceFindings(lenient, bundle)).toEqual(['slice-unverified Bundle.entry[0] information']);
    expect(lenient.findings(bundle, urlOf('p')).map(({ id }) => id)).toContain('profile-unknown');
    expect(validatorWith({ policy: hl7Policy }, unknownProfile).said(bundle, urlOf('p'))).toContain('profile-unknown Bundle.entry');
  });

  it('is the type of a target profile that is not known', () => {
    const { lenient } = validators(
      profile('p', 'Observation', {
        'Observation.performer': by('type', 'resolve()', 'closed'),
        'Observation.performer:a': { min: 1, type: to(urlOf('nowhere')) },
      }),
    );
    expect(sliceFindings(lenient, performers({ reference: 'Patient/1' }))).toEqual([
      'slice-unverified Observation.performer[0] information',
    ]);
  });
});

describe('slices that nothing tells apart', () => {
  const patient = (...value: string[]) => ({ resourceType: 'Patient', identifier: value.map((one) => ({ value: one })) });
  const byPeople = (rules: Rules, more: Facts = {}) =>
    profile('p', 'Patient', {
      'Patient.identifier': { slicing: { rules, description: 'by people' } },
      'Patient.identifier:a': more,
      'Patient.identifier:b': {},
    });

  it('are not verified in a slicing without a discriminator', () => {
    const { lenient, hl7 } = validators(byPeople('open'));
    expect(sliceFindings(lenient, patient('1', '2'))).toEqual(['slice-undiscriminated Patient.identifier information']);
    expect(sliceFindings(hl7, patient('1', '2'))).toEqual([]);
    expect(sliceFindings(lenient, { resourceType: 'Patient', active: true })).toEqual([]);
  });

  it("are neither missing nor surplus, unless there are too few values; HL7's validator reports them as missing", () => {
    const { lenient, hl7 } = validators(byPeople('open', { min: 2, max: '2' }));
    expect(sliceFindings(lenient, patient('1', '2', '3'))).toEqual(['slice-undiscriminated Patient.identifier warning']);
    expect(sliceFindings(lenient, patient('1'))).toEqual([
      'slice-min Patient.identifier error',
      'slice-undiscriminated Patient.identifier warning',
    ]);
    expect(sliceFindings(lenient, { resourceType: 'Patient', active: true })).toEqual(['slice-min Patient.identifier error']);
    expect(sliceFindings(hl7, patient('1', '2'))).toEqual(['slice-min Patient.identifier error']);
  });

  it('make a closed slicing impossible to meet, which is reported once, with the reason', () => {
    for (const validator of Object.values(validators(byPeople('closed')))) {
      expect(sliceFindings(validator, patient('1', '2'))).toEqual(['slice-closed-undiscriminated Patient.identifier error']);
      expect(sliceFindings(validator, { resourceType: 'Patient', active: true })).toEqual([]);
    }
  });

  it("are not verified where they state nothing for their discriminator, which HL7's validator rejects", () => {
    const { lenient, hl7 } = validators(
      profile('p', 'Patient', {
        'Patient.identifier': by('value', 'system', 'closed'),
        'Patient.identifier:a': {},
        'Patient.identifier:a.system': { fixedUri: 'urn:oid:1.2.3' },
        'Patient.identifier:b': { min: 1, max: '1' },
        'Patient.identifier:b.system': { min: 1 },
      }),
    );
    const identifiers = (...systems: string[]) => ({
      resourceType: 'Patient',
      identifier: systems.map((system) => ({ system, value: '1' })),
    });
    expect(sliceFindings(lenient, identifiers('urn:oid:1.2.3', 'urn:oid:1.2.4'))).toEqual([
      'slice-undiscriminated Patient.identifier warning',
    ]);
    expect(sliceFindings(lenient, identifiers('urn:oid:1.2.3'))).toEqual(['slice-min Patient.identifier error']);
    expect(sliceFindings(hl7, identifiers('urn:oid:1.2.3', 'urn:oid:1.2.4'))).toEqual(['slice-undiscriminated Patient.identifier error']);
  });
});
