import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProtocolFile, readSchema } from '../cli/certify/read-protocol-file.js';
import { ruleMetas } from '../guides/ltt/registry.js';
import { sources } from '../guides/ltt/sources.js';
import { certificationSeries } from '../../testcases/certification/series.js';
import type { CompiledProtocol } from './compiled-protocol.js';
import { planPages } from './plan/plan-pages.js';
import type { Protocol, Requirement } from './protocol.js';
import { contentFaults, readProtocol } from './read-protocol.js';

let compiled: CompiledProtocol;
let schema: object;
beforeAll(async () => {
  compiled = await readProtocolFile();
  schema = await readSchema('protocol');
});

const requirements = (): Requirement[] => compiled.protocol.chapters.flatMap((chapter) => chapter.requirements);
const of = (id: string): Requirement | undefined =>
  requirements().find(({ select }) => select !== undefined && 'rules' in select && select.rules.includes(id));

describe('the protocol', () => {
  // The text is the protocol's own: it outlasts changes of the rule's.
  it('asks for every business rule that can break something, under its title', () => {
    for (const { id, severity, title, sources: named } of ruleMetas) {
      if (severity === 'information') expect(of(id), id).toBeUndefined();
      else expect(of(id), id).toMatchObject({ obligation: severity === 'error' ? 'must' : 'should', title, sources: named });
    }
    expect(
      requirements()
        .flatMap(({ select }) => (select !== undefined && 'rules' in select ? select.rules : []))
        .filter((id) => !ruleMetas.some((rule) => rule.id === id)),
    ).toEqual([]);
  });

  it('names the sources as the rules do', () => {
    const known: Readonly<Record<string, unknown>> = sources;
    for (const [name, text] of Object.entries(compiled.protocol.sources)) if (name in known) expect(known[name]).toMatchObject(text);
  });

  it('says everything in both languages, and not twice the same', () => {
    for (const { title, text } of requirements()) {
      expect(text.da).not.toBe(text.en);
      expect(title.da).not.toBe(title.en);
    }
  });

  // The published code systems, as they are compiled here.
  it('has its codes from the code systems', () => {
    const definitions = new Map(
      ['LTT', 'CareSocialCodes'].map((name) => [
        `http://fhir.kl.dk/term/CodeSystem/${name}`,
        readFileSync(new URL(`../../dist/package/kl.dk.fhir.term%232.3.0/package/CodeSystem-${name}.json`, import.meta.url), 'utf8'),
      ]),
    );
    for (const { system, code, display } of Object.values(compiled.protocol.codes)) {
      const after = definitions.get(system)!.split(`"code": "${code}"`)[1]!;
      expect(/"display": "([^"]*)"/.exec(after)?.[1]).toBe(display);
    }
  });

  it('has pages of the plan that are not stale (npm run docs)', () => {
    for (const [name, page] of planPages(compiled))
      expect(readFileSync(new URL(`../../docs/certification/${name}`, import.meta.url), 'utf8')).toBe(page);
  });

  const changed = (
    change: (protocol: {
      chapters: { requirements: Record<string, unknown>[] }[];
      codes: Record<string, unknown>;
      variables: Record<string, string>;
    }) => void,
  ): Protocol => {
    const copy = structuredClone(compiled.protocol);
    change(copy as never);
    return copy;
  };

  it.each([
    ['without a text', changedBy((one) => delete one['text']), 'required property'],
    ['judged in two ways', changedBy((one) => Object.assign(one, { step: { shows: 'true' } })), 'exactly one schema'],
    ['of an unknown obligation', changedBy((one) => Object.assign(one, { obligation: 'may' })), 'allowed values'],
    ['of an unknown source', changedBy((one) => Object.assign(one, { sources: ['nobody'] })), 'names the source nobody'],
    ['in another chapter', changedBy((one) => Object.assign(one, { number: '9.99' })), 'stands in chapter 1'],
    ['with another one’s number', changedBy((one) => Object.assign(one, { number: '1.2' })), 'two requirements 1.2'],
    [
      'about what another one is about',
      changedBy((one) => Object.assign(one, { select: { areas: ['form', 'report'], severity: ['error'] } })),
      'two requirements are about report error',
    ],
    [
      'about less than it should be',
      changedBy((one) => Object.assign(one, { select: { rules: ['LTT-R99'] } })),
      'no requirement is about form error',
    ],
  ])('with a requirement %s is refused', async (_, change, message) => {
    await expect(readProtocol(changed(change), schema, '')).rejects.toThrow(message);
  });

  it('with a condition that is no FHIRPath is refused', async () => {
    await expect(
      readProtocol(
        changed(({ variables }) => Object.assign(variables, { odd: 'entry..resource' })),
        schema,
        '',
      ),
    ).rejects.toThrow('cannot be compiled: entry..resource');
  });

  it('calls no two things by one name', () => {
    expect(contentFaults(changed(({ codes, variables }) => Object.assign(variables, { [Object.keys(codes)[0]!]: 'true' })))).toEqual([
      expect.stringMatching(/^two things are called %/),
    ]);
  });
});

function changedBy(
  change: (requirement: Record<string, unknown>) => void,
): (protocol: { chapters: { requirements: Record<string, unknown>[] }[] }) => void {
  return ({ chapters }) => {
    change(chapters[0]!.requirements[0]!);
  };
}

it('the series that passes is not stale (npx vitest run src/certify -u)', async () => {
  for (const [name, report] of certificationSeries())
    await expect(`${JSON.stringify(report, undefined, 2)}\n`).toMatchFileSnapshot(`../../testcases/certification/series/${name}`);
  expect(readdirSync(new URL('../../testcases/certification/series', import.meta.url)).sort()).toEqual(
    [...certificationSeries().keys()].sort(),
  );
});
