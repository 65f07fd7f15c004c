import { describe, expect, it } from 'vitest';

// The scripts are JavaScript without declarations.
const load = async (name: string) => (await import(new URL(name, import.meta.url).href)) as Record<string, (...args: unknown[]) => never>;
const { mutants } = await load('mutants.js') as unknown as { mutants: (originals: object[], options: object) => { name: string; kind: string; text: string }[] };
const { compare, count, isSamePlace, places } = await load('compare.js') as unknown as {
  compare: (ours: Side[], theirs: Side[]) => { outcome: string }[];
  count: (rows: object[]) => Record<string, number>;
  isSamePlace: (a: object, b: object) => boolean;
  places: (rows: object[]) => Record<string, number>;
};
const { explain } = await load('explained.js') as unknown as { explain: (row: object) => { id: string }[] | undefined };
const { plainPlace } = await load('verdict.js') as unknown as { plainPlace: (place: string | null) => string };
const { referenceClassPath } = await load('fetch-reference.js') as unknown as { referenceClassPath: () => { missing?: string } };

interface Side {
  name: string;
  valid: boolean;
  errors: { id: string; expression: string; text: string }[];
  remarks?: object[];
  because?: object[];
}

const report = {
  resourceType: 'Bundle',
  id: 'b1',
  meta: { profile: ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report'] },
  type: 'collection',
  timestamp: '2026-05-14T23:45:51Z',
  entry: [
    { fullUrl: 'https://test.example/Patient/p1', resource: { resourceType: 'Patient', id: 'p1', active: true, identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: '0505149996' }] } },
    { fullUrl: 'https://test.example/Encounter/e1', resource: { resourceType: 'Encounter', id: 'e1', status: 'finished', class: { system: 'http://test.example/codes', code: 'AMB', display: 'x' }, subject: { reference: 'Patient/p1' } } },
  ],
};
const originals = [{ name: 'report', document: report }];
const side = (valid: boolean, id = '', expression = '', text = ''): Side => ({ name: 'a', valid, errors: valid ? [] : [{ id, expression, text }] });

describe('mutants', () => {
  it('are the same for the same seed, and others for another', () => {
    const names = (seed: number): string[] => mutants(originals, { seed, count: 300 }).map(({ name }) => name);
    expect(names(7)).toEqual(names(7));
    expect(names(8)).not.toEqual(names(7));
  });

  it('differ from each other and from the original, by name and by text', () => {
    const made = mutants(originals, { seed: 1, count: 800 });
    expect(made.length).toBe(800);
    expect(new Set(made.map(({ name }) => name)).size).toBe(800);
    expect(new Set([...made.map(({ text }) => text), JSON.stringify(report, undefined, 2)]).size).toBe(801);
  });

  it('give every kind of change its turn, and leave the original as it was', () => {
    const before = JSON.stringify(report);
    const kinds = new Set(mutants(originals, { seed: 1, count: 500 }).map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(300);
    expect(JSON.stringify(report)).toBe(before);
  });

  it('stop when there are no more', () => {
    const tiny = mutants([{ name: 'tiny', document: { resourceType: 'Basic' } }], { seed: 1, count: 1e6 });
    expect(tiny.length).toBeGreaterThan(50);
    expect(tiny.length).toBeLessThan(1000);
  });
});

describe('the comparison', () => {
  it('sorts verdicts into four', () => {
    const rows = compare([side(true), side(false), side(false), side(true)], [side(true), side(false), side(true), side(false)]);
    expect(count(rows)).toEqual({ 'both valid': 1, 'both invalid': 1, 'only we': 1, 'only they': 1 });
  });

  it('refuses answers about other documents', () => {
    expect(() => compare([side(true)], [{ ...side(true), name: 'b' }])).toThrow('another order');
  });

  it.each([
    ['Bundle.entry[0].resource.active', 'Bundle.entry[0].resource', true],
    ['Bundle.entry[0].resource', 'Bundle.entry[0].resource.active', true],
    ['Patient.name[1]', 'Patient.name', false],
    ['Patient.name[1]', 'Patient', true],
    ['Patient.name[0].given[1]', 'Patient.name[0]', true],
    ['Patient.name[0].given[1]', 'Patient', false],
    ['Patient.active', 'Patient.gender', false],
    ['', 'Patient.gender', true],
  ])('takes %s and %s for the same place: %s', (a, b, same) => {
    expect(isSamePlace({ expression: a }, { expression: b })).toBe(same);
  });

  it('counts places, and what follows from another error apart', () => {
    const ours = { ...side(false, 'cardinality-min', 'Bundle.entry[0].resource.active'), errors: [{ id: 'cardinality-min', expression: 'Bundle.entry[0].resource.active', text: '' }, { id: 'x', expression: 'Bundle.type', text: '' }] };
    const theirs = { ...side(false), errors: [{ id: 'Validation_VAL_Profile_Minimum', expression: 'Bundle.entry[0].resource', text: '' }, { id: 'Validation_VAL_Profile_Minimum_SLICE', expression: 'Bundle.id.a.b', text: '' }] };
    expect(places(compare([ours], [theirs]))).toEqual({ theirs: 2, theirsFound: 1, causes: 1, causesFound: 1, ours: 2, oursAlone: 1 });
  });

  it('writes places as one', () => {
    expect(plainPlace('Bundle.entry[2].resource/*Encounter/e1*/.extension[0].value.ofType(Reference)')).toBe('Bundle.entry[2].resource.extension[0].value');
    expect(plainPlace("Patient.extension[0][url='http://test.example/a'].value[x]")).toBe('Patient.extension[0].value');
    expect([plainPlace(null), plainPlace('(document)')]).toEqual(['', '']);
  });
});

describe('an explanation', () => {
  const [row] = compare([side(false, 'json-comment')], [side(true)]);

  it('covers what it is about', () => {
    expect(explain(row ?? {})?.map(({ id }) => id)).toEqual(['comment']);
  });

  it('does not cover an error beside it, nor the same error of the other side', () => {
    const two = { ...side(false), errors: [...side(false, 'json-comment').errors, ...side(false, 'element-unknown', 'Patient.a').errors] };
    expect(explain(compare([two], [side(true)])[0] ?? {})).toBeUndefined();
    expect(explain(compare([side(true)], [side(false, 'json-comment')])[0] ?? {})).toBeUndefined();
  });

  it('asks for the remark that it rests on', () => {
    const ours = side(false, 'binding-required', 'Encounter.type[0]');
    expect(explain(compare([ours], [side(true)])[0] ?? {})).toBeUndefined();
    expect(explain(compare([ours], [{ ...side(true), remarks: [{ id: 'Coding_has_no_system__cannot_validate' }] }])[0] ?? {})).toHaveLength(1);
  });
});

describe('without Java', () => {
  it('says so in plain words', () => {
    const { PATH } = process.env;
    try {
      process.env.PATH = '';
      expect(referenceClassPath()).toEqual({ missing: 'there is no java on this machine' });
    } finally {
      process.env.PATH = PATH;
    }
  });
});
