import type { ElementDefinitionConstraint } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { loadFallback } from '../../fhirpath/fallback.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import type { Policy } from '../policy.js';
import { shortly, validatorFor, validatorWith } from '../../validate/testing/validator.js';

const constraint = (expression: string, more: Partial<ElementDefinitionConstraint> = {}): ElementDefinitionConstraint => ({
  key: 't-1',
  severity: 'error',
  human: 'h',
  expression,
  ...more,
});
const bestPractice = [{ url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice', valueBoolean: true }];
const on = (element: string, ...constraints: ElementDefinitionConstraint[]) =>
  profile('p', element.split('.', 1)[0] ?? '', { [element]: { constraint: constraints } });
const patient = (more: object = {}) => ({ resourceType: 'Patient', ...more });
const found = (validator: ReturnType<typeof validatorFor>, resource: object) =>
  validator
    .findings(resource, urlOf('p'))
    .filter((finding) => finding.id.startsWith('invariant') && finding.rule !== 'dom-6')
    .map((finding) => `${finding.severity} ${shortly(finding)}`);

describe('an invariant', () => {
  it('holds or fails, where it stands, with the severity that the definition gives', () => {
    const check = (more: Partial<ElementDefinitionConstraint>) =>
      found(
        validatorFor(on('Patient.name', constraint('given.count() > 1', more))),
        patient({ name: [{ given: ['a', 'b'] }, { given: ['a'] }] }),
      );
    expect(check({})).toEqual(['error invariant-failed(t-1) Patient.name[1]']);
    expect(check({ severity: 'warning' })).toEqual(['warning invariant-failed(t-1) Patient.name[1]']);
    expect(check({ severity: 'warning', extension: bestPractice })).toEqual(['information invariant-failed(t-1) Patient.name[1]']);
  });

  it('says which it is, what it asks, and who asks it', () => {
    const [finding] = validatorFor(on('Patient', constraint('name.exists()')))
      .findings(patient(), urlOf('p'))
      .filter((one) => one.rule === 't-1');
    expect(finding).toMatchObject({
      id: 'invariant-failed',
      code: 'invariant',
      rule: 't-1',
      params: { key: 't-1', human: 'h' },
      source: urlOf('p'),
      profile: urlOf('p'),
      definition: 'Patient',
    });
  });

  it('stands on the root, on elements, datatypes, primitives, choices and slices', () => {
    const validator = validatorFor(
      profile('p', 'Observation', {
        Observation: { constraint: [constraint("status = 'final'", { key: 'root' })] },
        'Observation.status': { constraint: [constraint("$this = 'final'", { key: 'primitive' })] },
        'Observation.code': { constraint: [constraint('text.exists()', { key: 'datatype' })] },
        'Observation.code.coding.code': { constraint: [constraint("matches('^[a-z]$')", { key: 'inside' })] },
        'Observation.value[x]': { constraint: [constraint('$this is Quantity implies value > 1', { key: 'choice' })] },
        'Observation.component': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'code' }] } },
        'Observation.component:a': { constraint: [constraint('value.exists()', { key: 'slice' })] },
        'Observation.component:a.code': { patternCodeableConcept: { text: 'a' } },
      }),
    );
    const observation = {
      resourceType: 'Observation',
      status: 'amended',
      code: { coding: [{ code: 'A' }, { code: 'b' }] },
      valueQuantity: { value: 1 },
      component: [{ code: { text: 'b' } }, { code: { text: 'a' } }],
    };
    expect(found(validator, observation).map((text) => text.replace('error invariant-failed', ''))).toEqual(
      expect.arrayContaining([
        '(root) Observation',
        '(primitive) Observation.status',
        '(datatype) Observation.code',
        '(inside) Observation.code.coding[0].code',
        '(choice) Observation.value.ofType(Quantity)',
        '(slice) Observation.component[1]',
      ]),
    );
    expect(found(validator, observation)).toHaveLength(6);
    expect(
      found(validator, {
        ...observation,
        status: 'final',
        code: { text: 'x' },
        valueQuantity: { value: 2 },
        component: [{ code: { text: 'b' } }],
      }),
    ).toEqual([]);
  });

  it('knows %resource and %rootResource, from the innermost resource', () => {
    const validator = validatorFor(
      profile('p', 'Patient', {
        Patient: {
          constraint: [
            constraint("%resource.id = 'inner'", { key: 'resource' }),
            constraint("%rootResource.id = 'outer'", { key: 'root' }),
          ],
        },
      }),
    );
    const outer = (id: string, inner: string) => ({
      resourceType: 'Observation',
      id,
      status: 'final',
      code: { text: 'x' },
      subject: { reference: `#${inner}` },
      contained: [{ resourceType: 'Patient', id: inner, meta: { profile: [urlOf('p')] } }],
    });
    expect(validator.said(outer('outer', 'inner'))).toEqual([]);
    expect(validator.said(outer('x', 'y'))).toEqual([
      'invariant-failed(resource) Observation.contained[0]',
      'invariant-failed(root) Observation.contained[0]',
    ]);
    // An entry is its own root.
    expect(
      validator.said({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ fullUrl: 'urn:oid:1.2.2', resource: { resourceType: 'Patient', id: 'inner', meta: { profile: [urlOf('p')] } } }],
      }),
    ).toEqual(['invariant-failed(root) Bundle.entry[0].resource']);
  });

  it('may follow references, look into value sets and ask for conformance', () => {
    const validator = validatorFor(
      profile('p', 'Observation', {
        'Observation.subject': { constraint: [constraint('resolve().active', { key: 'resolve' })] },
        'Observation.status': {
          constraint: [constraint("memberOf('http://hl7.org/fhir/ValueSet/administrative-gender')", { key: 'member' })],
        },
      }),
    );
    const observation = (active: boolean) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      subject: { reference: '#p' },
      contained: [{ resourceType: 'Patient', id: 'p', active }],
    });
    expect(found(validator, observation(true))).toEqual(['error invariant-failed(member) Observation.status']);
    expect(found(validator, observation(false))).toEqual(expect.arrayContaining(['error invariant-failed(resolve) Observation.subject']));
  });
});

describe('an invariant that cannot be evaluated', () => {
  const evaluated = (expression: string, options: Parameters<typeof validatorWith>[0] = {}) => {
    const validator = validatorWith(options, on('Patient', constraint(expression)));
    return {
      said: found(validator, patient({ name: [{ text: 'a' }, { text: 'b' }] })),
      faults: validator.faults.map((fault) => [fault.definition, fault.element]),
    };
  };

  it('is unverified, never silently true; what it is to blame for itself is a fault of the definition', () => {
    expect(evaluated('name.(')).toEqual({ said: ['information invariant-unverified(t-1) Patient'], faults: [[urlOf('p'), 'Patient']] });
    expect(evaluated('name.nosuchfunction()')).toEqual({
      said: ['information invariant-unverified(t-1) Patient'],
      faults: [[urlOf('p'), 'Patient']],
    });
  });

  it('because of the data is no fault of the definition', () => {
    expect(evaluated("name.text = 'a' and name.single().exists()").faults).toEqual([]);
    expect(evaluated('name.single().exists()')).toEqual({ said: ['information invariant-unverified(t-1) Patient'], faults: [] });
  });

  it('does not keep others from being evaluated, nor a fault from being said once for many documents', () => {
    const validator = validatorFor(on('Patient', constraint('name.('), constraint('active', { key: 't-2' })));
    for (let i = 0; i < 3; i++)
      expect(found(validator, patient({ active: false }))).toEqual([
        'information invariant-unverified(t-1) Patient',
        'error invariant-failed(t-2) Patient',
      ]);
    expect(validator.faults).toHaveLength(1);
  });

  it('by our compiler is left to fhirpath.js, where that was loaded', async () => {
    const expression = '(1 | 2 | 3).sum() = 6';
    expect(evaluated(expression).said).toEqual(['information invariant-unverified(t-1) Patient']);
    const fallback = await loadFallback();
    expect(evaluated(expression, { fallback })).toEqual({ said: [], faults: [] });
    expect(evaluated('(1 | 2 | 3).sum() = 7', { fallback })).toEqual({ said: ['error invariant-failed(t-1) Patient'], faults: [] });
  });
});

describe('the invariants of R4', () => {
  const narrative = (xhtml: string) => ({ status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">x${xhtml}</div>` });
  const picture = { resourceType: 'Binary', id: 'a', contentType: 'image/png', data: 'aGk=' };

  it.each<[string, object, string[]]>([
    ['pat-1', patient({ contact: [{ gender: 'male' }] }), ['invariant-failed(pat-1) Patient.contact[0]']],
    [
      'per-1',
      patient({ name: [{ text: 'x', period: { start: '2026-02-01', end: '2026-01-01' } }] }),
      ['invariant-failed(per-1) Patient.name[0].period'],
    ],
    ['per-1 met', patient({ name: [{ text: 'x', period: { start: '2026-01-01', end: '2026-02-01' } }] }), []],
    ['cpt-2', patient({ telecom: [{ value: '1' }] }), ['invariant-failed(cpt-2) Patient.telecom[0]']],
    [
      'qty-3',
      { resourceType: 'Observation', status: 'final', code: { text: 'x' }, valueQuantity: { value: 1, code: 'mg' } },
      ['invariant-failed(qty-3) Observation.value.ofType(Quantity)'],
    ],
    [
      'obs-6',
      { resourceType: 'Observation', status: 'final', code: { text: 'x' }, valueString: 'x', dataAbsentReason: { text: 'x' } },
      ['invariant-failed(obs-6) Observation'],
    ],
    ['bdl-1', { resourceType: 'Bundle', type: 'collection', total: 1 }, ['invariant-failed(bdl-1) Bundle']],
    [
      'dom-2',
      patient({
        contained: [{ resourceType: 'Patient', id: 'a', contained: [{ resourceType: 'Patient', id: 'b' }] }],
        link: [{ other: { reference: '#a' }, type: 'seealso' }],
      }),
      ['invariant-failed(dom-2) Patient', 'invariant-failed(dom-3) Patient.contained[0]'],
    ],
    ['dom-3', patient({ contained: [{ resourceType: 'Patient', id: 'a' }] }), ['invariant-failed(dom-3) Patient']],
    ['dom-3, referred to by an image', patient({ text: narrative('<img src="#a" alt="x"/>'), contained: [picture] }), []],
    ['dom-3, referred to by a link', patient({ text: narrative('<a href="#a">x</a>'), contained: [picture] }), []],
    [
      'dom-3, named in a text alone',
      patient({ text: narrative('<p title="#a">#a</p>'), contained: [picture] }),
      ['invariant-failed(dom-3) Patient'],
    ],
    [
      'dom-3, referred to by an image elsewhere',
      patient({ text: narrative('<img src="http://a.example/x#a" alt="x"/>'), contained: [picture] }),
      ['invariant-failed(dom-3) Patient'],
    ],
    [
      'dom-4',
      patient({
        contained: [{ resourceType: 'Patient', id: 'a', meta: { versionId: '1' } }],
        link: [{ other: { reference: '#a' }, type: 'seealso' }],
      }),
      ['invariant-failed(dom-4) Patient'],
    ],
    [
      'dom-5',
      patient({
        contained: [
          {
            resourceType: 'Patient',
            id: 'a',
            meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'N' }] },
          },
        ],
        link: [{ other: { reference: '#a' }, type: 'seealso' }],
      }),
      ['invariant-failed(dom-5) Patient'],
    ],
  ])('%s', (_key, resource, said) => {
    expect(
      validatorFor()
        .said(resource)
        .filter((text) => text.startsWith('invariant')),
    ).toEqual(said);
  });

  it('dom-6 is information: reports carry no narrative on purpose', () => {
    expect(
      validatorFor()
        .findings(patient())
        .map((finding) => `${finding.severity} ${shortly(finding)}`),
    ).toEqual(['information invariant-failed(dom-6) Patient']);
  });
});

describe('an invariant that R4 published by mistake', () => {
  const said = (resource: object) =>
    validatorFor()
      .said(resource)
      .filter((text) => text.startsWith('invariant'));
  const vital = (more: object) => ({
    resourceType: 'Observation',
    status: 'final',
    meta: { profile: ['http://hl7.org/fhir/StructureDefinition/vitalsigns'] },
    code: { text: 'x' },
    subject: { reference: 'Patient/1' },
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] }],
    valueQuantity: { value: 7, unit: 'kg' },
    ...more,
  });

  it('vs-1 asks a dateTime for its day, and a Period for nothing', () => {
    expect(said(vital({ effectivePeriod: { start: '2026' } }))).toEqual([]);
    expect(said(vital({ effectiveDateTime: '2026-05-12' }))).toEqual([]);
    for (const effectiveDateTime of ['2026', '2026-05'])
      expect(said(vital({ effectiveDateTime }))).toEqual(['invariant-failed(vs-1) Observation.effective.ofType(dateTime)']);
    const unknown = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] };
    expect(said(vital({ _effectiveDateTime: unknown }))).toEqual(['invariant-failed(vs-1) Observation.effective.ofType(dateTime)']);
  });

  it('tim-9 means each of several moments', () => {
    const published = "offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))";
    const validator = validatorFor(
      profile('p', 'ServiceRequest', {
        'ServiceRequest.occurrence[x]': { type: [{ code: 'Timing' }] },
        'ServiceRequest.occurrence[x].repeat': { constraint: [constraint(published)] },
      }),
    );
    const request = (when: string[]) => ({
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      subject: { reference: 'Patient/1' },
      occurrenceTiming: { repeat: { offset: 5, when } },
    });
    expect(found(validator, request(['ACM', 'PCM']))).toEqual([]);
    expect(found(validator, request(['ACM', 'CD']))).toEqual(
      expect.arrayContaining(['error invariant-failed(t-1) ServiceRequest.occurrence.ofType(Timing).repeat']),
    );
  });

  it('the name of a definition may be missing, and is looked at as a whole', () => {
    const valueSet = (name?: string) => said({ resourceType: 'ValueSet', status: 'active', ...(name === undefined ? {} : { name }) });
    expect(valueSet()).toEqual([]);
    expect(valueSet('Colours')).toEqual([]);
    expect(valueSet('the Colours')).toEqual(['invariant-failed(vsd-0) ValueSet']);
  });

  it('con-3 looks for the code of the category', () => {
    const condition = (code: string) =>
      validatorFor()
        .findings({
          resourceType: 'Condition',
          subject: { reference: 'Patient/1' },
          category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-category', code }] }],
        })
        .filter(({ rule }) => rule === 'con-3')
        .map(shortly);
    expect(condition('encounter-diagnosis')).toEqual([]);
    expect(condition('problem-list-item')).toEqual(['invariant-failed(con-3) Condition']);
  });

  it('opd-3 lets a parameter be of the type of its target', () => {
    const operation = (type: string) =>
      said({
        resourceType: 'OperationDefinition',
        name: 'Op',
        status: 'draft',
        kind: 'operation',
        code: 'op',
        system: false,
        type: true,
        instance: false,
        parameter: [{ name: 'in', use: 'in', min: 0, max: '1', type, targetProfile: ['http://hl7.org/fhir/StructureDefinition/Patient'] }],
      });
    for (const type of ['Reference', 'canonical', 'Patient']) expect(operation(type)).toEqual([]);
    expect(operation('string')).toEqual(['invariant-failed(opd-3) OperationDefinition.parameter[0]']);
  });

  it('eld-19 and eld-20 look at the whole path', () => {
    const structure = (path: string) =>
      said({
        resourceType: 'StructureDefinition',
        url: 'http://example.org/sd',
        name: 'Sd',
        status: 'draft',
        kind: 'logical',
        abstract: false,
        type: 'http://example.org/sd',
        baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Element',
        derivation: 'specialization',
        differential: { element: [{ id: path, path }] },
      }).filter((text) => text.includes('eld-'));
    expect(structure('Sd')).toEqual([]);
    expect(structure('Sd.a b')).toEqual([
      'invariant-failed(eld-19) StructureDefinition.differential.element[0]',
      'invariant-failed(eld-20) StructureDefinition.differential.element[0]',
    ]);
  });

  it('repeated in a profile as it was published is no second one', () => {
    const published = 'start.hasValue().not() or end.hasValue().not() or (start <= end)';
    const validator = validatorFor(
      profile('p', 'Encounter', {
        'Encounter.period': { constraint: [{ key: 'per-1', severity: 'error', human: 'h', expression: published }] },
      }),
    );
    validator.said({ resourceType: 'Encounter' }, urlOf('p'));
    expect(validator.faults).toEqual([]);
  });
});

describe('an invariant of R4 that compares what cannot be compared', () => {
  const period = (start: string, end: string) => patient({ name: [{ text: 'x', period: { start, end } }] });
  const range = (low: object, high: object) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'x' },
    valueRange: { low, high },
  });
  const mg = { unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };
  const found = (resource: object, policy: Partial<Policy> = {}) =>
    validatorWith({ policy })
      .findings(resource)
      .filter(({ id, rule }) => id.startsWith('invariant') && rule !== 'dom-6')
      .map((finding) => `${finding.severity} ${shortly(finding)}`);

  it.each<[string, object]>([
    ['per-1: a day and a time on it', period('2026-05-12T20:00:00Z', '2026-05-12')],
    ['per-1: a month and a day in it', period('2026-05-12', '2026-05')],
  ])('%s: warns, since HL7 rejects it', (_title, resource) => {
    expect(found(resource)).toEqual(['warning invariant-incomparable(per-1) Patient.name[0].period']);
    expect(found(resource, { incomparableValues: 'error' })).toEqual(['error invariant-incomparable(per-1) Patient.name[0].period']);
  });

  it('still finds what is in the wrong order', () => {
    expect(found(period('2026-05-13T20:00:00Z', '2026-05-12'))).toEqual(['error invariant-failed(per-1) Patient.name[0].period']);
    expect(found(range({ value: 3 }, { value: 2 }))).toEqual(['error invariant-failed(rng-2) Observation.value.ofType(Range)']);
  });

  it('rng-2: units of which only one is coded, or no value', () => {
    const warned = ['warning invariant-incomparable(rng-2) Observation.value.ofType(Range)'];
    expect(found(range({ value: 1, unit: 'mg' }, { value: 2, ...mg }))).toEqual([]);
    expect(found(range({ value: 2, unit: 'mg' }, { value: 1, ...mg }))).toEqual(warned);
    expect(found(range({ value: 1, ...mg }, mg))).toEqual(warned);
    expect(found(range({ value: 1, ...mg }, { value: 2, ...mg }))).toEqual([]);
  });

  it('rng-2: units that are converted into each other, and those that are not', () => {
    const kg = (value: number) => ({ value, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' });
    const g = (value: number) => ({ value, unit: 'g', system: 'http://unitsofmeasure.org', code: 'g' });
    expect(found(range(g(1), kg(2)))).toEqual([]);
    expect(found(range(kg(3), g(2)))).toEqual(['error invariant-failed(rng-2) Observation.value.ofType(Range)']);
    expect(found(range(g(1), { value: 2, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' }))).toEqual([]);
    expect(found(range(g(3), { value: 2, unit: 'm', system: 'http://unitsofmeasure.org', code: 'm' }))).toEqual([
      'warning invariant-incomparable(rng-2) Observation.value.ofType(Range)',
    ]);
  });

  it('inv-1 of Task and mdd-1 of MedicationDispense', () => {
    const task = (authoredOn: string, lastModified: string) =>
      found({ resourceType: 'Task', status: 'draft', intent: 'order', authoredOn, lastModified });
    expect(task('2026-05-12T20:00:00Z', '2026-05-12')).toEqual(['warning invariant-incomparable(inv-1) Task']);
    expect(task('2026-05-12', '2026-05-11')).toEqual(['error invariant-failed(inv-1) Task']);
    const dispense = {
      resourceType: 'MedicationDispense',
      status: 'completed',
      medicationCodeableConcept: { text: 'x' },
      whenPrepared: '2026-05-12T20:00:00Z',
      whenHandedOver: '2026-05-12',
    };
    expect(found(dispense)).toEqual(['warning invariant-incomparable(mdd-1) MedicationDispense']);
  });
});
