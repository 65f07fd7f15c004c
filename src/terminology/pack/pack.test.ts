import type { CodeSystem, ValueSet } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { memoryDefinitions, type MemoryDefinitions } from '../../definitions/memory.js';
import type { Expansion } from '../expansion/expansion.js';
import { localTerminology } from '../open.js';
import { packSource } from './pack-source.js';
import { packTerminology, type TerminologyPack } from './pack.js';

/** Through JSON, as a pack travels. */
const travelled = (pack: TerminologyPack): TerminologyPack => JSON.parse(JSON.stringify(pack)) as TerminologyPack;

/** An expansion as plain data that can be compared. */
const plain = ({ systems, elsewhere }: Expansion) => ({
  elsewhere,
  systems: Object.fromEntries(
    [...systems].map(([system, part]) => [
      system,
      {
        in: [...part.in.keys()].sort(),
        out: [...part.out.keys()].sort(),
        unverified: [...part.unverified].sort(),
        others: part.others,
        folds: part.folds,
        version: part.version,
      },
    ]),
  ),
});

describe('a pack of all of R4', () => {
  let core: MemoryDefinitions;
  let pack: TerminologyPack;
  let size: number;
  const urls = () => [...core.valueSets()].map(({ url }) => url ?? '');

  beforeAll(() => {
    const { valueSets, codeSystems } = loadCore();
    core = memoryDefinitions([...valueSets, ...codeSystems]);
    pack = packTerminology(core, urls(), { codeSystems: codeSystems.map(({ url }) => url ?? '') });
    size = JSON.stringify(pack).length;
    pack = travelled(pack);
  });

  it('takes a few megabytes', () => {
    expect(size).toBeLessThan(4_000_000);
  });

  it('answers about every value set as the definitions do', () => {
    const raw = localTerminology(core);
    const packed = localTerminology(packSource(pack));
    expect(urls().length).toBeGreaterThan(1300);
    for (const url of urls()) {
      const [expected, found] = [raw.expansion(url), packed.expansion(url)];
      expect(expected && found && plain(found), url).toEqual(expected && plain(expected));
    }
  });

  it('answers about every code of every code system as the definitions do', () => {
    const raw = localTerminology(core);
    const packed = localTerminology(packSource(pack));
    for (const { url: system, concept } of core.codeSystems()) {
      for (const code of [...(concept ?? []).map((each) => each.code), 'no such code']) {
        const data = { system, code };
        expect(packed.lookup(data), `${system ?? ''}#${code}`).toEqual(raw.lookup(data));
      }
    }
  });

  it('serves the definitions of a guide: whole systems, filters and imports reach into it', () => {
    const guide = memoryDefinitions([
      valueSet('whole', { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode' }),
      valueSet('filter', {
        system: 'http://terminology.hl7.org/CodeSystem/v3-ActMood',
        filter: [
          { property: 'concept', op: 'is-a', value: '_ActMoodPredicate' },
          { property: 'status', op: 'exists', value: 'false' },
        ],
      }),
      valueSet('import', { valueSet: ['http://hl7.org/fhir/ValueSet/observation-status|4.0.1'] }),
      {
        resourceType: 'CodeSystem',
        url: 'http://x.test/supplement',
        status: 'draft',
        content: 'supplement',
        supplements: 'http://hl7.org/fhir/observation-status',
        concept: [{ code: 'final', display: 'Endelig' }],
      },
    ]);
    const overPack = localTerminology(guide, packSource(pack));
    const overCore = localTerminology(guide, core);
    for (const id of ['whole', 'filter', 'import']) {
      const [expected, found] = [overCore.expansion(`http://x.test/${id}`), overPack.expansion(`http://x.test/${id}`)];
      expect(found && plain(found)).toEqual(expected && plain(expected));
    }
    expect(
      overPack.member('http://x.test/filter', { system: 'http://terminology.hl7.org/CodeSystem/v3-ActMood', code: 'GOL' }).outcome,
    ).toBe('member');
    expect(
      overPack.member('http://x.test/filter', { system: 'http://terminology.hl7.org/CodeSystem/v3-ActMood', code: 'CRT' }).outcome,
    ).toBe('not-a-member');
    expect(overPack.lookup({ system: 'http://hl7.org/fhir/observation-status', code: 'final' })).toEqual({
      outcome: 'found',
      displays: ['Final', 'Endelig'],
    });
  });
});

const valueSet = (id: string, ...include: NonNullable<ValueSet['compose']>['include']): ValueSet => ({
  resourceType: 'ValueSet',
  url: `http://x.test/${id}`,
  status: 'draft',
  compose: { include },
});

describe('a pack', () => {
  const system: CodeSystem = {
    resourceType: 'CodeSystem',
    url: 'http://x.test/cs',
    version: '3',
    status: 'draft',
    content: 'complete',
    caseSensitive: false,
    property: [
      { code: 'size', type: 'string' },
      { code: 'unused', type: 'string' },
    ],
    concept: [
      {
        code: 'a',
        display: 'A\nin two lines',
        designation: [{ value: 'Á' }],
        concept: [
          {
            code: 'b',
            property: [
              { code: 'size', valueString: 'S' },
              { code: 'size', valueString: 'M' },
            ],
          },
        ],
      },
      { code: 'c', display: 'C', property: [{ code: 'inactive', valueBoolean: true }] },
    ],
  };
  const supplement: CodeSystem = {
    resourceType: 'CodeSystem',
    url: 'http://x.test/s',
    status: 'draft',
    content: 'supplement',
    supplements: 'http://x.test/cs',
    concept: [{ code: 'b', display: 'Be' }],
  };
  const open = valueSet(
    'open',
    {
      system: 'http://x.test/cs',
      concept: [
        { code: 'a', display: 'Ah' },
        { code: 'c', display: 'C' },
      ],
    },
    { valueSet: ['http://x.test/missing'] },
  );
  const currency = valueSet('currency', { system: 'urn:iso:std:iso:4217' });
  const definitions = memoryDefinitions([system, supplement, open, currency, valueSet('unpacked', { system: 'http://x.test/cs' })]);
  const pack = travelled(packTerminology(definitions, ['http://x.test/open', 'http://x.test/currency', 'http://x.test/nowhere']));
  const packed = localTerminology(packSource(pack));

  it('holds what was asked for and the code systems that it reaches', () => {
    expect(pack.valueSets.map(({ url }) => url)).toEqual(['http://x.test/open', 'http://x.test/currency']);
    expect(pack.codeSystems.map(({ url }) => url)).toEqual(['http://x.test/cs']);
    expect(packed.member('http://x.test/unpacked', { code: 'a' }).outcome).toBe('unverified');
  });

  it('keeps all that a code system knows', () => {
    const content = packSource(pack).codeSystem('http://x.test/cs|3');
    expect(content?.columns.codes()).toEqual(['a', 'b', 'c']);
    expect(content?.displaysOf(0)).toEqual(['A\nin two lines', 'Á']);
    expect(content?.displaysOf(1)).toEqual(['Be']);
    expect(content?.parentsOf(1)).toEqual([0]);
    expect(content?.columns.properties().get('size')?.get(1)).toEqual(['S', 'M']);
    expect(content?.columns.properties().has('unused')).toBe(true);
    expect([...(content?.columns.inactive() ?? [])]).toEqual([2]);
    expect(content?.find('B')).toBe(1);
    expect(packSource(pack).codeSystem('http://x.test/cs|4')).toBeUndefined();
  });

  it('keeps what is open, why, and the names of its own', () => {
    const ask = (code: string) => packed.member('http://x.test/open', { system: 'http://x.test/cs', code });
    expect(ask('A').outcome).toBe('member');
    expect(ask('b')).toMatchObject({ outcome: 'unverified', cause: { kind: 'value-set-missing', valueSet: 'http://x.test/missing' } });
    expect(packed.names('http://x.test/open', { code: 'a' })).toEqual(['Ah']);
  });

  it('needs no room for the code lists of the tool', () => {
    expect(packed.member('http://x.test/currency', { code: 'DKK' }).outcome).toBe('member');
    expect(packed.member('http://x.test/currency', { code: 'DKX' }).outcome).toBe('not-a-member');
  });

  it('of another form is refused in plain words', () => {
    expect(() => packSource({ ...pack, format: 2 } as unknown as TerminologyPack)).toThrow(/format 2/);
  });
});
