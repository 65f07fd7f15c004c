import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { shortly, validatorFor, validatorWith } from '../../validate/testing/validator.js';

const uuid = (n: number): string => `urn:uuid:c757873d-ec9a-4326-a141-55600000000${n}`;
const observation = (subject: object, more: object = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  subject,
  ...more,
});
const patient = (id: string, more: object = {}) => ({ resourceType: 'Patient', id, ...more });
const bundle = (...entry: { fullUrl?: string; resource: object }[]) => ({ resourceType: 'Bundle', type: 'collection', entry });
const base = 'http://a.example/fhir/';

const validator = validatorFor();
const all = (resource: unknown, ...profiles: string[]) =>
  validator
    .findings(resource, ...profiles)
    .filter((finding) => finding.rule !== 'dom-6')
    .map(shortly);

describe('the form of a reference', () => {
  it.each([
    'Patient/1',
    'http://a.example/Patient/1',
    'https://a.example/x',
    'urn:uuid:c757873d-ec9a-4326-a141-556f43239520',
    'Patient/1/_history/2',
  ])('%s alone says nothing wrong', (reference) => {
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
    ['a urn, by fullUrl', uuid(1), uuid(1)],
    ['one with a fragment, by what it is a fragment of', `${base}Patient/1#x`, `${base}Patient/1`],
  ])('%s', (_what, reference, fullUrl) => {
    expect(resolves(reference, fullUrl)).toEqual([]);
  });

  it('by its version, where it names one', () => {
    for (const reference of [`${base}Patient/1/_history/3`, 'Patient/1/_history/3']) {
      expect(resolves(reference, `${base}Patient/1`, undefined, patient('1', { meta: { versionId: '3' } }))).toEqual([]);
      expect(resolves(reference, `${base}Patient/1`, undefined, patient('1', { meta: { versionId: '4' } }))).toEqual([
        'reference-other-version Bundle.entry[0].resource.subject',
      ]);
      expect(resolves(reference, `${base}Patient/1`)).toEqual(['reference-other-version Bundle.entry[0].resource.subject']);
    }
  });

  it('by the id in a urn, of a resource of the type that is named', () => {
    const id = uuid(1).slice('urn:uuid:'.length);
    expect(resolves(`Patient/${id}`, uuid(1), uuid(2), patient(id))).toEqual([]);
    expect(resolves(`Group/${id}`, uuid(1), uuid(2), patient(id))).toEqual([
      'reference-text-type Bundle.entry[0].resource.subject.reference',
    ]);
  });

  it.each([
    ['another server', `http://b.example/fhir/Patient/1`, `${base}Observation/o`],
    ['a server, seen from a urn', `${base}Patient/1`, uuid(2)],
    ['another urn than its id', uuid(1), uuid(2)],
    ['a urn, seen from a server', uuid(1), `${base}Observation/o`],
  ])('not by type and id alone: %s', (_what, fullUrl, from) => {
    expect(resolves('Patient/1', fullUrl, from)).toEqual(['reference-other-address Bundle.entry[0].resource.subject']);
  });

  it('by type and id where the address of either side is missing or wrong, which is one mistake', () => {
    expect(resolves('Patient/1', `${base}Patient/1`, 'Observation/o')).toEqual(['bundle-fullurl-relative Bundle.entry[0].fullUrl']);
    expect(resolves('Patient/1', 'Patient/1')).toEqual(['bundle-fullurl-relative Bundle.entry[1].fullUrl']);
    expect(resolves('Patient/1', `${base}Patient/2`)).toEqual(['bundle-fullurl-mismatch Bundle.entry[1].fullUrl']);
  });

  it('is ambiguous where versions share the address, and a warning where they do so by nature', () => {
    const versions = ['1', '2'].map((versionId) => ({ fullUrl: `${base}Patient/1`, resource: patient('1', { meta: { versionId } }) }));
    const entry = [{ fullUrl: `${base}Observation/o`, resource: observation({ reference: 'Patient/1' }, { id: 'o' }) }, ...versions];
    expect(all(bundle(...entry))).toEqual(['reference-ambiguous Bundle.entry[0].resource.subject']);
    const requested = entry.map((one) => ({ ...one, request: { method: 'PUT', url: 'x' }, response: { status: '200' } }));
    expect(validator.findings({ ...bundle(...requested), type: 'history' }).filter(({ id }) => id === 'reference-ambiguous')).toMatchObject(
      [{ severity: 'warning' }],
    );
    expect(
      all(
        bundle({ fullUrl: `${base}Observation/o`, resource: observation({ reference: 'Patient/1/_history/2' }, { id: 'o' }) }, ...versions),
      ),
    ).toEqual([]);
  });

  it.each(['document', 'message'])('by addresses alone in a %s, where a near miss is an error', (type) => {
    const id = uuid(1).slice('urn:uuid:'.length);
    const misses = (reference: string, from: string, ...entry: { fullUrl: string; resource: object }[]) =>
      validator
        .findings({
          ...bundle({ fullUrl: from, resource: observation({ reference }, { id: from.slice(from.lastIndexOf('/') + 1) }) }, ...entry),
          type,
        })
        .filter((finding) => finding.id.startsWith('reference-'))
        .map((finding) => `${finding.severity} ${finding.id}`);
    expect(misses('Patient/1', `${base}Observation/o`, { fullUrl: 'http://b.example/Patient/1', resource: patient('1') })).toEqual([
      'error reference-other-address',
    ]);
    expect(misses('Patient/1/_history/1', `${base}Observation/o`, { fullUrl: `${base}Patient/1`, resource: patient('1') })).toEqual([
      'error reference-other-version',
    ]);
    expect(misses(`Patient/${id}`, uuid(2), { fullUrl: uuid(1), resource: patient(id) })).toEqual(['error reference-other-address']);
    expect(misses('Patient/1', `${base}Observation/o`, { fullUrl: `${base}Patient/1`, resource: patient('1') })).toEqual([]);
  });

  it('from the Bundle itself, and from Parameters, among their own resources', () => {
    const signature = { type: [{ code: '1.2.840.10065.1.12.1.1' }], when: '2020-01-01T00:00:00Z' };
    const signed = (reference: string) =>
      all({ ...bundle({ fullUrl: uuid(1), resource: patient('1') }), signature: { ...signature, who: { reference } } });
    expect(signed(uuid(1))).toEqual([]);
    expect(signed('Patient/1')).toEqual([]);
    expect(signed(uuid(2))).toEqual(['reference-urn-unresolved Bundle.signature.who']);
    const parameters = (reference: string) =>
      all({
        resourceType: 'Parameters',
        parameter: [
          { name: 'a', valueReference: { reference, type: 'Patient' } },
          { name: 'b', resource: { resourceType: 'Group', id: '1', type: 'person', actual: true } },
        ],
      });
    expect(parameters('Group/1')).toEqual(['reference-type-mismatch Parameters.parameter[0].value.ofType(Reference).type']);
  });

  it.each([
    [
      'a urn that no entry has is an error of nobody but this document',
      uuid(9),
      ['reference-urn-unresolved Bundle.entry[0].resource.subject'],
    ],
    ['a relative one that is not here is unverified', 'Patient/2', ['reference-unresolved Bundle.entry[0].resource.subject']],
    ["an absolute one elsewhere is somebody else's", 'http://b.example/Patient/1', []],
  ])('%s', (_what, reference, said) => {
    expect(resolves(reference, `${base}Patient/1`)).toEqual(said);
  });

  it("to a contained resource, to the container, and in the container's bundle from a contained one", () => {
    expect(all(observation({ reference: '#p' }, { contained: [patient('p')] }))).toEqual([]);
    expect(all(observation({ reference: '#q' }, { contained: [patient('p')] }))).toEqual([
      'reference-contained-missing Observation.subject',
      'invariant-failed(dom-3) Observation',
    ]);
    const list = { resourceType: 'Observation', id: 'm', status: 'final', code: { text: 'x' }, derivedFrom: [{ reference: '#' }] };
    expect(all(observation({ display: 'x' }, { contained: [list], hasMember: [{ reference: '#m' }] }))).toEqual([]);
    const contained = { resourceType: 'Observation', id: 'm', status: 'final', code: { text: 'x' }, subject: { reference: 'Patient/1' } };
    const entries = [
      {
        fullUrl: `${base}Observation/o`,
        resource: observation({ display: 'x' }, { id: 'o', contained: [contained], hasMember: [{ reference: '#m' }] }),
      },
      { fullUrl: `${base}Patient/1`, resource: patient('1') },
    ];
    expect(all(bundle(...entries))).toEqual([]);
  });

  it('in the nearest bundle first, then in those around it', () => {
    const inner = bundle(
      { fullUrl: uuid(1), resource: observation({ reference: uuid(2) }) },
      { fullUrl: uuid(3), resource: observation({ reference: uuid(4) }) },
      { fullUrl: uuid(4), resource: patient('4') },
    );
    const outer = bundle({ fullUrl: uuid(5), resource: inner }, { fullUrl: uuid(2), resource: patient('2') });
    expect(all(outer)).toEqual([]);
    // Not the other way: what is in the inner bundle is not in the outer one.
    const outside = bundle(
      { fullUrl: uuid(5), resource: inner },
      { fullUrl: uuid(2), resource: patient('2') },
      { fullUrl: uuid(6), resource: observation({ reference: uuid(4) }) },
    );
    expect(all(outside)).toEqual(['reference-urn-unresolved Bundle.entry[2].resource.subject']);
  });
});

describe('what a reference leads to', () => {
  it('is of a type that the element allows, resolved or not', () => {
    expect(validator.said(observation({ reference: 'Medication/1' }))).toEqual(['reference-target-type Observation.subject']);
    expect(validator.said(observation({ reference: 'http://a.example/Medication/1' }))).toEqual([
      'reference-target-type Observation.subject',
    ]);
    expect(validator.said(observation({ type: 'Medication', identifier: { value: '1' } }))).toEqual([
      'reference-target-type Observation.subject',
    ]);
    expect(validator.said(observation({ reference: '#m' }, { contained: [{ resourceType: 'Medication', id: 'm' }] }))).toEqual([
      'reference-target-type Observation.subject',
    ]);
    expect(
      validator.said(
        bundle(
          { fullUrl: uuid(1), resource: observation({ reference: uuid(2) }) },
          { fullUrl: uuid(2), resource: { resourceType: 'Medication' } },
        ),
      ),
    ).toEqual(['reference-target-type Bundle.entry[0].resource.subject']);
  });

  it('is only likely where a text alone names the type, and is held against the data where references are looked up', () => {
    const severities = (to: typeof validator) =>
      to
        .findings(observation({ reference: 'Medication/1' }))
        .filter(({ id }) => id === 'reference-target-type')
        .map(({ severity }) => severity);
    expect(severities(validator)).toEqual(['warning']);
    expect(severities(validatorWith({ policy: { unresolvedReferences: 'error' } }))).toEqual(['error']);
  });

  it('may be anything where anything is allowed', () => {
    expect(
      validator.said({ resourceType: 'List', status: 'current', mode: 'working', entry: [{ item: { reference: 'Medication/1' } }] }),
    ).toEqual([]);
  });

  it('is what Reference.type says', () => {
    expect(validator.said(observation({ reference: '#p', type: 'Patient' }, { contained: [patient('p')] }))).toEqual([]);
    expect(validator.said(observation({ reference: '#p', type: 'Group' }, { contained: [patient('p')] }))).toEqual([
      'reference-type-mismatch Observation.subject.type',
    ]);
    expect(validator.said(observation({ reference: 'Patient/1', type: 'Group' }))).toEqual([
      'reference-type-mismatch Observation.subject.type',
    ]);
  });
});

describe('a target profile', () => {
  const active = profile('active', 'Patient', { 'Patient.active': { min: 1, fixedBoolean: true } });
  const named = profile('named', 'Patient', { 'Patient.name': { min: 1 } });
  const to = (name: string, ...targets: string[]) =>
    profile(name, 'Observation', { 'Observation.subject': { type: [{ code: 'Reference', targetProfile: targets }] } });
  const chain = profile('chain', 'Observation', {
    'Observation.hasMember': { type: [{ code: 'Reference', targetProfile: [urlOf('chain')] }] },
    'Observation.subject': { min: 1 },
  });
  const checked = validatorFor(
    active,
    named,
    chain,
    to('to-active', active.url),
    to('to-either', active.url, named.url),
    to('to-core', 'http://hl7.org/fhir/StructureDefinition/Patient'),
    to('to-nowhere', urlOf('nowhere')),
  );
  const said = (target: object, name: string) =>
    checked.said(
      bundle(
        { fullUrl: uuid(1), resource: { ...observation({ reference: uuid(2) }), meta: { profile: [urlOf(name)] } } },
        { fullUrl: uuid(2), resource: target },
      ),
    );

  it('is what the target must conform to', () => {
    expect(said(patient('1', { active: true }), 'to-active')).toEqual([]);
    expect(said(patient('1', { active: false }), 'to-active')).toEqual(['reference-target-profile Bundle.entry[0].resource.subject']);
    expect(said(patient('1'), 'to-active')).toEqual(['reference-target-profile Bundle.entry[0].resource.subject']);
    expect(said({ resourceType: 'Group', type: 'person', actual: true }, 'to-active')).toEqual([
      'reference-target-type Bundle.entry[0].resource.subject',
    ]);
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
    expect(said({ resourceType: 'Group', type: 'person', actual: true }, 'to-core')).toEqual([
      'reference-target-type Bundle.entry[0].resource.subject',
    ]);
  });

  it('of an unresolved reference is unverified', () => {
    const unresolved = checked
      .findings(observation({ reference: 'Patient/1' }), urlOf('to-active'))
      .filter((finding) => finding.rule !== 'dom-6');
    expect(unresolved.map(shortly)).toEqual(['reference-unresolved Observation.subject']);
    expect(unresolved[0]).toMatchObject({ severity: 'information', source: urlOf('to-active') });
  });

  it('is followed from target to target, and ends where references go in a circle', () => {
    const link = (n: number, more: object = { subject: { display: 'x' } }) => ({
      fullUrl: uuid(n),
      resource: {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'x' },
        hasMember: [{ reference: uuid((n % 3) + 1) }],
        ...more,
      },
    });
    const first = (more: object = {}) => link(1, { subject: { display: 'x' }, meta: { profile: [chain.url] }, ...more });
    expect(checked.said(bundle(first(), link(2), link(3)))).toEqual([]);
    expect(checked.said(bundle(first(), link(2), link(3, {})))).toEqual(['reference-target-profile Bundle.entry[1].resource.hasMember[0]']);
    expect(checked.said(bundle(first({ hasMember: [{ reference: uuid(1) }] })))).toEqual([]);
  });
});

describe('aggregation', () => {
  const by = (name: string, ...aggregation: ('contained' | 'referenced' | 'bundled')[]) =>
    profile(name, 'Observation', {
      'Observation.subject': {
        type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'], aggregation }],
      },
    });
  const checked = validatorFor(
    by('contained', 'contained'),
    by('bundled', 'bundled'),
    by('referenced', 'referenced'),
    by('both', 'contained', 'bundled'),
  );
  const asContained = (name: string) => checked.said(observation({ reference: '#p' }, { contained: [patient('p')] }), urlOf(name));
  const asBundled = (name: string) =>
    checked.said(
      bundle(
        { fullUrl: uuid(1), resource: { ...observation({ reference: uuid(2) }), meta: { profile: [urlOf(name)] } } },
        { fullUrl: uuid(2), resource: patient('1') },
      ),
    );

  // http://hl7.org/fhir/R4/valueset-resource-aggregation-mode.html
  it.each([
    ['contained', ['reference-aggregation Observation.subject'], ['reference-aggregation Bundle.entry[0].resource.subject']],
    ['bundled', ['reference-bundle-unverified Observation.subject'], ['reference-aggregation Bundle.entry[0].resource.subject']],
    ['referenced', [], []],
    ['both', ['reference-bundle-unverified Observation.subject'], ['reference-aggregation Bundle.entry[0].resource.subject']],
  ])('%s: what is nowhere in the document is referenced; what stands alone may still come in a Bundle', (name, alone, inBundle) => {
    for (const reference of ['Patient/9', 'https://a.dk/fhir/Patient/9']) {
      expect(checked.said(observation({ reference }), urlOf(name))).toEqual(alone);
      expect(
        checked.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ reference }), meta: { profile: [urlOf(name)] } } })),
      ).toEqual(inBundle);
    }
    expect(
      checked.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ reference: uuid(9) }), meta: { profile: [urlOf(name)] } } })),
    ).toEqual(name === 'referenced' ? ['reference-urn-unresolved Bundle.entry[0].resource.subject'] : inBundle);
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

describe('aggregation of a resource that stands alone', () => {
  const by = (name: string, ...aggregation: ('contained' | 'referenced' | 'bundled')[]) =>
    profile(name, 'Observation', {
      'Observation.subject': {
        type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'], aggregation }],
      },
    });
  const definitions = [by('bundled', 'bundled'), by('either', 'contained', 'bundled'), by('apart', 'bundled', 'referenced')];
  const strict = validatorWith({ policy: { bundledAlone: 'error' } }, ...definitions);
  const lenient = validatorFor(...definitions);

  it.each([
    ['bundled', true],
    ['either', true],
    ['apart', false],
  ])('is what the policy says: %s', (name, isBundled) => {
    for (const reference of ['Patient/9', 'https://a.dk/fhir/Patient/9', uuid(9)]) {
      expect(lenient.said(observation({ reference }), urlOf(name))).toEqual(
        isBundled ? ['reference-bundle-unverified Observation.subject'] : [],
      );
      expect(strict.said(observation({ reference }), urlOf(name))).toEqual(isBundled ? ['reference-aggregation Observation.subject'] : []);
    }
    const parameters = {
      resourceType: 'Parameters',
      parameter: [{ name: 'a', resource: { ...observation({ reference: 'Patient/9' }), meta: { profile: [urlOf(name)] } } }],
    };
    expect(strict.said(parameters)).toEqual(isBundled ? ['reference-aggregation Parameters.parameter[0].resource.subject'] : []);
    expect(strict.said(observation({ identifier: { value: '1' } }), urlOf(name))).toEqual([]);
  });
});

describe('a conditional reference', () => {
  const post = { method: 'POST', url: 'Observation' };
  const within = (type: string, reference: string, to = validator) =>
    to.said({
      ...bundle({ fullUrl: uuid(1), resource: observation({ reference }) }),
      type,
      entry: [{ fullUrl: uuid(1), resource: observation({ reference }), ...(type === 'collection' ? {} : { request: post }) }],
    });

  // http://hl7.org/fhir/R4/http.html#trules
  it('is for transactions', () => {
    expect(within('transaction', 'Patient?identifier=http://a.example|1')).toEqual([]);
    for (const type of ['batch', 'collection'])
      expect(within(type, 'Patient?identifier=1')).toEqual(['reference-conditional Bundle.entry[0].resource.subject.reference']);
    expect(validator.said(observation({ reference: 'Patient?identifier=1' }))).toEqual([
      'reference-conditional Observation.subject.reference',
    ]);
    const contained = observation(
      { reference: '#g' },
      {
        contained: [{ resourceType: 'Group', id: 'g', type: 'person', actual: true, managingEntity: { reference: 'Organization?name=a' } }],
      },
    );
    expect(
      validator.said({ resourceType: 'Bundle', type: 'transaction', entry: [{ fullUrl: uuid(1), resource: contained, request: post }] }),
    ).toEqual([]);
  });

  it('searches for a type of FHIR that the element allows', () => {
    expect(within('transaction', 'Nonsense?x=1')).toEqual(['reference-format Bundle.entry[0].resource.subject.reference']);
    expect(within('transaction', 'Quantity?x=1')).toEqual(['reference-format Bundle.entry[0].resource.subject.reference']);
    expect(within('transaction', 'Patient?')).toEqual(['reference-format Bundle.entry[0].resource.subject.reference']);
    expect(
      validator
        .findings({
          resourceType: 'Bundle',
          type: 'transaction',
          entry: [{ fullUrl: uuid(1), resource: observation({ reference: 'Medication?code=x' }), request: post }],
        })
        .filter(({ severity }) => severity === 'error')
        .map(shortly),
    ).toEqual(['reference-target-type Bundle.entry[0].resource.subject']);
  });
});

describe('versioning', () => {
  const by = (versioning: 'either' | 'independent' | 'specific') =>
    profile(versioning, 'Observation', {
      'Observation.subject': {
        type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'], versioning }],
      },
    });
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
    for (const reference of ['#constructor', '#__proto__', '#toString'])
      expect(validator.said(observation({ reference }))).toEqual(['reference-contained-missing Observation.subject']);
    expect(validator.said(bundle({ fullUrl: uuid(1), resource: observation({ reference: 'urn:uuid:__proto__' }) }))).toEqual([
      'reference-urn-unresolved Bundle.entry[0].resource.subject',
    ]);
  });

  it('may lead to themselves', () => {
    expect(
      validator.said(bundle({ fullUrl: uuid(1), resource: { ...observation({ display: 'x' }), hasMember: [{ reference: uuid(1) }] } })),
    ).toEqual([]);
  });
});
