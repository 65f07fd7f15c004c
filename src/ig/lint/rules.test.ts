import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profile } from '../../plan/testing/definitions.js';
import { lintPages } from './pages.js';
import { lintRules } from './registry.js';
import { lintResources } from './testing/lint-resources.js';

const named = (name: string, type: string, facts: Parameters<typeof profile>[2], more: Parameters<typeof profile>[3] = {}) =>
  profile(name, type, facts, { id: name, title: name, description: name, url: `http://test.example/StructureDefinition/${name}`, ...more });
const url = (name: string) => `http://test.example/StructureDefinition/${name}`;
const invariant = (key: string, expression: string) => ({ key, severity: 'error' as const, human: key, expression });
const bySystem = { slicing: { discriminator: [{ type: 'value' as const, path: 'use' }], rules: 'open' as const } };

/** Faults that SUSHI refuses to compile, or that only packages have: the rule, guides that break it, and guides that do not. */
const cases: Readonly<
  Record<string, { readonly wrong: readonly object[]; readonly right: readonly object[]; readonly subject: string; readonly on?: true }>
> = {
  'lint-min-above-max': {
    wrong: [named('a', 'Patient', { 'Patient.contact': { min: 2, max: '1' } })],
    right: [named('a', 'Patient', { 'Patient.contact': { min: 1, max: '2' } })],
    subject: 'a Patient.contact',
  },
  'lint-prescribed-base': {
    wrong: [
      named('a', 'Patient', { 'Patient.gender': { patternCode: 'female' } }),
      named('b', 'Patient', { 'Patient.gender': { patternCode: 'male' } }, { baseDefinition: url('a') }),
    ],
    right: [
      named('a', 'Patient', { 'Patient.maritalStatus': { patternCodeableConcept: { text: 'x' } } }),
      named('b', 'Patient', { 'Patient.maritalStatus': { patternCodeableConcept: { text: 'x', id: 'y' } } }, { baseDefinition: url('a') }),
    ],
    subject: 'b Patient.gender',
  },
  'lint-slice-cardinality': {
    wrong: [
      named('a', 'Patient', {
        'Patient.name': { ...bySystem, max: '2' },
        'Patient.name:x': { min: 2 },
        'Patient.name:x.use': { patternCode: 'official' },
        'Patient.name:y': { min: 1 },
        'Patient.name:y.use': { patternCode: 'usual' },
      }),
    ],
    right: [
      named('a', 'Patient', {
        'Patient.name': { ...bySystem, max: '3' },
        'Patient.name:x': { min: 2 },
        'Patient.name:x.use': { patternCode: 'official' },
        'Patient.name:y': { min: 1 },
        'Patient.name:y.use': { patternCode: 'usual' },
      }),
    ],
    subject: 'a Patient.name',
  },
  'lint-snapshot-differs': {
    wrong: [
      named(
        'a',
        'Patient',
        { 'Patient.active': { min: 1 } },
        {
          snapshot: {
            element: [
              { id: 'Patient', path: 'Patient' },
              { id: 'Patient.active', path: 'Patient.active', min: 0, max: '1', type: [{ code: 'boolean' }] },
            ],
          },
        },
      ),
    ],
    right: [
      named(
        'a',
        'Patient',
        { 'Patient.active': { min: 1 } },
        {
          snapshot: {
            element: [
              { id: 'Patient', path: 'Patient' },
              { id: 'Patient.active', path: 'Patient.active', min: 1, max: '1', type: [{ code: 'boolean' }] },
            ],
          },
        },
      ),
    ],
    subject: 'a Patient.active',
  },
  'lint-definition-fault': {
    wrong: [named('a', 'Patient', { 'Patient.active': { min: 1 } }, { baseDefinition: 'http://elsewhere.example/none' })],
    right: [named('a', 'Patient', { 'Patient.active': { min: 1 } })],
    subject: 'a',
  },
  'lint-canonical-duplicate': {
    wrong: [named('a', 'Patient', {}), named('b', 'Patient', {}, { url: url('a') })],
    right: [named('a', 'Patient', {}), named('b', 'Patient', {})],
    subject: 'b',
  },
  'lint-invariant-key': {
    wrong: [
      named('a', 'Patient', { Patient: { constraint: [invariant('k', 'active')] } }),
      named('b', 'Patient', { Patient: { constraint: [invariant('k', 'name.exists()')] } }),
    ],
    right: [
      named('a', 'Patient', { Patient: { constraint: [invariant('k', 'active')] } }),
      named('b', 'Patient', { Patient: { constraint: [invariant('k', ' active ')] } }),
    ],
    subject: 'b Patient',
  },
  'lint-profile-without-example': {
    wrong: [named('a', 'Patient', {})],
    right: [
      named('a', 'Patient', {}),
      {
        resourceType: 'Bundle',
        id: 'x',
        type: 'collection',
        entry: [
          { fullUrl: 'http://test.example/Patient/y', resource: { resourceType: 'Patient', id: 'y', meta: { profile: [url('a')] } } },
        ],
      },
    ],
    subject: 'a',
  },
  'lint-danish-name-missing': {
    wrong: [named('a', 'Patient', { 'Patient.active': { min: 1 } })],
    right: [
      named('a', 'Patient', {
        'Patient.active': { min: 1, short: '[DK] aktiv' },
        'Patient.name': { min: 1 },
        'Patient.name.family': { short: '[DK] efternavn' },
      }),
    ],
    subject: 'a Patient.active',
    on: true,
  },
};

describe('rules on definitions', () => {
  it.each(Object.entries(cases))('%s reports what is wrong, and not what is right', (id, { wrong, right, subject, on }) => {
    const options = on ? { severities: new Map([[id, 'warning' as const]]) } : {};
    const of = (resources: readonly object[]) => lintResources(resources, options).filter((each) => each.startsWith(`${id} `));
    expect(of(wrong)).toEqual([`${id} ${subject}`]);
    expect(of(right)).toEqual([]);
  });

  it('leaves an optional rule out that nobody has turned on', () => {
    expect(lintResources(cases['lint-danish-name-missing']!.wrong).join()).not.toContain('danish');
  });

  it('is silent about a rule that is off, and gives it another severity where that is asked', () => {
    const { wrong } = cases['lint-min-above-max']!;
    expect(lintResources(wrong, { severities: new Map([['lint-min-above-max', 'off']]) }).join()).not.toContain('min-above-max');
  });
});

it('reports an address of HL7 that nobody has, unless a package of HL7 is missing that may have it', () => {
  const example = {
    resourceType: 'Observation',
    id: 'o',
    status: 'final',
    code: { coding: [{ system: 'http://hl7.org/fhir/uv/phd/CodeSystem/x', code: 'y' }] },
  };
  const of = (missingPackages: readonly string[]) =>
    lintResources([example], { missingPackages }).filter((each) => each.startsWith('url-'));
  expect(of(['kl.dk.fhir.term#2.3.0'])).toEqual(['url-hl7-unknown o Observation.code.coding[0].system']);
  expect(of(['hl7.fhir.uv.phd#1.1.0'])).toEqual([]);
});

describe('the registry', () => {
  const planted = readdirSync(join(import.meta.dirname, 'testing/planted'))
    .map((name) => readFileSync(join(import.meta.dirname, 'testing/planted', name), 'utf8'))
    .join();

  it.each(lintRules.map(({ meta }) => meta))('$id has a case that breaks it', ({ id }) => {
    expect(Object.hasOwn(cases, id) || planted.includes(id)).toBe(true);
  });

  it('has every id once, and messages whose placeholders are words', () => {
    const ids = lintRules.map(({ meta }) => meta.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { meta } of lintRules)
      for (const message of Object.values(meta.messages)) expect(message.replaceAll(/\{[a-zA-Z]+\}/g, '')).not.toMatch(/[{}]/);
  });
});

it('docs/lint is what the rules say; if not, run npm run docs', () => {
  const folder = join(import.meta.dirname, '../../../docs/lint');
  const pages = lintPages(lintRules);
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});
