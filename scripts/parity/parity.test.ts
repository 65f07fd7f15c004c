import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

// The scripts are JavaScript without declarations.
const load = async (name: string) => (await import(new URL(name, import.meta.url).href)) as Record<string, (...args: unknown[]) => never>;
const { mutants, xmlMutants } = (await load('mutants.js')) as unknown as Record<
  'mutants' | 'xmlMutants',
  (originals: object[], options: object) => { name: string; kind: string; text: string }[]
>;
const { elementsOf } = (await load('mutations/xml.js')) as unknown as {
  elementsOf: (text: string) => { at: string; value?: string; start: number; end: number }[];
};
const { examplesOf, readGuides } = (await load('guides.js')) as unknown as {
  readGuides: (folder: string) => { name: string; packages: string[]; missing: string[] }[];
  examplesOf: (guide: object) => { name: string; format: string; text: string }[];
};
const { AnswerCache } = (await load('answer-cache.js')) as unknown as {
  AnswerCache: new (options: object) => { get: (question: object) => unknown; set: (question: object, answer: object) => void };
};
const { compare, count, isSamePlace, places } = (await load('compare.js')) as unknown as {
  compare: (ours: Side[], theirs: Side[]) => { outcome: string }[];
  count: (rows: object[]) => Record<string, number>;
  isSamePlace: (a: object, b: object) => boolean;
  places: (rows: object[]) => Record<string, number>;
};
const { explain } = (await load('explained.js')) as unknown as { explain: (row: object) => { id: string }[] | undefined };
const { plainPlace } = (await load('verdict.js')) as unknown as { plainPlace: (place: string | null) => string };
const { referenceClassPath } = (await load('fetch-reference.js')) as unknown as { referenceClassPath: () => { missing?: string } };

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
    {
      fullUrl: 'https://test.example/Patient/p1',
      resource: {
        resourceType: 'Patient',
        id: 'p1',
        active: true,
        identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: '0505149996' }],
      },
    },
    {
      fullUrl: 'https://test.example/Encounter/e1',
      resource: {
        resourceType: 'Encounter',
        id: 'e1',
        status: 'finished',
        class: { system: 'http://test.example/codes', code: 'AMB', display: 'x' },
        subject: { reference: 'Patient/p1' },
      },
    },
  ],
};
const originals = [{ name: 'report', document: report }];
const side = (valid: boolean, id = '', expression = '', text = ''): Side => ({
  name: 'a',
  valid,
  errors: valid ? [] : [{ id, expression, text }],
});

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

describe('mutants of a guide nobody knows', () => {
  const other = {
    resourceType: 'Patient',
    id: 'p2',
    meta: { profile: ['http://test.example/other'] },
    extension: [{ url: 'http://test.example/own', valueString: 'a' }],
    maritalStatus: { coding: [{ system: 'http://test.example/status', code: 'M' }] },
    multipleBirthInteger: 7,
  };
  const made = mutants([...originals, { name: 'other', document: other }], { seed: 1, count: 3000 });
  const textOf = (kind: string, original: string): string[] =>
    made.filter(({ kind: own, name }) => own === kind && name.startsWith(original)).map(({ text }) => text);

  it('use the parts of its own examples: profiles, extensions, codes, elements', () => {
    expect(textOf('profile of another resource', 'report').join()).toContain('http://test.example/other');
    expect(textOf('extension of a resource: of the guide', 'report').join()).toContain('http://test.example/own');
    expect(textOf('coding: of another system', 'report').join()).toContain('http://test.example/status');
    expect(textOf('element of another resource', 'report').join()).toMatch(/maritalStatus|multipleBirthInteger|test.example.own/);
  });

  it('change numbers', () => {
    expect(textOf('number: with a fraction', 'other').join()).toContain('"multipleBirthInteger": 7.5');
  });
});

describe('mutants in XML', () => {
  const text =
    '<?xml version="1.0"?>\n<!-- <a/> -->\n<Patient xmlns="http://hl7.org/fhir">\n  <text><status value="empty"/><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></text>\n  <active value="true"/>\n  <contact><gender value="a > b"/></contact>\n</Patient>';

  it('know the elements of the text, and leave narratives alone', () => {
    expect(elementsOf(text).map(({ at }) => at)).toEqual([
      'Patient',
      'Patient.text',
      'Patient.text.status',
      'Patient.text.div',
      'Patient.active',
      'Patient.contact',
      'Patient.contact.gender',
    ]);
    const gender = elementsOf(text).at(-1);
    expect(text.slice(gender?.start, gender?.end)).toBe('<gender value="a > b"/>');
  });

  it('differ from each other and from the original', () => {
    const made = xmlMutants([{ name: 'a', text }], { seed: 1, count: 100 });
    expect(made).toHaveLength(100);
    expect(new Set([text, ...made.map((mutant) => mutant.text)]).size).toBe(101);
    expect(made.map((mutant) => mutant.text)).toContain(text.replace('<active value="true"/>', ''));
  });
});

describe('guides.json', () => {
  it('gives each guide its packages in order, its examples and what is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ltt-guides-'));
    try {
      mkdirSync(join(folder, 'packages'));
      mkdirSync(join(folder, 'more'));
      for (const id of ['a#1', 'b#2']) writeFileSync(join(folder, 'packages', `${id}.tgz`), gzipSync(Buffer.alloc(1024)));
      writeFileSync(join(folder, 'more', 'x.xml'), '<Patient xmlns="http://hl7.org/fhir"/>');
      writeFileSync(
        join(folder, 'guides.json'),
        JSON.stringify({ own: { guides: ['b#2'], packages: ['a#1', 'b#2'], missing: ['c#3'], examples: ['more'] } }),
      );
      const [guide] = readGuides(folder);
      expect(guide).toMatchObject({
        name: 'own',
        packages: [join(folder, 'packages', 'a#1.tgz'), join(folder, 'packages', 'b#2.tgz')],
        missing: ['c#3'],
      });
      expect(examplesOf(guide ?? {})).toEqual([{ name: 'more/x.xml', format: 'xml', text: '<Patient xmlns="http://hl7.org/fhir"/>' }]);
      writeFileSync(join(folder, 'guides.json'), JSON.stringify({ own: { guides: ['d#4'], packages: ['d#4'] } }));
      expect(() => readGuides(folder)).toThrow('d#4.tgz');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the cache of answers', () => {
  it('keeps answers between runs, for the same document, packages and settings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ltt-answers-'));
    const { LTT_PARITY_CACHE } = process.env;
    try {
      process.env['LTT_PARITY_CACHE'] = folder;
      const source = join(folder, 'source');
      writeFileSync(source, 'a');
      const options = { source, packages: [], extensions: [], fresh: false };
      new AnswerCache(options).set({ format: 'json', text: '{}' }, { issues: [] });
      expect(new AnswerCache(options).get({ format: 'json', text: '{}' })).toEqual({ issues: [] });
      expect(new AnswerCache(options).get({ format: 'xml', text: '{}' })).toBeUndefined();
      expect(new AnswerCache({ ...options, extensions: ['any'] }).get({ format: 'json', text: '{}' })).toBeUndefined();
      expect(new AnswerCache({ ...options, fresh: true }).get({ format: 'json', text: '{}' })).toBeUndefined();
    } finally {
      process.env['LTT_PARITY_CACHE'] = LTT_PARITY_CACHE;
      if (LTT_PARITY_CACHE === undefined) delete process.env['LTT_PARITY_CACHE'];
      rmSync(folder, { recursive: true });
    }
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
    ['Patient.name[1]', 'Patient.name', true],
    ['Patient.name[1]', 'Patient.name[0]', false],
    ['Bundle.entry[2].resource.ingredient[1].item.text', 'Medication/f:ingredient/f:itemCodeableConcept/?:text', true],
    ['Bundle.entry[2].resource.ingredient[1].item', '/f:Medication/f:ingredient/f:itemCodeableConcept/f:text', true],
    ['Bundle.entry[2].resource.ingredient[1].item', 'Medication/f:form/f:coding', false],
    ['Bundle.entry[2].resource', 'Medication/f:form/f:coding', false],
    ['Patient.name[1]', 'Patient', true],
    ['Patient.name[0].given[1]', 'Patient.name[0]', true],
    ['Patient.name[0].given[1]', 'Patient', false],
    ['Patient.active', 'Patient.gender', false],
    ['', 'Patient.gender', true],
  ])('takes %s and %s for the same place: %s', (a, b, same) => {
    expect(isSamePlace({ expression: a }, { expression: b })).toBe(same);
  });

  it('counts places, and what follows from another error apart', () => {
    const ours = {
      ...side(false, 'cardinality-min', 'Bundle.entry[0].resource.active'),
      errors: [
        { id: 'cardinality-min', expression: 'Bundle.entry[0].resource.active', text: '' },
        { id: 'x', expression: 'Bundle.type', text: '' },
      ],
    };
    const theirs = {
      ...side(false),
      errors: [
        { id: 'Validation_VAL_Profile_Minimum', expression: 'Bundle.entry[0].resource', text: '' },
        { id: 'Validation_VAL_Profile_Minimum_SLICE', expression: 'Bundle.id.a.b', text: '' },
      ],
    };
    expect(places(compare([ours], [theirs]))).toEqual({ theirs: 2, theirsFound: 1, causes: 1, causesFound: 1, ours: 2, oursAlone: 1 });
  });

  it('counts an invariant that only asks for claimed profiles as a consequence, and no other', () => {
    const invariants = new Map([
      [
        'only-claims',
        "entry.select(resource as Patient).all($this.conformsTo('http://p.example/a') or $this.conformsTo('http://p.example/b'))",
      ],
      ['more', "entry.select(resource as Patient).all($this.conformsTo('http://p.example/a') and active)"],
    ]);
    const causes = (key: string, ...profile: string[]) => {
      const bundle = {
        resourceType: 'Bundle',
        entry: [{ resource: { resourceType: 'Patient', meta: { profile } } }, { resource: { resourceType: 'Group' } }],
      };
      const ours = side(false, 'a', 'Bundle.entry[0].resource.gender');
      const theirs = {
        ...side(false),
        errors: [
          { id: 'a', expression: 'Bundle.entry[0].resource.gender', text: '' },
          { id: key, expression: 'Bundle', text: '' },
        ],
      };
      return places(
        compare([ours], [theirs]).map((row) => ({ ...row, invariants, document: { text: JSON.stringify(bundle), format: 'json' } })),
      )['causes'];
    };
    expect(causes('only-claims', 'http://p.example/b')).toBe(1);
    expect(causes('only-claims', 'http://p.example/c')).toBe(2);
    expect(causes('more', 'http://p.example/a')).toBe(2);
  });

  it('counts a reference that misses an entry for its wrong address as a consequence', () => {
    const bundle = { resourceType: 'Bundle', entry: [{ fullUrl: 'a b', resource: { resourceType: 'Patient', id: '1' } }] };
    const causes = (missed: string) => {
      const ours = side(false, 'primitive-format', 'Bundle.entry[0].fullUrl');
      const theirs = {
        ...side(false),
        errors: [
          {
            id: 'Reference_REF_NotFound_Bundle',
            expression: 'Bundle.entry[1].resource.subject',
            text: `not found within the bundle/resource ${missed}`,
          },
        ],
      };
      return places(compare([ours], [theirs]).map((row) => ({ ...row, document: { text: JSON.stringify(bundle), format: 'json' } })))[
        'causes'
      ];
    };
    expect([causes('Patient/1'), causes('Patient/2')]).toEqual([0, 1]);
  });

  it('writes places as one', () => {
    expect(plainPlace('Bundle.entry[2].resource/*Encounter/e1*/.extension[0].value.ofType(Reference)')).toBe(
      'Bundle.entry[2].resource.extension[0].value',
    );
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
    expect(explain(compare([ours], [{ ...side(true), remarks: [{ id: 'Coding_has_no_system__cannot_validate' }] }])[0] ?? {})).toHaveLength(
      1,
    );
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
