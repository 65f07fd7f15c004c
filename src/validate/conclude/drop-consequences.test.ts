import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../testing/validator.js';

const system = urlOf('colours');
const colours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: system,
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept: [
    { code: 'red', display: 'Red' },
    { code: 'grey', display: 'Grey' },
  ],
};
const bright: ValueSet = {
  resourceType: 'ValueSet',
  url: urlOf('bright'),
  status: 'active',
  compose: { include: [{ system, concept: [{ code: 'red' }] }] },
};
const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

describe('one mistake is one finding', () => {
  const bound = { binding: { strength: 'required' as const, valueSet: bright.url ?? '' } };
  const validator = validatorFor(
    colours,
    bright,
    profile('bound', 'Observation', { 'Observation.method': bound }),
    profile('fixed', 'Observation', {
      'Observation.method': bound,
      'Observation.method.coding.system': { fixedUri: system },
      'Observation.method.coding.code': { fixedCode: 'red' },
      'Observation.method.coding.display': { fixedString: 'Red' },
    }),
    profile('demanded', 'Observation', {
      'Observation.method': bound,
      'Observation.method.coding': { min: 1 },
      'Observation.method.coding.system': { min: 1 },
      'Observation.method.coding.code': { min: 1 },
    }),
    profile('pattern', 'Observation', {
      'Observation.method': { ...bound, patternCodeableConcept: { coding: [{ system, code: 'red' }] } },
    }),
  );
  const on = (name: string, ...coding: object[]) =>
    validator.said(observation({ method: coding.length > 0 ? { coding } : { text: 'x' } }), urlOf(name));
  const coding = 'Observation.method.coding[0]';

  it('a code that its system does not have is not also outside of the value set', () => {
    expect(on('bound', { system, code: 'rde' })).toHaveLength(1);
  });

  it('a code outside of the value set is nothing more', () => {
    expect(on('bound', { system, code: 'grey' })).toEqual(['binding-required Observation.method']);
  });

  it('a prescribed part that is wrong is not also wrong by its binding, its system or its name', () => {
    expect(on('fixed', { system, code: 'rde', display: 'Red' })).toEqual([`fixed-value ${coding}.code`]);
    expect(on('fixed', { system: 'urn:oid:1.2.2', code: 'red', display: 'Red' })).toEqual([`fixed-value ${coding}.system`]);
    expect(on('fixed', { system, code: 'red', display: 'Blue' })).toEqual([`fixed-value ${coding}.display`]);
  });

  it('a part that is missing is not also outside of the value set', () => {
    expect(on('demanded', { code: 'red' })).toEqual([`cardinality-min ${coding}.system`]);
    expect(on('demanded', { system })).toEqual([`cardinality-min ${coding}.code`]);
    expect(on('demanded')).toEqual(['cardinality-min Observation.method.coding']);
  });

  it('a value in the wrong shape is wrong in its shape alone', () => {
    expect(on('bound', { system, code: 1 })).toEqual([`primitive-json-type ${coding}.code`]);
    expect(on('bound', { system, code: ' red' })).toEqual([`primitive-format ${coding}.code`]);
    expect(on('pattern', { system, code: 1 })).toEqual([`primitive-json-type ${coding}.code`]);
    expect(validator.said(observation({ method: { coding: { system, code: 'red' } } }), urlOf('bound'))).toEqual([
      'array-expected Observation.method.coding',
    ]);
  });

  it('but two mistakes are two, and the verdict never changes', () => {
    expect(on('bound', { system, code: 'grey', display: 'Red' })).toEqual([
      `display-mismatch ${coding}.display`,
      'binding-required Observation.method',
    ]);
    expect(on('fixed', { system, code: 'rde', display: 'Blue' })).toEqual([`fixed-value ${coding}.code`, `fixed-value ${coding}.display`]);
  });
});

describe('what is said of an entry is not said of the report besides', () => {
  const active = profile('active', 'Patient', { 'Patient.active': { min: 1 } });
  const named = profile('named', 'Patient', { 'Patient.name': { min: 1 } });
  const refers = profile('refers', 'Observation', {
    'Observation.subject': { type: [{ code: 'Reference', targetProfile: [active.url] }] },
  });
  const report = profile('report', 'Bundle', {
    'Bundle.entry': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } },
    'Bundle.entry:citizen': { min: 1 },
    'Bundle.entry:citizen.resource': { min: 1, type: [{ code: 'Patient', profile: [active.url] }] },
  });
  const either = profile('either', 'Bundle', {
    'Bundle.entry.resource': { type: [{ code: 'Patient', profile: [active.url, named.url] }, { code: 'Observation' }] },
  });
  const validator = validatorFor(active, named, refers, report, either);
  const bundle = (...resources: object[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource, i) => ({ fullUrl: `urn:oid:1.2.${i + 1}`, resource })),
  });

  it('that its type is misspelt is why the report lacks it', () => {
    expect(validator.said(bundle({ resourceType: 'Pateint' }), report.url)).toEqual(['resource-type-unknown Bundle.entry[0].resource']);
    expect(validator.said(bundle({ resourceType: 'Potato' }), report.url).sort()).toEqual([
      'resource-type-unknown Bundle.entry[0].resource',
      'slice-min Bundle.entry',
    ]);
  });

  it('that it fits no profile is why references to it do not fit', () => {
    const observed = observation({ subject: { reference: 'urn:oid:1.2.1' }, meta: { profile: [refers.url] } });
    expect(validator.said(bundle({ resourceType: 'Patient' }, observed), either.url)).toEqual([
      'profile-no-match Bundle.entry[0].resource',
    ]);
    expect(validator.said(bundle({ resourceType: 'Patient', name: [{ text: 'x' }] }, observed), either.url)).toEqual([
      'reference-target-profile Bundle.entry[1].resource.subject',
    ]);
  });
});

describe('a value that breaks a rule of its own is not also too long', () => {
  const ten = (severity: 'error' | 'warning') => ({
    maxLength: 10,
    constraint: [{ key: 'ten', severity, human: 'ten digits', expression: "matches('^[0-9]{10}$')" }],
  });
  const validator = validatorFor(
    profile('error', 'Patient', { 'Patient.identifier.value': ten('error') }),
    profile('warning', 'Patient', { 'Patient.identifier.value': ten('warning') }),
  );
  const said = (name: string) =>
    validator.said({ resourceType: 'Patient', identifier: [{ system: 'urn:oid:1.2.2', value: '050514-9996' }] }, urlOf(name)).sort();

  it('unless that rule is only a warning', () => {
    expect(said('error')).toEqual(['invariant-failed(ten) Patient.identifier[0].value']);
    expect(said('warning')).toEqual(['invariant-failed(ten) Patient.identifier[0].value', 'max-length Patient.identifier[0].value']);
  });
});
