import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { extension, extensionType, profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor, type TestValidator } from '../../validate/testing/validator.js';

/** What is found, except that made-up codes are not those that FHIR recommends. */
const saidBy = (validator: TestValidator, resource: unknown, name: string) =>
  validator.said(resource, urlOf(name)).filter((one) => !one.startsWith('binding-extensible'));

const by = (...paths: string[]): Facts => ({ slicing: { rules: 'open', discriminator: paths.map((path) => ({ type: 'value', path })) } });
const concept = (...codes: string[]) => ({ coding: codes.map((code) => ({ system: code.split('#')[0], code: code.split('#')[1] })) });

/** What FSH's `* identifier[mr].type = urn:s#MR` compiles to, where the discriminators look into the coding. */
describe('slices told apart by parts of a pattern', () => {
  const slices: Record<string, Facts> = {
    'Patient.identifier:mr': { min: 1, max: '1' },
    'Patient.identifier:mr.type': { min: 1, patternCodeableConcept: concept('urn:s#MR') },
    'Patient.identifier:mr.value': { min: 1 },
    'Patient.identifier:dl': { max: '1' },
    'Patient.identifier:dl.type': { min: 1, patternCodeableConcept: concept('urn:s#DL') },
    'Patient.identifier:dl.value': { max: '0' },
  };
  const validator = validatorFor(
    profile('pair', 'Patient', { 'Patient.identifier': by('type.coding.system', 'type.coding.code'), ...slices }),
    profile('code', 'Patient', { 'Patient.identifier': by('type.coding.code'), ...slices }),
    profile('closed', 'Patient', { 'Patient.identifier': { slicing: { ...by('type.coding').slicing, rules: 'closed' } }, ...slices }),
  );
  const patient = (...identifier: object[]) => ({ resourceType: 'Patient', identifier });
  const mr = { type: concept('urn:s#MR'), value: '1' };

  it.each(['pair', 'code', 'closed'])('are required, and ask what they ask of their values (%s)', (name) => {
    const said = (...identifier: object[]) => saidBy(validator, patient(...identifier), name);
    expect(said(mr)).toEqual([]);
    expect(said(mr, { type: concept('urn:s#DL') })).toEqual([]);
    expect(said(mr, { type: concept('urn:s#DL'), value: '2' })).toEqual(['element-prohibited Patient.identifier[1].value']);
    expect(said({ type: concept('urn:s#MR') })).toEqual(['cardinality-min Patient.identifier[0].value']);
    expect(said(mr, mr)).toEqual(['slice-max Patient.identifier[1]']);
  });

  it('are there if one of several codings matches', () => {
    expect(saidBy(validator, patient({ type: concept('urn:x#1', 'urn:s#MR'), value: '1' }), 'pair')).toEqual([]);
  });

  it('are not there by the system of one coding and the code of another', () => {
    expect(saidBy(validator, patient(mr, { type: concept('urn:s#X', 'urn:x#MR'), value: '2' }), 'pair')).toEqual([]);
    expect(saidBy(validator, patient({ type: concept('urn:s#X', 'urn:x#MR'), value: '2' }), 'pair')).toEqual([
      'slice-min Patient.identifier',
    ]);
  });

  it('are told by what the discriminator looks at, and must then be as the whole pattern', () => {
    expect(saidBy(validator, patient({ type: concept('urn:x#MR'), value: '1' }), 'code')).toEqual([
      'pattern-value Patient.identifier[0].type',
    ]);
  });

  it('are missing where there are others only; what lacks a part is reported by its own fault', () => {
    expect(saidBy(validator, patient({ type: concept('urn:s#XX'), value: '1' }), 'pair')).toEqual(['slice-min Patient.identifier']);
    expect(saidBy(validator, patient({ type: { coding: [{ code: 'MR' }] }, value: '1' }), 'pair')).toEqual([
      'pattern-value Patient.identifier[0].type',
    ]);
    expect(saidBy(validator, patient({ value: '1' }), 'pair')).toEqual(['cardinality-min Patient.identifier[0].type']);
  });
});

describe('a pattern above what must merely be there', () => {
  const validator = validatorFor(
    profile('p', 'Observation', {
      'Observation.component': by('code.coding.code'),
      ...Object.fromEntries(
        ['a', 'b'].flatMap((code) => [
          [`Observation.component:${code}`, { max: '1' }],
          [`Observation.component:${code}.code`, { patternCodeableConcept: concept(`urn:s#${code}`) }],
          [`Observation.component:${code}.code.coding`, { min: 1 }],
          [`Observation.component:${code}.code.coding.code`, { min: 1 }],
        ]),
      ),
      'Observation.component:a.value[x]': { min: 1 },
    }),
  );
  const observed = (...codes: string[]) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'x' },
    component: codes.map((code) => ({ code: concept(code), ...(code.endsWith('#a') ? { valueInteger: 1 } : {}) })),
  });

  it('tells the slices apart: other values are none of them', () => {
    expect(saidBy(validator, observed('urn:s#a', 'urn:s#b'), 'p')).toEqual([]);
    expect(saidBy(validator, observed('urn:s#a', 'urn:s#c', 'urn:s#d'), 'p')).toEqual([]);
    expect(saidBy(validator, observed('urn:s#b', 'urn:s#b'), 'p')).toEqual(['slice-max Observation.component[1]']);
  });
});

describe('a value that a profile on the way states', () => {
  it('tells an entry by the type of its document', () => {
    const composition = profile('c', 'Composition', { 'Composition.type': { patternCodeableConcept: concept('urn:s#REP') } });
    const validator = validatorFor(
      composition,
      profile('p', 'Bundle', {
        'Bundle.entry': by('resource.type.coding.code'),
        'Bundle.entry:c': { min: 1, max: '1' },
        'Bundle.entry:c.resource': { min: 1, type: [{ code: 'Composition', profile: [composition.url] }] },
      }),
    );
    const document = (code: string) => ({
      resourceType: 'Composition',
      status: 'final',
      type: concept(`urn:s#${code}`),
      date: '2026-04-01',
      author: [{ display: 'x' }],
      title: 'x',
    });
    const bundle = (...resources: object[]) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource, n) => ({ fullUrl: `urn:oid:1.2.${n}`, resource })),
    });
    expect(saidBy(validator, bundle({ resourceType: 'Patient', active: true }, document('REP')), 'p')).toEqual([]);
    expect(saidBy(validator, bundle(document('REP'), document('OTHER')), 'p')).toEqual([]);
    expect(saidBy(validator, bundle(document('REP'), document('REP')), 'p')).toEqual(['slice-max Bundle.entry[1]']);
    expect(saidBy(validator, bundle(document('OTHER')), 'p')).toEqual(['slice-min Bundle.entry']);
  });

  it('tells a reference by its contained or bundled target', () => {
    const gp = profile('gp', 'Organization', { 'Organization.type': { patternCodeableConcept: concept('urn:s#GP') } });
    const validator = validatorFor(
      gp,
      profile('p', 'Observation', {
        'Observation.performer': by('resolve().type.coding.code'),
        'Observation.performer:gp': { min: 1, max: '1', type: [{ code: 'Reference', targetProfile: [gp.url] }] },
      }),
    );
    const organization = (id: string, code: string) => ({ resourceType: 'Organization', id, name: 'x', type: [concept(`urn:s#${code}`)] });
    const observed = (...codes: string[]) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      contained: codes.map((code, n) => organization(`o${n}`, code)),
      performer: codes.map((_, n) => ({ reference: `#o${n}` })),
    });
    expect(saidBy(validator, observed('GP', 'XX'), 'p')).toEqual([]);
    expect(saidBy(validator, observed('GP', 'GP'), 'p')).toEqual(['slice-max Observation.performer[1]']);
    expect(saidBy(validator, observed('XX', 'YY'), 'p')).toEqual(['slice-min Observation.performer']);
  });

  it('tells a value by its extension', () => {
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'CodeableConcept' }], patternCodeableConcept: concept('urn:s#x') } });
    const validator = validatorFor(
      e,
      profile('p', 'Patient', {
        'Patient.contact': by(`extension('${e.url}').value.coding.code`),
        'Patient.contact:x': { max: '0' },
        'Patient.contact:x.extension:e': { type: extensionType('e') },
      }),
    );
    const contact = (code: string) => ({
      resourceType: 'Patient',
      contact: [{ name: { text: 'x' }, extension: [{ url: e.url, valueCodeableConcept: concept(`urn:s#${code}`) }] }],
    });
    expect(saidBy(validator, contact('x'), 'p')).toEqual(['slice-max Patient.contact[0]']);
    expect(saidBy(validator, contact('y'), 'p')).toEqual(['pattern-value Patient.contact[0].extension[0].value.ofType(CodeableConcept)']);
  });
});

describe('a pattern above the discriminator, in slices of slices', () => {
  it('tells them apart in a slice that is sliced again, and in a list inside a slice', () => {
    const validator = validatorFor(
      profile('p', 'Patient', {
        'Patient.identifier': by('system'),
        'Patient.identifier:a': { ...by('type.coding.code'), patternIdentifier: { system: 'urn:a' } },
        'Patient.identifier:a/mr': { max: '1' },
        'Patient.identifier:a/mr.type': { patternCodeableConcept: concept('urn:s#MR') },
        'Patient.identifier:a.type.coding': by('code'),
        'Patient.identifier:a.type.coding:local': { max: '0', patternCoding: { code: 'local' } },
      }),
    );
    const identifier = (system: string, code: string) => ({ system, type: concept(`urn:s#${code}`), value: '1' });
    const said = (...identifiers: object[]) => saidBy(validator, { resourceType: 'Patient', identifier: identifiers }, 'p');
    expect(said(identifier('urn:a', 'MR'), identifier('urn:a', 'DL'), identifier('urn:b', 'MR'))).toEqual([]);
    expect(said(identifier('urn:a', 'MR'), identifier('urn:a', 'MR'))).toEqual(['slice-max Patient.identifier[1]']);
    expect(said(identifier('urn:b', 'local'))).toEqual([]);
    expect(said(identifier('urn:a', 'local'))).toEqual(['slice-max Patient.identifier[0].type.coding[0]']);
  });
});

describe('a required binding above the discriminator', () => {
  const valueSet = {
    resourceType: 'ValueSet' as const,
    url: urlOf('vs'),
    status: 'active' as const,
    compose: { include: [{ system: 'urn:s', concept: [{ code: 'a' }, { code: 'b' }] }] },
  };
  const validator = validatorFor(
    valueSet,
    profile('p', 'Observation', {
      'Observation.component': by('code.coding.system', 'code.coding.code'),
      'Observation.component:a': { max: '0' },
      'Observation.component:a.code': { binding: { strength: 'required', valueSet: urlOf('vs') } },
    }),
  );

  it('tells the slice by its codes', () => {
    const observed = (...codes: string[]) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      component: [{ code: concept(...codes) }],
    });
    expect(saidBy(validator, observed('urn:s#c', 'urn:t#a'), 'p')).toEqual([]);
    expect(saidBy(validator, observed('urn:t#c', 'urn:s#b'), 'p')).toEqual(['slice-max Observation.component[0]']);
  });
});
