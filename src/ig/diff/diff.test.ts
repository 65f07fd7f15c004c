import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { memoryDefinitions } from '../../definitions/memory.js';
import { core, corePlans } from '../../plan/testing/core.js';
import { extensionType, profile, urlOf, type Facts } from '../../plan/testing/definitions.js';
import { definitionsSource } from '../../terminology/definitions-source.js';
import { compareTexts } from './compare-texts.js';
import { compareGuides, type GuideVersion } from './compare-guides.js';
import { renderDiff } from './render-diff.js';

type Definition = StructureDefinition | ValueSet | CodeSystem;
const ground = { plans: corePlans, terminology: definitionsSource(core) };

const version = (definitions: Definition[]): GuideVersion => ({ own: memoryDefinitions(definitions), all: memoryDefinitions(definitions) });

/** `effect element aspect: before -> after` of each change. */
const diff = (before: Definition[], after: Definition[]): string[] =>
  compareGuides(version(before), version(after), ground).map(
    ({ effect, element = '', aspect, before: was = '', after: is = '' }) => `${effect} ${element} ${aspect}: ${was} -> ${is}`,
  );

/** The changes from one differential of a profile on Encounter to another. */
const changes = (before: Record<string, Facts>, after: Record<string, Facts>): string[] =>
  diff([profile('visit', 'Encounter', before)], [profile('visit', 'Encounter', after)]);

describe('two versions of a profile', () => {
  it('that demand the same do not differ, whatever their texts say and wherever it is stated', () => {
    expect(changes({ 'Encounter.period': { min: 1 } }, { 'Encounter.period': { min: 1, max: '1', short: 'When' } })).toEqual([]);
  });

  it.each<[string, Record<string, Facts>, Record<string, Facts>, string[]]>([
    ['a minimum', {}, { 'Encounter.period': { min: 1 } }, ['stricter Encounter.period min: 0 -> 1']],
    ['a minimum that goes', { 'Encounter.period': { min: 1 } }, {}, ['looser Encounter.period min: 1 -> 0']],
    ['a maximum', {}, { 'Encounter.type': { max: '1' } }, ['stricter Encounter.type max: * -> 1']],
    [
      'a prohibition, and nothing of what is below it',
      { 'Encounter.period.start': { min: 1 } },
      { 'Encounter.period': { max: '0' } },
      ['stricter Encounter.period max: 1 -> 0'],
    ],
    ['what a datatype had left open', {}, { 'Encounter.class.system': { min: 1 } }, ['stricter Encounter.class.system min: 0 -> 1']],
    [
      'a fixed value',
      { 'Encounter.status': { fixedCode: 'planned' } },
      { 'Encounter.status': { fixedCode: 'finished' } },
      ['other Encounter.status fixed: "planned" -> "finished"'],
    ],
    ['a pattern', {}, { 'Encounter.class': { patternCoding: { code: 'AMB' } } }, ['stricter Encounter.class pattern:  -> {"code":"AMB"}']],
    [
      'a regular expression',
      { 'Encounter.id': { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: 'a' }] } },
      {},
      ['looser Encounter.id regex: "a" -> '],
    ],
    [
      'a least length',
      {},
      { 'Encounter.id': { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 2 }] } },
      ['stricter Encounter.id minLength: 0 -> 2'],
    ],
    [
      'a value that must be there',
      {},
      {
        'Encounter.id': {
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-mustHaveValue', valueBoolean: true }],
        },
      },
      ['stricter Encounter.id value:  -> "must be there"'],
    ],
    [
      'targets',
      { 'Encounter.subject': { type: [{ code: 'Reference', targetProfile: [urlOf('a'), urlOf('b')] }] } },
      { 'Encounter.subject': { type: [{ code: 'Reference', targetProfile: [urlOf('a')] }] } },
      [`stricter Encounter.subject Reference target: ${urlOf('a')}, ${urlOf('b')} -> ${urlOf('a')}`],
    ],
    [
      'a binding',
      {},
      { 'Encounter.priority': { binding: { strength: 'required', valueSet: urlOf('vs') } } },
      [`other Encounter.priority binding: example http://terminology.hl7.org/ValueSet/v3-ActPriority -> required ${urlOf('vs')}`],
    ],
    [
      'an invariant',
      { 'Encounter.period': { constraint: [{ key: 'a-1', severity: 'warning', human: 'x', expression: 'start.exists()' }] } },
      { 'Encounter.period': { constraint: [{ key: 'a-1', severity: 'error', human: 'x', expression: 'start.exists()' }] } },
      ['stricter Encounter.period invariant: a-1 (warning): start.exists() -> a-1 (error): start.exists()'],
    ],
    [
      'slices',
      {
        'Encounter.type': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'text' }] } },
        'Encounter.type:a': {},
        'Encounter.type:a.text': { fixedString: 'a' },
        'Encounter.type:b': {},
        'Encounter.type:b.text': { fixedString: 'b' },
      },
      {
        'Encounter.type': { slicing: { rules: 'closed', discriminator: [{ type: 'value', path: 'text' }] } },
        'Encounter.type:a': { min: 1 },
        'Encounter.type:a.text': { fixedString: 'a' },
      },
      [
        'stricter Encounter.type slicing rules: open -> closed',
        'looser Encounter.type:b slice: 0..* -> ',
        'stricter Encounter.type:a min: 0 -> 1',
      ],
    ],
    [
      'an extension',
      {},
      {
        'Encounter.extension': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'url' }] } },
        'Encounter.extension:e': { min: 1, type: extensionType('e') },
      },
      ['stricter Encounter.extension:e slice:  -> 1..*'],
    ],
  ])('differ in %s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it.each<[string, Record<string, Facts>, Record<string, Facts>]>([
    [
      'the order of keys in a pattern',
      { 'Encounter.class': { patternCoding: { code: 'AMB', system: 'http://s' } } },
      { 'Encounter.class': { patternCoding: { system: 'http://s', code: 'AMB' } } },
    ],
    [
      'white space and line ends in an expression',
      {
        'Encounter.period': {
          constraint: [{ key: 'a-1', severity: 'error', human: 'x', expression: 'start.exists()\r\n  and end.exists()' }],
        },
      },
      {
        'Encounter.period': { constraint: [{ key: 'a-1', severity: 'error', human: 'x', expression: 'start.exists() and end.exists()' }] },
      },
    ],
    [
      'texts and mustSupport',
      { 'Encounter.period': { short: 'a' } },
      { 'Encounter.period': { short: 'b', definition: 'c', mustSupport: true } },
    ],
  ])('that differ in %s alone demand the same', (_what, before, after) => {
    expect(changes(before, after)).toEqual([]);
  });

  const text = (expression: string) => ({
    'Encounter.period': { constraint: [{ key: 'a-1', severity: 'error' as const, human: 'x', expression }] },
  });
  it('differ in white space inside a text of an expression', () => {
    expect(changes(text("id = 'a  b'"), text("id = 'a b'"))).toHaveLength(1);
  });

  it.each<[string, object, object, string]>([
    ['more', { code: 'AMB' }, { code: 'AMB', system: 'http://s' }, 'stricter'],
    ['less', { code: 'AMB', system: 'http://s' }, { code: 'AMB' }, 'looser'],
    ['something else', { code: 'AMB' }, { code: 'HH' }, 'other'],
  ])('whose pattern demands %s', (_what, before, after, effect) => {
    expect(
      changes({ 'Encounter.class': { patternCoding: before } }, { 'Encounter.class': { patternCoding: after } }).map(
        (each) => each.split(' ')[0],
      ),
    ).toEqual([effect]);
  });

  it('tell a renamed invariant and a renamed slice once', () => {
    const invariant = (key: string) => ({
      'Encounter.period': { constraint: [{ key, severity: 'error' as const, human: 'x', expression: 'start.exists()' }] },
    });
    expect(changes(invariant('a-1'), invariant('a-2'))).toEqual(['renamed Encounter.period invariant key: a-1 -> a-2']);
    const sliced = (name: string, min: number) => ({
      'Encounter.type': { slicing: { rules: 'open' as const, discriminator: [{ type: 'value' as const, path: 'text' }] } },
      [`Encounter.type:${name}`]: { min },
      [`Encounter.type:${name}.text`]: { fixedString: 'x' },
    });
    expect(changes(sliced('a', 0), sliced('b', 1))).toEqual([
      'renamed Encounter.type:b slice name: a -> b',
      'stricter Encounter.type:b min: 0 -> 1',
    ]);
  });

  it('are told from each other by texts in a section of its own', () => {
    const [before, after] = [{}, { 'Encounter.period': { short: '[DK] periode', mustSupport: true } }].map((facts) =>
      memoryDefinitions([profile('visit', 'Encounter', facts, { description: 'same' })]),
    );
    const texts = compareTexts(before!, after!);
    expect(texts.map(({ element, aspect, before: was, after: is }) => [element, aspect, was, is])).toEqual([
      ['Encounter.period', 'short', undefined, '[DK] periode'],
      ['Encounter.period', 'mustSupport', undefined, 'true'],
    ]);
    const side = { id: 'g', version: '1' };
    expect(renderDiff({ before: side, after: side, changes: [], texts }, 'text')).toMatch(
      /no verdict depends on them[^]*short:[^]*No difference in what is demanded.; 2 differences in texts/,
    );
    expect(renderDiff({ before: side, after: side, changes: [], texts }, 'markdown')).toContain(
      '| visit | `Encounter.period` | mustSupport |  | `true` |',
    );
  });

  it('differ in their type of a choice', () => {
    const held = (...codes: string[]) => [
      profile('o', 'Observation', { 'Observation.value[x]': { type: codes.map((code) => ({ code })) } }),
    ];
    expect(diff(held('string', 'Quantity'), held('Quantity', 'boolean'))).toEqual([
      'stricter Observation.value[x] type: string -> ',
      'looser Observation.value[x] type:  -> boolean',
    ]);
  });

  it('may be there only once', () => {
    expect(diff([profile('a', 'Patient', {})], [profile('b', 'Patient', {})])).toEqual([
      'other  profile: was there -> ',
      'other  profile:  -> new',
    ]);
  });
});

describe('two versions of codes', () => {
  const system = (...codes: string[]): CodeSystem => ({
    resourceType: 'CodeSystem',
    url: urlOf('cs'),
    status: 'draft',
    content: 'complete',
    concept: codes.map((code) => ({ code, display: `the ${code}` })),
  });
  const valueSet = (...codes: string[]): ValueSet => ({
    resourceType: 'ValueSet',
    url: urlOf('vs'),
    status: 'draft',
    compose: { include: [{ system: urlOf('cs'), ...(codes.length > 0 ? { concept: codes.map((code) => ({ code })) } : {}) }] },
  });

  it('differ in codes, though the value set says the same', () => {
    expect(diff([valueSet(), system('a', 'b')], [valueSet(), system('b', 'c')])).toEqual([
      `stricter a code: ${urlOf('cs')} -> `,
      `looser c code:  -> ${urlOf('cs')}`,
      'stricter a concept: the a -> ',
      'looser c concept:  -> the c',
    ]);
  });

  it('differ in displays', () => {
    const other = { ...system('a'), concept: [{ code: 'a', display: 'the A' }] };
    expect(diff([system('a')], [other])).toEqual(['other a display: the a -> the A']);
  });

  it('that nobody here can list differ in what is said of them', () => {
    const far = (url: string): ValueSet => ({ ...valueSet(), compose: { include: [{ system: url }] } });
    expect(diff([far('http://far.example/a')], [far('http://far.example/a')])).toEqual([]);
    expect(diff([far('http://far.example/a')], [far('http://far.example/b')])).toEqual([
      expect.stringMatching(/^stricter http:\/\/far\.example\/a other codes: .* -> out$/),
      expect.stringMatching(/^looser http:\/\/far\.example\/b other codes: out -> /),
    ]);
  });
});

describe('the report', () => {
  const shown = {
    before: { id: 'x', version: '1' },
    after: { id: 'x', version: '2' },
    changes: [{ definition: urlOf('visit'), element: 'Encounter.type', aspect: 'pattern', effect: 'stricter', after: 'a|b`' } as const],
  };

  it('counts what each change means', () => {
    expect(JSON.parse(renderDiff(shown, 'json'))).toMatchObject({ ...shown, summary: { stricter: 1, looser: 0, other: 0 } });
    expect(renderDiff(shown, 'text')).toContain('1 difference: 1 stricter, 0 looser, 0 other');
    expect(renderDiff({ ...shown, changes: [] }, 'text')).toContain('No difference');
  });

  it('is a table in Markdown whatever a value holds', () => {
    expect(renderDiff(shown, 'markdown')).toContain("| stricter | `Encounter.type` | pattern |  | `a\\|b'` |");
  });
});
