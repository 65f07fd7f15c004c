import { describe, expect, it } from 'vitest';
import { coreBase } from '../fhir/canonical.js';
import { memoryDefinitions } from '../definitions/memory.js';
import { PlanBuilder } from './builder.js';
import type { Plan } from './plan.js';
import { elements, extension, profile, urlOf } from './testing/definitions.js';
import { at, core, corePlans, faultyElements, planOf, plansOf } from './testing/core.js';

describe('a Plan', () => {
  it('knows what it is of, and everything it derives from, nearest first', () => {
    const a = profile('a', 'Patient', {}, { version: '1.2', title: 'A title' });
    const b = profile('b', 'Patient', {}, { baseDefinition: `${a.url}|1.2`, abstract: true });
    expect(planOf(a)).toMatchObject({ url: a.url, version: '1.2', title: 'A title', type: 'Patient', kind: 'resource' });
    expect(planOf(b, a)).toMatchObject({
      title: 'b',
      abstract: true,
      bases: [a.url, ...['Patient', 'DomainResource', 'Resource'].map((type) => coreBase + type)],
    });
  });

  it('is merged with its base chain, two profiles deep', () => {
    const a = profile('a', 'Patient', { 'Patient.name': { min: 1 }, 'Patient.birthDate': { min: 1 } });
    const b = profile('b', 'Patient', { 'Patient.name': { max: '2' }, 'Patient.birthDate': { max: '0' } }, { baseDefinition: a.url });
    const c = profile('c', 'Patient', { 'Patient.name': { min: 2 }, 'Patient.gender': { min: 1 } }, { baseDefinition: b.url });
    const plan = planOf(c, b, a);
    expect(at(plan, 'Patient.name')).toMatchObject({ min: 2, max: 2, by: { min: c.url, max: b.url } });
    expect(at(plan, 'Patient.gender')).toMatchObject({ min: 1, by: { min: c.url } });
    expect(at(plan, 'Patient.birthDate')).toMatchObject({ min: 1, max: 0, by: { min: a.url, max: b.url } });
    // What is derived from is not changed by what derives from it.
    expect(at(planOf(a), 'Patient.name')).toEqual({ ...at(corePlanOf('Patient'), 'Patient.name'), min: 1, by: { min: a.url } });
    expect(plan.faults).toBeUndefined();
  });

  it('of an extension knows where it may stand', () => {
    const e = { ...extension('e', {}, ['Patient', { type: 'fhirpath', expression: 'Patient.name' }]), contextInvariant: ['active'] };
    expect(planOf(e)).toMatchObject({
      type: 'Extension',
      contexts: [
        { type: 'element', expression: 'Patient' },
        { type: 'fhirpath', expression: 'Patient.name' },
      ],
      contextInvariants: ['active'],
    });
  });

  it('is built once, whichever way it is asked for', () => {
    const plans = plansOf(profile('a', 'Patient', {}, { version: '1' }));
    expect(plans.get(urlOf('a'))).toBe(plans.get(urlOf('a')));
    expect(plans.get(`${urlOf('a')}|1`)).toBe(plans.get(urlOf('a')));
    expect(plans.get(`${urlOf('a')}|2`)).toBeUndefined();
    expect(plans.get(urlOf('nowhere'))).toBeUndefined();
  });
});

describe('a profile that goes beyond its base', () => {
  it('is at fault, element by element, and its base holds', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.status': { min: 0 },
        'Observation.value[x]': { type: [{ code: 'Quantity' }, { code: 'Money' }] },
        'Observation.subject': { max: '*' },
        'Observation.nonsense': { min: 1 },
        'Observation.code.nonsense.code': { min: 1 },
      }),
    );
    expect(faultyElements(plan)).toEqual([
      'Observation.status',
      'Observation.value[x]',
      'Observation.subject',
      'Observation.nonsense',
      'Observation.code.nonsense.code',
    ]);
    expect(at(plan, 'Observation.status').min).toBe(1);
    expect(at(plan, 'Observation.value[x]').types?.map((type) => type.code)).toEqual(['Quantity']);
    expect(at(plan, 'Observation.subject').max).toBe(1);
    expect(plan.root.children).not.toHaveProperty('nonsense');
  });

  it('says nothing about how often the resource itself occurs', () => {
    const plan = planOf(profile('p', 'Patient', { Patient: { min: 1, max: '1' } }));
    expect(plan.root).not.toHaveProperty('max');
    expect(plan.faults).toBeUndefined();
  });

  it('may hide nothing in names that objects inherit', () => {
    const plan = planOf(
      profile('p', 'Patient', { 'Patient.constructor': { min: 1 }, 'Patient.__proto__': { min: 1 }, 'Patient.toString.x': { min: 1 } }),
    );
    expect(faultyElements(plan)).toEqual(['Patient.constructor', 'Patient.__proto__', 'Patient.toString.x']);
    expect(({} as { min?: number }).min).toBeUndefined();
  });
});

describe('without a base that can be found', () => {
  const orphan = (more: object) => profile('p', 'Patient', { 'Patient.name': { min: 1 } }, { baseDefinition: urlOf('nowhere'), ...more });

  it('the snapshot is used, on the type itself, and the definition is at fault', () => {
    const plan = planOf(
      orphan({ snapshot: { element: elements({ Patient: {}, 'Patient.name': { min: 2 }, 'Patient.birthDate': { min: 1 } }) } }),
    );
    expect(faultyElements(plan)).toEqual(['-']);
    expect(at(plan, 'Patient.name').min).toBe(2);
    expect(at(plan, 'Patient.birthDate').min).toBe(1);
    expect(at(plan, 'Patient.gender').bindings?.[0]?.strength).toBe('required');
    expect(plan.bases[0]).toBe(`${coreBase}Patient`);
  });

  it('the differential must do where there is no snapshot', () => {
    const plan = planOf(orphan({}));
    expect(faultyElements(plan)).toEqual(['-']);
    expect(at(plan, 'Patient.name').min).toBe(1);
    expect(at(plan, 'Patient.gender').types?.[0]?.code).toBe('code');
  });

  it('a definition with neither is at fault for that as well', () => {
    const bare = orphan({});
    delete bare.differential;
    expect(faultyElements(planOf(bare))).toEqual(['-', '-']);
  });

  it('a profile that derives from an earlier version of itself is merged with that', () => {
    const first = profile('a', 'Patient', { 'Patient.name': { min: 1 } }, { version: '1' });
    const second = profile('a', 'Patient', { 'Patient.gender': { min: 1 } }, { version: '2', baseDefinition: `${first.url}|1` });
    const plan = plansOf(first, second).get(`${first.url}|2`);
    expect(plan?.faults).toBeUndefined();
    expect(plan && [at(plan, 'Patient.name').min, at(plan, 'Patient.gender').min]).toEqual([1, 1]);
  });

  it('a profile that derives from itself, by way of others, ends', () => {
    const a = profile('a', 'Patient', { 'Patient.name': { min: 1 } }, { baseDefinition: urlOf('b') });
    const b = profile('b', 'Patient', { 'Patient.gender': { min: 1 } }, { baseDefinition: urlOf('a') });
    const plan = planOf(a, b);
    expect(at(plan, 'Patient.name').min).toBe(1);
    expect(at(plan, 'Patient.gender').min).toBe(1);
    const self = planOf(profile('a', 'Patient', { 'Patient.name': { min: 1 } }, { baseDefinition: urlOf('a') }));
    expect(at(self, 'Patient.name').min).toBe(1);
    expect(faultyElements(self)).toEqual(['-']);
  });
});

describe('definitions that need each other', () => {
  it('by the profiles of their elements are built all the same', () => {
    const a = profile('a', 'Observation', { 'Observation.hasMember': { type: [{ code: 'Reference', targetProfile: [urlOf('b')] }] } });
    const b = profile('b', 'Observation', { 'Observation.hasMember': { type: [{ code: 'Reference', targetProfile: [urlOf('a')] }] } });
    expect(at(planOf(a, b), 'Observation.hasMember').types).toEqual([{ code: 'Reference', targets: [b.url] }]);
  });

  it('an extension that may hold itself ends', () => {
    const e = extension('e', {
      'Extension.extension': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'url' }] } },
      'Extension.extension:e': { max: '1', type: [{ code: 'Extension', profile: [urlOf('e')] }] },
    });
    expect(at(planOf(e), 'Extension.extension:e').types).toEqual([{ code: 'Extension', profiles: [e.url] }]);
  });

  it('a datatype profile that constrains an element of its own type ends', () => {
    const part = profile('part', 'Identifier', {
      'Identifier.assigner.identifier': { type: [{ code: 'Identifier', profile: [urlOf('part')] }] },
      'Identifier.assigner.identifier.system': { min: 1 },
    });
    expect(at(planOf(part), 'Identifier.assigner.identifier.system').min).toBe(1);
  });
});

describe('Plans that are there already', () => {
  const ready = (url: string): Plan => ({ url, title: 'ready', type: 'Patient', kind: 'resource', bases: [], root: { id: 'Patient' } });
  const pack = {
    get: (canonical: string) =>
      canonical === `${coreBase}Patient` || canonical === urlOf('a') || canonical === urlOf('packed') ? ready(canonical) : undefined,
  };

  it("are FHIR's own types and what no definition has; a guide's definition of anything else is nearer", () => {
    const plans = new PlanBuilder(memoryDefinitions([core.structure(`${coreBase}Patient`), profile('a', 'Patient', {})]), pack);
    expect(plans.get(`${coreBase}Patient`)?.title).toBe('ready');
    expect(plans.get(urlOf('packed'))?.title).toBe('ready');
    expect(plans.get(urlOf('a'))?.title).toBe('a');
  });
});

describe('kinds', () => {
  it.each([
    ['Patient', 'Patient', true],
    ['Patient', 'DomainResource', true],
    ['Patient', 'Resource', true],
    ['Bundle', 'DomainResource', false],
    ['code', 'string', true],
    ['Age', 'Quantity', true],
    ['Quantity', 'Age', false],
    ['Patient', 'Nonsense', false],
    ['Nonsense', 'Resource', false],
  ])('%s is a kind of %s: %s', (type, base, expected) => {
    expect(corePlans.isKindOf(type, base)).toBe(expected);
    expect(plansOf().isKindOf(type, base)).toBe(expected);
  });
});

function corePlanOf(type: string): Plan {
  const plan = corePlans.get(coreBase + type);
  if (!plan) throw new Error(type);
  return plan;
}
