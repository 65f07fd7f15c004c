import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../plan/testing/definitions.js';
import { shortly, validatorFor } from '../validate/testing/validator.js';

const uuid = (n: number): string => `urn:uuid:c757873d-ec9a-4326-a141-55600000000${n}`;
const observation = (subject: object, more: object = {}) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, subject, ...more });
const patient = (id: string, more: object = {}) => ({ resourceType: 'Patient', id, ...more });
const bundle = (...entry: { fullUrl?: string; resource: object }[]) => ({ resourceType: 'Bundle', type: 'collection', entry });
const base = 'http://a.example/fhir/';

const validator = validatorFor();
const all = (resource: unknown, ...profiles: string[]) => validator.findings(resource, ...profiles).filter((finding) => finding.rule !== 'dom-6').map(shortly);

describe('the form of a reference', () => {
  it.each(['Patient/1', 'http://a.example/Patient/1', 'https://a.example/x', 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520', 'Patient/1/_history/2'])('%s alone says nothing wrong', (reference) => {
    expect(validator.said(observation({ reference }))).toEqual([]);
  });

  it.each(['Patient', '1', '/Patient/1', 'patient/1', 'Patient/1/'])('%s is none', (reference) => {
    expect(validator.said(observation({ reference }))).toEqual(['reference-format Observation.subject.reference']);
  });

  it('may be left out where there is an identifier or a display', () => {
    expect(validator.said(observation({ identifier: { value: '1' } }))).toEqual([]);
    expect(validator.said(observation({ display: 'x' }))).toEqual([]);
    expect(validator.said(observation({ type: 'Patient', identifier: { value: '1' } }))).toEqual([]);
  });
});

describe('a reference is resolved', () => {
  // http://hl7.org/fhir/R4/bundle.html#references
  const resolves = (reference: string, fullUrl: string, from = `${base}Observation/o`, target: object = patient('1')) =>
    all(bundle({ fullUrl: from, resource: observation({ reference }, { id: 'o' }) }, { fullUrl, resource: target }));

  it.each([
    ['a relative one, under the base of its own fullUrl', 'Patient/1', `${base}Patient/1`],
    ['an absolute one, by fullUrl', `${base}Patient/1`, `${base}Patient/1`],
    ['an absolute one that names a version', `${base}Patient/1/_history/1`, `${base}Patient/1`],
    ['a relative one that names a version', 'Patient/1/_history/1', `${base}Patient/1`],
    ['a urn, by fullUrl', uuid(1), uuid(1)],
    ['one with a fragment, by what it is a fragment of', `${base}Patient/1#x`, `${base}Patient/1`],
  ])('%s', (_what, reference, fullUrl) => {
    expect(resolves(reference, fullUrl)).toEqual([]);
  });

  it('by type and id where fullUrls are urns', () => {
    expect(resolves('Patient/1', uuid(1), uuid(2))).toEqual([]);
  });

  it.each([
    ['a urn that no entry has is an error of nobody but this document', uuid(9), ['reference-urn-unresolved Bundle.entry[0].resource.subject']],
    ['a relative one that is not here is unverified', 'Patient/2', ['reference-unresolved Bundle.entry[0].resource.subject']],
    ['an absolute one elsewhere is somebody else\'s', 'http://b.example/Patient/1', []],
  ])('%s', (_what, reference, said) => {
    expect(resolves(reference, `${base}Patient/1`)).toEqual(said);
  });

  it('to a contained resource, to the container, and in the container\'s bundle from a contained one', () => {
    expect(all(observation({ reference: '#p' }, { contained: [patient('p')] }))).toEqual([]);
    expect(all(observation({ reference: '#q' }, { contained: [patient('p')] }))).toEqual(['reference-contained-missing Observation.subject', 'invariant-failed(dom-3) Observation']);
    const list = { resourceType: 'Observation', id: 'm', status: 'final', code: { text: 'x' }, derivedFrom: [{ reference: '#' }] };
    expect(all(observation({ display: 'x' }, { contained: [list], hasMember: [{ reference: '#m' }] }))).toEqual([]);
    const contained = { resourceType: 'Observation', id: 'm', status: 'final', code: { text: 'x' }, subject: { reference: 'Patient/1' } };
    const entries = [{ fullUrl: `${base}Observation/o`, resource: observation({ display: 'x' }, { id: 'o', contained: [contained], hasMember: [{ reference: '#m' }] }) }, { fullUrl: `${base}Patient/1`, resource: patient('1') }];
    expect(all(bundle(...entries))).toEqual([]);
  });

  it('in the nearest bundle first, then in those around it', () => {
    const inner = bundle({ fullUrl: uuid(1), resource: observation({ reference: uuid(2) }) }, { fullUrl: uuid(3), resource: observation({ reference: uuid(4) }) }, { fullUrl: uuid(4), resource: patient('4') });
    const outer = bundle({ fullUrl: uuid(5), resource: inner }, { fullUrl: uuid(2), resource: patient('2') });
    expect(all(outer)).toEqual([]);
    // Not the other way: what is in the inner bundle is not in the outer one.
    const outside = bundle({ fullUrl: uuid(5), resource: inner }, { fullUrl: uuid(2), resource: patient('2') }, { fullUrl: uuid(6), resource: observation({ reference: uuid(4) }) });
    expect(all(outside)).toEqual(['reference-urn-unresolved Bundle.entry[2].resource.subject']);
  });
});

describe('what a reference leads to', () => {
  it('is of a type that the element allows, resolved or not', () => {
    expect(validator.said(observation({ reference: 'Medication/1' }))).toEqual(['reference-target-type Observation.subject']);
    expect(validator.said(observation({ reference: 'http://a.example/Medication/1' }))).toEqual(['reference-target-type Observation.subject']);
    expect(validator.said(observation({ type: 'Medication', identifier: { value: '1' } }))).toEqual(['reference-target-type Observation.subject']);
    expect(validator.said(observation({ reference: '#m' }, { contained: [{ resourceType: 'Medication', id: 'm' }] }))).toEqual(['reference-target-type Observation.subject']);
    expect(validator.said(bundle({ fullUrl: uuid(1), resource: observation({ reference: uuid(2) }) }, { fullUrl: uuid(2), resource: { resourceType: 'Medication' } }))).toEqual(['reference-target-type Bundle.entry[0].resource.subject']);
  });

  it('may be anything where anything is allowed', () => {
    expect(validator.said({ resourceType: 'List', status: 'current', mode: 'working', entry: [{ item: { reference: 'Medication/1' } }] })).toEqual([]);
  });

  it('is what Reference.type says', () => {
    expect(validator.said(observation({ reference: '#p', type: 'Patient' }, { contained: [patient('p')] }))).toEqual([]);
    expect(validator.said(observation({ reference: '#p', type: 'Group' }, { contained: [patient('p')] }))).toEqual(['reference-type-mismatch Observation.subject.type']);
    expect(validator.said(observation({ reference: 'Patient/1', type: 'Group' }))).toEqual(['reference-type-mismatch Observation.subject.type']);
  });
});

describe('a target profile', () => {
  const active = profile('active', 'Patient', { 'Patient.active': { min: 1, fixedBoolean: true } });
  const named = profile('named', 'Patient', { 'Patient.name': { min: 1 } });
  const to = (name: string, ...targets: string[]) => profile(name, 'Observation', { 'Observation.subject': { type: [{ code: 'Reference', targetProfile: targets }] } });
  const chain = profile('chain', 'Observation', { 'Observation.hasMember': { type: [{ code: 'Reference', targetProfile: [urlOf('chain')] }] }, 'Observation.subject': { min: 1 } });
  const checked = validatorFor(active, named, chain, to('to-active', active.url), to('to-either', active.url, named.url), to('to-core', 'http://hl7.org/fhir/StructureDefinition/Patient'), to('to-nowhere', urlOf('nowhere')));
  const said = (target: object, name: string) => checked.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ reference: uuid(2) }), meta: { profile: [urlOf(name)] } } }, { fullUrl: uuid(2), resource: target }));

  it('is what the target must conform to', () => {
    expect(said(patient('1', { active: true }), 'to-active')).toEqual([]);
    expect(said(patient('1', { active: false }), 'to-active')).toEqual(['reference-target-profile Bundle.entry[0].resource.subject']);
    expect(said(patient('1'), 'to-active')).toEqual(['reference-target-profile Bundle.entry[0].resource.subject']);
    expect(said({ resourceType: 'Group', type: 'person', actual: true }, 'to-active')).toEqual(['reference-target-type Bundle.entry[0].resource.subject']);
  });

  it('is one of several', () => {
    expect(said(patient('1', { name: [{ text: 'x' }] }), 'to-either')).toEqual([]);
    expect(said(patient('1', { active: true }), 'to-either')).toEqual([]);
    expect(said(patient('1'), 'to-either')).toEqual(['reference-target-profile Bundle.entry[0].resource.subject']);
  });

  it('says what is wrong at the target itself where that claims the profile, and not once more for each reference', () => {
    const claiming = patient('1', { active: false, meta: { profile: [active.url] } });
    expect(said(claiming, 'to-active')).toEqual(['fixed-value Bundle.entry[1].resource.active']);
  });

  it('that is not here, or is the type itself, asks no more than the type', () => {
    expect(said(patient('1'), 'to-core')).toEqual([]);
    expect(said(patient('1'), 'to-nowhere')).toEqual([]);
    expect(said({ resourceType: 'Group', type: 'person', actual: true }, 'to-core')).toEqual(['reference-target-type Bundle.entry[0].resource.subject']);
  });

  it('of an unresolved reference is unverified', () => {
    const unresolved = checked.findings(observation({ reference: 'Patient/1' }), urlOf('to-active')).filter((finding) => finding.rule !== 'dom-6');
    expect(unresolved.map(shortly)).toEqual(['reference-unresolved Observation.subject']);
    expect(unresolved[0]).toMatchObject({ severity: 'information', source: urlOf('to-active') });
  });

  it('is followed from target to target, and ends where references go in a circle', () => {
    const link = (n: number, more: object = { subject: { display: 'x' } }) => ({ fullUrl: uuid(n), resource: { resourceType: 'Observation', status: 'final', code: { text: 'x' }, hasMember: [{ reference: uuid(n % 3 + 1) }], ...more } });
    const first = (more: object = {}) => link(1, { subject: { display: 'x' }, meta: { profile: [chain.url] }, ...more });
    expect(checked.said(bundle(first(), link(2), link(3)))).toEqual([]);
    expect(checked.said(bundle(first(), link(2), link(3, {})))).toEqual(['reference-target-profile Bundle.entry[1].resource.hasMember[0]']);
    expect(checked.said(bundle(first({ hasMember: [{ reference: uuid(1) }] })))).toEqual([]);
  });
});

describe('aggregation', () => {
  const by = (name: string, ...aggregation: ('contained' | 'referenced' | 'bundled')[]) => profile(name, 'Observation', { 'Observation.subject': { type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'], aggregation }] } });
  const checked = validatorFor(by('contained', 'contained'), by('bundled', 'bundled'), by('referenced', 'referenced'), by('both', 'contained', 'bundled'));
  const asContained = (name: string) => checked.said(observation({ reference: '#p' }, { contained: [patient('p')] }), urlOf(name));
  const asBundled = (name: string) => checked.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ reference: uuid(2) }), meta: { profile: [urlOf(name)] } } }, { fullUrl: uuid(2), resource: patient('1') }));

  // http://hl7.org/fhir/R4/valueset-resource-aggregation-mode.html
  it.each([
    ['contained', ['reference-aggregation Observation.subject'], ['reference-aggregation Bundle.entry[0].resource.subject']],
    ['bundled', [], ['reference-aggregation Bundle.entry[0].resource.subject']],
    ['referenced', [], []],
    ['both', [], ['reference-aggregation Bundle.entry[0].resource.subject']],
  ])('%s: what is nowhere in the document is referenced; what stands alone may still come in a Bundle', (name, alone, inBundle) => {
    for (const reference of ['Patient/9', 'https://a.dk/fhir/Patient/9']) {
      expect(checked.said(observation({ reference }), urlOf(name))).toEqual(alone);
      expect(checked.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ reference }), meta: { profile: [urlOf(name)] } } }))).toEqual(inBundle);
    }
    expect(checked.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ reference: uuid(9) }), meta: { profile: [urlOf(name)] } } }))).toEqual(['reference-urn-unresolved Bundle.entry[0].resource.subject']);
  });

  it.each([
    ['contained', [], ['reference-aggregation Bundle.entry[0].resource.subject']],
    ['bundled', ['reference-aggregation Observation.subject'], []],
    ['referenced', ['reference-aggregation Observation.subject'], []],
    ['both', [], []],
  ])('%s', (name, contained, bundled) => {
    expect(asContained(name)).toEqual(contained);
    expect(asBundled(name)).toEqual(bundled);
  });
});

describe('versioning', () => {
  const by = (versioning: 'either' | 'independent' | 'specific') => profile(versioning, 'Observation', { 'Observation.subject': { type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'], versioning }] } });
  const checked = validatorFor(by('either'), by('independent'), by('specific'));

  // http://hl7.org/fhir/R4/valueset-reference-version-rules.html
  it.each([
    ['either', [], []],
    ['independent', ['reference-version-specific Observation.subject'], []],
    ['specific', [], ['reference-version-missing Observation.subject']],
  ])('%s', (name, versioned, plain) => {
    for (const reference of ['Patient/1', 'https://a.dk/fhir/Patient/1']) {
      expect(checked.said(observation({ reference: `${reference}/_history/2` }), urlOf(name))).toEqual(versioned);
      expect(checked.said(observation({ reference }), urlOf(name))).toEqual(plain);
    }
    expect(checked.said(observation({ display: 'x' }), urlOf(name))).toEqual([]);
    expect(checked.said(observation({ reference: '#p' }, { contained: [patient('p')] }), urlOf(name))).toEqual([]);
  });
});

describe('hostile references', () => {
  it('find nothing that objects inherit', () => {
    for (const reference of ['#constructor', '#__proto__', '#toString']) expect(validator.said(observation({ reference }))).toEqual(['reference-contained-missing Observation.subject']);
    expect(validator.said(bundle({ fullUrl: uuid(1), resource: observation({ reference: 'urn:uuid:__proto__' }) }))).toEqual(['reference-urn-unresolved Bundle.entry[0].resource.subject']);
  });

  it('may lead to themselves', () => {
    expect(validator.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ display: 'x' }), hasMember: [{ reference: uuid(1) }] } }))).toEqual([]);
  });
});
