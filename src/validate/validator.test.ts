import { describe, expect, it } from 'vitest';
import { plansOf } from '../plan/testing/core.js';
import { profile, urlOf } from '../plan/testing/definitions.js';
import { localTerminology } from '../terminology/open.js';
import { memoryDefinitions } from '../definitions/memory.js';
import { shortly, validatorFor, validatorWith } from './testing/validator.js';
import { Validator } from './validator.js';

const active = profile('active', 'Patient', { 'Patient.active': { min: 1 } });
const report = profile('report', 'Bundle', { 'Bundle.timestamp': { min: 1 } });
const batch = profile('batch', 'Bundle', {});
const onObservation = profile('o', 'Observation', {});

describe('what is no resource', () => {
  const validator = validatorWith({ resourceTypes: ['Patient', 'Bundle'] });

  it.each<[unknown, string]>([
    [null, 'resource-not-object Resource'],
    ['x', 'resource-not-object Resource'],
    [1, 'resource-not-object Resource'],
    [[], 'resource-not-object Resource'],
    [[{ resourceType: 'Patient' }], 'resource-not-object Resource'],
    [{}, 'resource-type-missing Resource'],
    [{ resourceType: 1 }, 'resource-type-missing Resource'],
    [JSON.parse('{"__proto__":{"resourceType":"Patient"}}'), 'resource-type-missing Resource'],
    [{ resourceType: 'Pateint' }, 'resource-type-unknown Resource'],
    [{ resourceType: 'patient' }, 'resource-type-unknown Resource'],
    [{ resourceType: 'HumanName' }, 'resource-type-unknown Resource'],
    [{ resourceType: 'constructor' }, 'resource-type-unknown Resource'],
    [{ resourceType: active.url }, 'resource-type-unknown Resource'],
    [{ resourceType: '' }, 'resource-type-unknown Resource'],
  ])('%j', (value, said) => {
    expect(validator.said(value)).toEqual([said]);
  });

  it.each<[unknown, string]>([
    [{ ResourceType: 'Bundle' }, 'write "resourceType" instead of "ResourceType"'],
    [{ data: { report: { resourceType: 'Bundle' } } }, 'in $.data.report: send it by itself'],
    [[{ resourceType: 'Bundle' }], 'NDJSON'],
    [{ name: 'x' }, ''],
  ])('%j: says what to do', (value, hint) => {
    expect(validator.findings(value)[0]?.params['hint']).toMatchObject({ en: expect.stringContaining(hint) as string });
  });

  it('may be nearly one', () => {
    expect(validator.findings({ resourceType: 'Patiant' })[0]).toMatchObject({
      params: { hint: { en: expect.stringContaining('"Patient"') as string } },
      path: ['resourceType'],
    });
  });
});

describe('the profiles that a resource is held to', () => {
  const validator = validatorFor(active, report, onObservation);

  it('are those that are asked for, and those it claims', () => {
    expect(validator.said({ resourceType: 'Patient' }, active.url)).toEqual(['cardinality-min Patient.active']);
    expect(
      validator.said({ resourceType: 'Patient', meta: { profile: [active.url] } }, 'http://hl7.org/fhir/StructureDefinition/Patient'),
    ).toEqual(['cardinality-min Patient.active']);
    expect(validator.said({ resourceType: 'Patient', meta: { profile: [onObservation.url] } }, active.url).sort()).toEqual([
      'cardinality-min Patient.active',
      'profile-type-mismatch Patient.meta.profile[0]',
    ]);
  });

  it('are for its type', () => {
    expect(validator.said({ resourceType: 'Patient' }, onObservation.url)).toEqual(['profile-type-mismatch Patient']);
    expect(validator.said({ resourceType: 'Patient', gender: 'x' }, onObservation.url, active.url).sort()).toEqual([
      'binding-required Patient.gender',
      'cardinality-min Patient.active',
      'profile-type-mismatch Patient',
    ]);
  });

  it('must be known: it is an error of the caller when they are not', () => {
    expect(() => validator.said({ resourceType: 'Patient' }, urlOf('nowhere'))).toThrow(RangeError);
    const plain = new Validator({ plans: plansOf(active), terminology: localTerminology(memoryDefinitions([])) });
    expect([active.url, urlOf('nowhere'), '__proto__'].map((url) => plain.hasProfile(url))).toEqual([true, false, false]);
  });

  it('are at the root also the one of the guide for its type, whatever it claims', () => {
    const rooted = validatorWith({ rootProfiles: new Map([['Bundle', [report.url, batch.url]]]) }, active, report, batch);
    const bundle = { resourceType: 'Bundle', type: 'collection' };
    const claiming = (profile: string): object => ({ ...bundle, meta: { profile: [profile] } });
    expect(rooted.said(bundle)).toEqual(['cardinality-min Bundle.timestamp']);
    expect(rooted.said(bundle, 'http://hl7.org/fhir/StructureDefinition/Bundle')).toEqual(['cardinality-min Bundle.timestamp']);
    expect(rooted.said(claiming('http://hl7.org/fhir/StructureDefinition/Bundle'))).toEqual(['cardinality-min Bundle.timestamp']);
    expect(rooted.said(claiming('http://other.example/StructureDefinition/bundle'))).toEqual(['cardinality-min Bundle.timestamp']);
    // It may be another one that the guide has for the root.
    expect(rooted.said(claiming(batch.url))).toEqual([]);
    expect(rooted.said(bundle, batch.url)).toEqual([]);
    expect(rooted.said({ resourceType: 'Patient' })).toEqual([]);
    // Only the document itself.
    expect(rooted.said({ ...bundle, timestamp: '2026-04-01T00:00:00Z', entry: [{ fullUrl: 'urn:oid:1.2.2', resource: bundle }] })).toEqual(
      [],
    );
  });

  it('are also those that a guide states for all resources of a type', () => {
    const global = validatorWith({ globals: [{ type: 'Patient', profile: active.url }] }, active);
    expect(global.said({ resourceType: 'Patient' })).toEqual(['cardinality-min Patient.active']);
    expect(global.said({ resourceType: 'Patient' }, 'http://hl7.org/fhir/StructureDefinition/Patient')).toEqual([
      'cardinality-min Patient.active',
    ]);
    expect(
      global.said({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ fullUrl: 'urn:oid:1.2.2', resource: { resourceType: 'Patient' } }],
      }),
    ).toEqual(['cardinality-min Bundle.entry[0].resource.active']);
  });
});

it('abstract types are no data', () => {
  expect(validatorFor().said({ resourceType: 'Resource' })).toEqual(['type-abstract Resource']);
  expect(validatorFor().said({ resourceType: 'DomainResource' })).toEqual(['type-abstract DomainResource']);
});

describe('faults of definitions', () => {
  it('that were met are kept, each once, and change no verdict', () => {
    const broken = profile('broken', 'Patient', {
      Patient: { constraint: [{ key: 'b-1', severity: 'error', human: 'h', expression: 'name.(' }] },
    });
    const validator = validatorFor(broken);
    expect(validator.faults).toEqual([]);
    expect(validator.said({ resourceType: 'Patient' }, broken.url)).toEqual([]);
    expect(validator.said({ resourceType: 'Patient' }, broken.url)).toEqual([]);
    expect(validator.faults).toMatchObject([{ definition: broken.url, element: 'Patient' }]);
  });
});

describe('every finding', () => {
  it('says where it is, in which resource, by which profile and element, and who demands it', () => {
    const validator = validatorFor(active);
    for (const finding of validator.findings({
      resourceType: 'Patient',
      id: 'p',
      meta: { profile: [active.url] },
      gender: 'x',
      nonsense: 1,
      name: [null],
      birthDate: '2010-02-30',
      contact: [{ gender: 'male' }],
    })) {
      expect([shortly(finding), finding.resource, finding.profile, typeof finding.definition, typeof finding.source]).toEqual([
        shortly(finding),
        'Patient/p',
        active.url,
        'string',
        'string',
      ]);
      expect(finding.expression.startsWith('Patient')).toBe(true);
    }
  });

  it('is said once, though several profiles ask the same', () => {
    const twin = profile('twin', 'Patient', { 'Patient.active': { min: 1 } });
    expect(validatorFor(active, twin).said({ resourceType: 'Patient', meta: { profile: [active.url, twin.url] } })).toEqual([
      'cardinality-min Patient.active',
    ]);
  });
});
