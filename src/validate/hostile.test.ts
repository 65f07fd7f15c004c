import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../plan/testing/definitions.js';
import { validatorFor } from './testing/validator.js';

const depth = 10_000;

/** `depth` times the same around a core. */
function nested(wrap: (inner: unknown) => unknown, core: unknown): unknown {
  let value = core;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

const coded = {
  'Patient.maritalStatus': { fixedCodeableConcept: { text: 'x' } },
  'Patient.contact': { patternBackboneElement: { gender: 'male' } },
};
const validator = validatorFor(
  profile('fixed', 'Patient', coded as object as Record<string, object>),
  profile('report', 'Bundle', {
    'Bundle.entry': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } },
    'Bundle.entry:inner.resource': { type: [{ code: 'Bundle', profile: [urlOf('report')] }] },
  }),
);
const bundle = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource, n) => ({ fullUrl: `urn:oid:1.2.${n}`, resource })),
});

describe('data nested ten thousand deep', () => {
  it.each<[string, unknown]>([
    [
      'extensions',
      {
        resourceType: 'Patient',
        extension: nested((inner) => [{ url: 'urn:oid:1.2.2', extension: inner }], [{ url: 'urn:oid:1.2.2', valueString: 'x' }]),
      },
    ],
    [
      'items',
      {
        resourceType: 'Questionnaire',
        name: 'Q',
        status: 'draft',
        item: nested((inner) => [{ linkId: '1', type: 'group', item: inner }], [{ linkId: '1', type: 'display' }]),
      },
    ],
    ['bundles', nested((inner) => bundle(inner), { resourceType: 'Patient' })],
    [
      'contained resources',
      nested((inner) => ({ resourceType: 'Patient', id: 'p', contained: [inner] }), { resourceType: 'Patient', id: 'p' }),
    ],
    [
      'parameters',
      { resourceType: 'Parameters', parameter: nested((inner) => [{ name: 'p', part: inner }], [{ name: 'p', valueString: 'x' }]) },
    ],
    [
      'parameters that are resources',
      nested((inner) => ({ resourceType: 'Parameters', parameter: [{ name: 'p', resource: inner }] }), { resourceType: 'Patient' }),
    ],
    ['arrays', { resourceType: 'Patient', name: nested((inner) => [inner], 'x') }],
    ['objects of no type', { resourceType: 'Patient', nonsense: nested((inner) => ({ nonsense: inner }), 'x') }],
    ['arrays where a text belongs', { resourceType: 'Patient', gender: nested((inner) => [inner], 'x') }],
    ['objects where a text belongs', { resourceType: 'Patient', birthDate: nested((inner) => ({ a: inner }), 'x') }],
    ['identifiers', { resourceType: 'Patient', identifier: [nested((inner) => ({ assigner: { identifier: inner } }), { value: '1' })] }],
    [
      'references in a bundle',
      bundle({
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'x' },
        subject: nested((inner) => ({ identifier: { assigner: inner } }), { display: 'x' }),
      }),
    ],
  ])('of %s has findings, and nothing else happens', (_what, data) => {
    expect(validator.findings(data).length).toBeGreaterThan(0);
  });

  it('where a profile prescribes a value, has findings too', () => {
    const maritalStatus = { coding: nested((inner) => [{ extension: inner }], [{ code: 'x' }]) };
    expect(validator.said({ resourceType: 'Patient', maritalStatus }, urlOf('fixed'))).toContain('fixed-value Patient.maritalStatus');
  });

  it('of bundles that are told apart by their profile', () => {
    expect(
      validator.findings(
        nested((inner) => bundle(inner), { resourceType: 'Patient' }),
        urlOf('report'),
      ).length,
    ).toBeGreaterThan(0);
  });
});

describe('names that objects inherit', () => {
  it('are elements nobody knows, like any other', () => {
    const data: unknown = JSON.parse(
      '{"resourceType":"Patient","__proto__":{"gender":"male"},"constructor":{"name":"x"},"toString":"x","hasOwnProperty":1,"name":[{"__proto__":{"text":"x"}}]}',
    );
    const said = validator.said(data);
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'name[0].__proto__'])
      expect(said).toContain(`element-unknown Patient.${name}`);
    expect(({} as { gender?: string }).gender).toBeUndefined();
  });

  it('are no values that a prototype brings', () => {
    const data: unknown = JSON.parse('{"resourceType":"Observation","__proto__":{"status":"final","code":{"text":"x"}}}');
    expect(validator.said(data)).toEqual(
      expect.arrayContaining(['cardinality-min Observation.status', 'cardinality-min Observation.code']),
    );
    const fixed: unknown = JSON.parse('{"resourceType":"Patient","maritalStatus":{"__proto__":{"text":"x"}}}');
    expect(validator.said(fixed, urlOf('fixed'))).toContain('fixed-value Patient.maritalStatus');
  });
});

/** Counts how often anything in the data is looked at: its properties, and whether it has them. */
function counted(data: object): { readonly data: object; readonly looks: () => number } {
  let looks = 0;
  const seen = new WeakMap<object, object>();
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value);
    if (known) return known;
    const proxy = new Proxy(value, {
      get: (target, key) => (looks++, wrap(Reflect.get(target, key))),
      has: (target, key) => (looks++, Reflect.has(target, key)),
      ownKeys: (target) => (looks++, Reflect.ownKeys(target)),
      getOwnPropertyDescriptor(target, key) {
        looks++;
        const found = Reflect.getOwnPropertyDescriptor(target, key);
        return found?.configurable ? { ...found, value: wrap(found.value) } : found;
      },
    });
    seen.set(value, proxy);
    return proxy;
  };
  return { data: wrap(data) as object, looks: () => looks };
}

describe('what it costs to check a document', () => {
  const citizen = profile('citizen', 'Patient', { 'Patient.active': { min: 1 } });
  const visit = profile('visit', 'Observation', {
    'Observation.subject': { min: 1, type: [{ code: 'Reference', targetProfile: [citizen.url] }] },
  });
  const report = profile('visits', 'Bundle', {
    'Bundle.entry': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } },
    'Bundle.entry:citizen': { min: 1, max: '1' },
    'Bundle.entry:citizen.resource': { min: 1, type: [{ code: 'Patient', profile: [citizen.url] }] },
    'Bundle.entry:visit': {},
    'Bundle.entry:visit.resource': { min: 1, type: [{ code: 'Observation', profile: [visit.url] }] },
  });
  const checked = validatorFor(citizen, visit, report);

  const entry = (n: number, resource: object) => ({
    fullUrl: `http://a.example/${(resource as { resourceType: string }).resourceType}/${n}`,
    resource: { id: `${n}`, ...resource },
  });
  const visits = (count: number, more: (n: number) => object): object => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      entry(0, { resourceType: 'Patient', active: true }),
      ...Array.from({ length: count }, (_, i) =>
        entry(i + 1, {
          resourceType: 'Observation',
          status: 'final',
          code: { coding: [{ system: 'http://loinc.org', code: '1-8' }] },
          subject: { reference: 'Patient/0' },
          ...more(i),
        }),
      ),
    ],
  });
  const looksAt = (data: object): number => {
    const spied = counted(data);
    checked.findings(spied.data, urlOf('visits'));
    return spied.looks();
  };

  it.each<[string, (n: number) => object]>([
    ['valid', () => ({})],
    ['wrong everywhere', () => ({ status: 'x', nonsense: 1, subject: { reference: 'Patient/nobody' } })],
    ['nearly a visit', () => ({ subject: undefined })],
    ['referring to each other', (n) => ({ hasMember: [{ reference: `Observation/${n + 2}` }, { reference: `Observation/${n}` }] })],
  ])('grows with its size and no faster, when entries are %s', (_what, more) => {
    looksAt(visits(1, more));
    const [small, large] = [looksAt(visits(200, more)), looksAt(visits(2000, more))];
    expect(large / small).toBeLessThan(11);
  });

  it('is a few looks for each of ten thousand entries', () => {
    const looks = looksAt(visits(10_000, () => ({})));
    expect(looks / 10_000).toBeLessThan(1000);
  });

  it.each<[string, (n: number) => object]>([
    ['names', (n) => ({ resourceType: 'Patient', name: Array.from({ length: n }, () => ({ text: 'x' })) })],
    ['unknown elements', (n) => ({ resourceType: 'Patient', ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`x${i}`, i])) })],
    [
      'contained resources',
      (n) => ({
        resourceType: 'Patient',
        contained: Array.from({ length: n }, (_, i) => ({ resourceType: 'Patient', id: `p${i}` })),
        link: Array.from({ length: n }, (_, i) => ({ other: { reference: `#p${i}` }, type: 'seealso' })),
      }),
    ],
    [
      'extensions',
      (n) => ({ resourceType: 'Patient', extension: Array.from({ length: n }, (_, i) => ({ url: `urn:oid:1.2.${i}`, valueString: 'x' })) }),
    ],
    [
      'codings',
      (n) => ({
        resourceType: 'Patient',
        maritalStatus: { coding: Array.from({ length: n }, (_, i) => ({ system: `urn:oid:1.2.${i}`, code: 'x' })) },
      }),
    ],
  ])('grows with the number of %s and no faster', (_what, make) => {
    const looks = (n: number): number => {
      const spied = counted(make(n));
      validator.findings(spied.data);
      return spied.looks();
    };
    looks(1);
    expect(looks(2000) / looks(200)).toBeLessThan(11);
  });
});

describe('the data', () => {
  const frozen = <T>(value: T): T => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
    return value;
  };
  const make = (): object =>
    JSON.parse(
      JSON.stringify({
        ...bundle(
          {
            resourceType: 'Patient',
            id: 'p',
            meta: { profile: [urlOf('fixed'), urlOf('nowhere')] },
            gender: 'x',
            name: [{ given: ['a', null], _given: [null, { extension: [{ url: 'urn:oid:1.2.2', valueString: 'x' }] }] }],
            maritalStatus: { text: 'y' },
          },
          {
            resourceType: 'Observation',
            status: 'final',
            code: { coding: [{ system: 'http://loinc.org', code: 'x', display: 'y' }] },
            subject: { reference: '#c' },
            contained: [{ resourceType: 'Patient', id: 'c' }],
            valueQuantity: { value: 1 },
            nonsense: {},
          },
        ),
      }),
    ) as object;

  it('is never changed', () => {
    const data = frozen(make());
    expect(() => validator.findings(data)).not.toThrow();
    expect(data).toEqual(make());
  });

  it('gives the same findings every time, whatever was checked in between', () => {
    const first = validator.findings(make());
    validator.findings({ resourceType: 'Patient', gender: 'male' });
    const again = make();
    expect(validator.findings(again)).toEqual(first);
    expect(validator.findings(again)).toEqual(first);
    expect(first.length).toBeGreaterThan(5);
  });
});
