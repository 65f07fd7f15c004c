import type { CodeSystem, ValueSet, ValueSetComposeInclude } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { memoryDefinitions } from '../definitions/memory.js';
import { withCommonKnowledge } from './base-source.js';
import { definitionsSource } from './definitions-source.js';
import { Expander } from './expansion/expander.js';
import { localTerminology } from './open.js';
import type { CodeInData, UnverifiedReason } from './terminology.js';

const base = 'http://x.test/';
const cs = (id: string, more: Partial<CodeSystem> = {}): CodeSystem => ({
  resourceType: 'CodeSystem',
  url: base + id,
  status: 'draft',
  content: 'complete',
  caseSensitive: true,
  ...more,
});
const vs = (id: string, include: ValueSetComposeInclude[], more: Partial<ValueSet> = {}): ValueSet => ({
  resourceType: 'ValueSet',
  url: base + id,
  status: 'draft',
  compose: { include },
  ...more,
});

const colours = cs('colours', {
  version: '2',
  concept: [
    {
      code: 'warm',
      display: 'Warm',
      concept: [
        { code: 'red', display: 'Red', designation: [{ language: 'da', value: 'Rød' }] },
        { code: 'orange', display: 'Orange' },
      ],
    },
    {
      code: 'cold',
      display: 'Cold',
      concept: [
        { code: 'blue', display: 'Blue' },
        { code: 'dark-blue', display: 'Dark blue' },
      ],
    },
    { code: 'mauve', display: 'Mauve', property: [{ code: 'inactive', valueBoolean: true }] },
  ],
});
const loose = cs('loose', { caseSensitive: false, concept: [{ code: 'One', display: 'One' }, { code: 'Two' }] });
const fragment = cs('fragment', { content: 'fragment', concept: [{ code: 'known', concept: [{ code: 'below' }] }] });
const supplement = cs('danish', {
  content: 'supplement',
  supplements: `${base}colours`,
  concept: [
    { code: 'blue', display: 'Blå', designation: [{ value: 'Himmelblå' }] },
    { code: 'invented', display: 'x' },
  ],
});
const named = cs('named', { content: 'not-present' });
const systems = [colours, loose, fragment, supplement, named];

const whole = { system: `${base}colours` };
const warm: ValueSetComposeInclude = { ...whole, filter: [{ property: 'concept', op: 'descendent-of', value: 'warm' }] };
const list = (system: string, ...codes: string[]): ValueSetComposeInclude => ({ system, concept: codes.map((code) => ({ code })) });
const imports = (...ids: string[]): ValueSetComposeInclude => ({ valueSet: ids.map((id) => base + id) });

const terminology = (...valueSets: ValueSet[]) => localTerminology(memoryDefinitions([...systems, ...valueSets]));
type Answer = 'in' | 'out' | UnverifiedReason['kind'];

/** Asks about codes written `system#code`, or `#code` for a bare one. */
function answers(valueSets: readonly ValueSet[], id: string, ...codes: string[]): Answer[] {
  const local = terminology(...valueSets);
  return codes.map((text) => {
    const [system = '', code = ''] = text.split('#');
    const data: CodeInData = system === '' ? { code } : { system: system.includes(':') ? system : base + system, code };
    const membership = local.member(base + id, data);
    if (membership.outcome === 'unverified') return membership.cause?.kind ?? 'no-system';
    return membership.outcome === 'member' ? 'in' : 'out';
  });
}

describe('membership of a value set', () => {
  it('that lists codes: those codes, in that system, spelled so', () => {
    const a = vs('a', [list(`${base}colours`, 'red', 'blue')]);
    expect(answers([a], 'a', 'colours#red', 'colours#orange', 'colours#Red', 'loose#red', 'colours#')).toEqual([
      'in',
      'out',
      'out',
      'out',
      'out',
    ]);
  });

  it('that lists codes of a system nobody knows: those codes all the same', () => {
    const a = vs('a', [list('http://snomed.info/sct', '1', '2')]);
    expect(answers([a], 'a', 'http://snomed.info/sct#1', 'http://snomed.info/sct#3', '#2', '#3')).toEqual(['in', 'out', 'in', 'out']);
  });

  it('that takes in a whole system', () => {
    expect(answers([vs('a', [whole])], 'a', 'colours#red', 'colours#warm', 'colours#mauve', 'colours#green', 'loose#one')).toEqual([
      'in',
      'in',
      'in',
      'out',
      'out',
    ]);
  });

  it('that filters: descendants without their ancestor', () => {
    expect(answers([vs('a', [warm])], 'a', 'colours#red', 'colours#orange', 'colours#warm', 'colours#blue')).toEqual([
      'in',
      'in',
      'out',
      'out',
    ]);
  });

  it('that filters twice: what both select', () => {
    const a = vs('a', [
      {
        ...whole,
        filter: [
          { property: 'concept', op: 'is-a', value: 'cold' },
          { property: 'code', op: 'regex', value: '.*blue' },
        ],
      },
    ]);
    expect(answers([a], 'a', 'colours#blue', 'colours#dark-blue', 'colours#cold', 'colours#red')).toEqual(['in', 'in', 'out', 'out']);
  });

  it('that excludes', () => {
    const a = vs('a', [whole], { compose: { include: [whole], exclude: [warm, list(`${base}colours`, 'blue')] } });
    expect(answers([a], 'a', 'colours#warm', 'colours#red', 'colours#blue', 'colours#cold')).toEqual(['in', 'out', 'out', 'in']);
  });

  it('that excludes what cannot be known: unverified, but for what was never in', () => {
    const a = vs('a', [], {
      compose: { include: [list(`${base}colours`, 'red'), list('urn:x', '1')], exclude: [{ valueSet: ['http://x.test/missing'] }] },
    });
    expect(answers([a], 'a', 'colours#red', 'colours#blue', 'urn:x#1')).toEqual(['value-set-missing', 'out', 'value-set-missing']);
  });

  it('that leaves out inactive codes', () => {
    const a = vs('a', [], { compose: { inactive: false, include: [whole] } });
    const b = vs('b', [], { compose: { inactive: true, include: [whole] } });
    expect(answers([a, b], 'a', 'colours#mauve', 'colours#red')).toEqual(['out', 'in']);
    expect(answers([a, b], 'b', 'colours#mauve', 'colours#red')).toEqual(['in', 'in']);
  });

  it('that imports: one value set, all of several, and with a system beside it', () => {
    const sets = [
      vs('red-blue', [list(`${base}colours`, 'red', 'blue')]),
      vs('blue-cold', [list(`${base}colours`, 'blue', 'cold')]),
      vs('one', [imports('red-blue')]),
      vs('both', [imports('red-blue', 'blue-cold')]),
      vs('either', [imports('red-blue'), imports('blue-cold')]),
      vs('and-system', [{ ...warm, ...imports('red-blue') }]),
      vs('nested', [imports('both'), warm]),
    ];
    const ask = (id: string) => answers(sets, id, 'colours#red', 'colours#blue', 'colours#cold', 'colours#orange');
    expect(ask('one')).toEqual(['in', 'in', 'out', 'out']);
    expect(ask('both')).toEqual(['out', 'in', 'out', 'out']);
    expect(ask('either')).toEqual(['in', 'in', 'in', 'out']);
    expect(ask('and-system')).toEqual(['in', 'out', 'out', 'out']);
    expect(ask('nested')).toEqual(['in', 'in', 'out', 'in']);
  });

  it('that imports one which is missing: unverified where that one decides', () => {
    const sets = [vs('or', [list(`${base}colours`, 'red'), imports('missing')]), vs('and', [{ ...whole, ...imports('missing') }])];
    expect(answers(sets, 'or', 'colours#red', 'colours#blue', 'urn:x#1', '#red', '#x')).toEqual([
      'in',
      'value-set-missing',
      'value-set-missing',
      'in',
      'value-set-missing',
    ]);
    expect(answers(sets, 'and', 'colours#red', 'colours#green', 'urn:x#1')).toEqual(['value-set-missing', 'out', 'out']);
  });

  it('that includes itself by way of others: what is certain is answered, whichever is asked first', () => {
    const sets = [
      vs('a', [list(`${base}colours`, 'red'), imports('b')]),
      vs('b', [list(`${base}colours`, 'blue'), imports('c')]),
      vs('c', [imports('a')]),
      vs('self', [imports('self')]),
      vs('outside', [imports('a')]),
    ];
    const ask = (id: string) => answers(sets, id, 'colours#red', 'colours#blue', 'colours#cold');
    expect(ask('a')).toEqual(['in', 'value-set-cyclic', 'value-set-cyclic']);
    expect(ask('b')).toEqual(['value-set-cyclic', 'in', 'value-set-cyclic']);
    expect(ask('self')).toEqual(['value-set-cyclic', 'value-set-cyclic', 'value-set-cyclic']);
    expect(ask('outside')).toEqual(['in', 'value-set-cyclic', 'value-set-cyclic']);
    const inOtherOrder = terminology(...sets);
    for (const id of ['outside', 'c', 'b', 'a']) inOtherOrder.expansion(base + id);
    expect(inOtherOrder.member(`${base}b`, { system: `${base}colours`, code: 'red' }).outcome).toBe('unverified');
    expect(inOtherOrder.member(`${base}a`, { system: `${base}colours`, code: 'red' }).outcome).toBe('member');
  });

  it('that takes in a system which is here in part: what is here is in, the rest unverified', () => {
    const sets = [
      vs('all', [{ system: `${base}fragment` }]),
      vs('below', [{ system: `${base}fragment`, filter: [{ property: 'concept', op: 'descendent-of', value: 'known' }] }]),
      vs('far', [{ system: `${base}fragment`, filter: [{ property: 'concept', op: 'is-a', value: 'elsewhere' }] }]),
      vs('named', [{ system: `${base}named` }]),
    ];
    expect(answers(sets, 'all', 'fragment#known', 'fragment#other', '#other')).toEqual(['in', 'system-partial', 'system-partial']);
    expect(answers(sets, 'below', 'fragment#below', 'fragment#known', 'fragment#other')).toEqual(['in', 'out', 'system-partial']);
    expect(answers(sets, 'far', 'fragment#below', 'colours#red')).toEqual(['system-partial', 'out']);
    expect(answers(sets, 'named', 'named#any', 'colours#red')).toEqual(['system-partial', 'out']);
  });

  it('that takes in a system which is not here, or not in that version, or by something it does not have', () => {
    const sets = [
      vs('sct', [{ system: 'http://snomed.info/sct', filter: [{ property: 'concept', op: 'is-a', value: '404684003' }] }]),
      vs('version', [{ ...whole, version: '7' }]),
      vs('any', [{ ...whole, version: '*' }]),
      vs('exact', [{ ...whole, version: '2' }]),
      vs('taste', [{ ...whole, filter: [{ property: 'taste', op: '=', value: 'sweet' }] }]),
    ];
    expect(answers(sets, 'sct', 'http://snomed.info/sct#1', 'http://loinc.org#1')).toEqual(['system-missing', 'out']);
    expect(answers(sets, 'version', 'colours#red')).toEqual(['system-version']);
    expect(answers(sets, 'any', 'colours#red', 'colours#green')).toEqual(['in', 'out']);
    expect(answers(sets, 'exact', 'colours#red', 'colours#green')).toEqual(['in', 'out']);
    expect(answers(sets, 'taste', 'colours#red', 'loose#one')).toEqual(['filter-unknown', 'out']);
  });

  it('that no resource calls complete by right: an excerpt of UCUM is not the whole', () => {
    const ucum = cs('ucum', { url: 'http://unitsofmeasure.org', concept: [{ code: 'mg' }] });
    const local = localTerminology(memoryDefinitions([ucum, vs('units', [{ system: 'http://unitsofmeasure.org' }])]));
    const ask = (code: string) => local.member(`${base}units`, { system: 'http://unitsofmeasure.org', code }).outcome;
    expect([ask('mg'), ask('kg/m2'), ask('KG')]).toEqual(['member', 'member', 'not-a-member']);
    expect(local.lookup({ system: 'http://unitsofmeasure.org', code: 'KG' }).outcome).toBe('unknown-code');
  });

  it('whose system is made by rule: the rule decides', () => {
    const sets = [
      vs('mime', [{ system: 'urn:ietf:bcp:13' }]),
      vs('tags', [{ system: 'urn:ietf:bcp:47' }]),
      vs('no-danish', [], { compose: { include: [{ system: 'urn:ietf:bcp:47' }], exclude: [list('urn:ietf:bcp:47', 'da')] } }),
    ];
    expect(answers(sets, 'mime', '#image/png', '#png', 'urn:ietf:bcp:13#text/plain')).toEqual(['in', 'out', 'in']);
    expect(answers(sets, 'tags', '#da', '#danish language', '#dan', '#zz')).toEqual(['in', 'out', 'registry-missing', 'out']);
    expect(answers(sets, 'no-danish', '#da', '#en', '#e')).toEqual(['out', 'in', 'out']);
  });

  it('whose system ignores letter case', () => {
    const sets = [vs('all', [{ system: `${base}loose` }]), vs('list', [list(`${base}loose`, 'ONE')])];
    expect(answers(sets, 'all', 'loose#one', 'loose#TWO', '#two', 'loose#three')).toEqual(['in', 'in', 'in', 'out']);
    expect(answers(sets, 'list', 'loose#One', 'loose#two')).toEqual(['in', 'out']);
  });

  it('that is here only as an expansion', () => {
    const contains = [
      { system: `${base}colours`, code: 'red', display: 'Rouge', contains: [{ system: `${base}loose`, code: 'one' }] },
      { abstract: true, display: 'a heading' },
    ];
    const stored = (id: string, more: object): ValueSet => ({
      resourceType: 'ValueSet',
      url: base + id,
      status: 'draft',
      expansion: { timestamp: '2025-01-01', contains, ...more },
    });
    const sets = [
      stored('full', {}),
      stored('page', { total: 40 }),
      stored('open', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed', valueBoolean: true }] }),
    ];
    const ask = (id: string) => answers(sets, id, 'colours#red', 'loose#ONE', 'colours#blue', 'urn:x#1', '#x');
    expect(ask('full')).toEqual(['in', 'in', 'out', 'out', 'out']);
    expect(ask('page')).toEqual(['in', 'in', 'value-set-partial', 'value-set-partial', 'value-set-partial']);
    expect(ask('open')).toEqual(['in', 'in', 'value-set-partial', 'value-set-partial', 'value-set-partial']);
    expect(terminology(...sets).names(`${base}full`, { system: `${base}colours`, code: 'red' })).toEqual(['Rouge']);
  });

  it('that has an expansion beside its definition: it settles only what is open otherwise', () => {
    const sct = 'http://snomed.info/sct';
    const both = vs('both', [warm, { system: sct, filter: [{ property: 'concept', op: 'is-a', value: '1' }] }], {
      expansion: {
        timestamp: '2025-01-01',
        contains: [
          { system: sct, code: '10' },
          { system: `${base}colours`, code: 'blue' },
        ],
      },
    });
    expect(answers([both], 'both', `${sct}#10`, `${sct}#11`, 'colours#blue', 'colours#red')).toEqual(['in', 'system-missing', 'out', 'in']);
  });

  it('that says nothing about its content, or is not here', () => {
    const sets = [vs('empty', []), { resourceType: 'ValueSet', url: `${base}bare`, status: 'draft' } as ValueSet];
    expect(answers(sets, 'empty', '#x')).toEqual(['value-set-empty']);
    expect(answers(sets, 'bare', '#x')).toEqual(['value-set-empty']);
    expect(answers(sets, 'nowhere', '#x')).toEqual(['value-set-missing']);
    expect(answers(sets, 'nowhere|1', '#x')).toEqual(['value-set-missing']);
  });

  it('of a certain version', () => {
    const sets = [vs('v', [list(`${base}colours`, 'red')], { version: '1' }), vs('v', [list(`${base}colours`, 'blue')], { version: '2' })];
    expect(answers(sets, 'v', 'colours#red', 'colours#blue')).toEqual(['out', 'in']);
    expect(answers(sets, 'v|1', 'colours#red', 'colours#blue')).toEqual(['in', 'out']);
    expect(answers(sets, 'v|3', 'colours#red')).toEqual(['value-set-missing']);
  });

  it('for a code of another version of its system: in if it is in ours, unverified otherwise', () => {
    const local = terminology(vs('all', [whole]), vs('list', [list(`${base}colours`, 'red')]));
    const ask = (id: string, code: string, version: string) => local.member(base + id, { system: `${base}colours`, version, code }).outcome;
    expect([ask('all', 'red', '9'), ask('all', 'green', '9'), ask('all', 'green', '2')]).toEqual(['member', 'unverified', 'not-a-member']);
    expect([ask('list', 'red', '9'), ask('list', 'blue', '9')]).toEqual(['member', 'not-a-member']);
  });

  it('gives its reason with the name people know', () => {
    const membership = terminology(vs('sct', [{ system: 'http://snomed.info/sct' }])).member(`${base}sct`, {
      system: 'http://snomed.info/sct',
      code: '1',
    });
    expect(membership).toMatchObject({
      outcome: 'unverified',
      reason: expect.stringContaining('SNOMED CT (http://snomed.info/sct)') as string,
    });
  });

  it('reads R4 bindings to v2 and v3 value sets as they are meant', () => {
    const v3 = vs('x', [list('urn:x', 'a')], { url: 'http://terminology.hl7.org/ValueSet/v3-X', version: '2018-08-12' });
    const local = localTerminology(memoryDefinitions([v3, vs('own', [list('urn:x', 'a')], { version: '1' })]));
    expect(local.member('http://terminology.hl7.org/ValueSet/v3-X|4.0.1', { code: 'a' }).outcome).toBe('member');
    expect(local.member('http://terminology.hl7.org/ValueSet/v3-X|2.0.0', { code: 'a' }).outcome).toBe('unverified');
    expect(local.member(`${base}own|4.0.1`, { code: 'a' }).outcome).toBe('unverified');
  });
});

describe('looking up a code', () => {
  const local = terminology();
  const lookup = (id: string, code: string, version?: string) => local.lookup({ system: id.includes(':') ? id : base + id, code, version });

  it('finds its names: its own, designations, and those of supplements', () => {
    expect(lookup('colours', 'red')).toEqual({ outcome: 'found', displays: ['Red', 'Rød'] });
    expect(lookup('colours', 'blue')).toEqual({ outcome: 'found', displays: ['Blue', 'Blå', 'Himmelblå'] });
    expect(lookup('loose', 'Two')).toEqual({ outcome: 'found', displays: [] });
  });

  it('does not take a supplement for the code system', () => {
    expect(lookup('colours', 'invented').outcome).toBe('unknown-code');
    expect(lookup('danish', 'blue')).toMatchObject({ outcome: 'unverified', cause: { kind: 'system-missing' } });
  });

  it('tells how the system spells a code that may be written otherwise', () => {
    expect(lookup('loose', 'ONE')).toEqual({ outcome: 'found', displays: ['One'], spelling: 'One' });
    expect(lookup('loose', 'One')).toEqual({ outcome: 'found', displays: ['One'] });
  });

  it.each([
    ['Red', 'red'],
    [' red ', 'red'],
    ['dark blue', 'dark-blue'],
    ['darkblue', 'dark-blue'],
    ['DARK_BLUE', 'dark-blue'],
    ['Rød', 'red'],
    ['orangee', 'orange'],
    ['ornage', 'orange'],
    ['green', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('does not know %j, and knows what was meant: %j', (code, nearest) => {
    expect(lookup('colours', code)).toEqual(nearest === undefined ? { outcome: 'unknown-code' } : { outcome: 'unknown-code', nearest });
  });

  it('claims nothing about systems that are not here, or not in full, or in another version', () => {
    expect(lookup('fragment', 'known').outcome).toBe('found');
    expect(lookup('fragment', 'x')).toMatchObject({ outcome: 'unverified', cause: { kind: 'system-partial' } });
    expect(lookup('named', 'x')).toMatchObject({ outcome: 'unverified', cause: { kind: 'system-partial' } });
    expect(lookup('http://loinc.org', '1-1')).toMatchObject({ outcome: 'unverified', cause: { kind: 'system-missing' } });
    expect(lookup('colours', 'green', '1')).toMatchObject({ outcome: 'unverified', cause: { kind: 'system-version', version: '1' } });
    expect(lookup('colours', 'red', '1')).toEqual({ outcome: 'found', displays: [] });
    expect(lookup('colours', 'red', '2')).toEqual({ outcome: 'found', displays: ['Red', 'Rød'] });
    expect(local.lookup({ code: 'red' })).toMatchObject({ outcome: 'unverified', cause: { kind: 'no-system' } });
    for (const system of ['colours|2', 'colours#2']) {
      expect(lookup(system, 'red'), system).toMatchObject({
        outcome: 'unverified',
        cause: { kind: 'system-missing', system: base + system },
      });
    }
  });

  it('knows systems made by rule and external lists', () => {
    expect(lookup('urn:ietf:bcp:13', 'image/png').outcome).toBe('found');
    expect(lookup('urn:ietf:bcp:13', 'png').outcome).toBe('unknown-code');
    expect(lookup('urn:ietf:bcp:47', 'da').outcome).toBe('found');
    expect(lookup('urn:ietf:bcp:47', 'dan').outcome).toBe('unverified');
    expect(lookup('urn:iso:std:iso:4217', 'DKK')).toEqual({ outcome: 'found', displays: [] });
    expect(lookup('urn:iso:std:iso:4217', 'dkk')).toEqual({ outcome: 'unknown-code', nearest: 'DKK' });
    expect(lookup('urn:iso:std:iso:3166', 'DK').outcome).toBe('found');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('is not misled by %s', (name) => {
    expect(lookup('colours', name).outcome).toBe('unknown-code');
    expect(local.lookup({ system: name, code: name }).outcome).toBe('unverified');
    expect(local.member(name, { system: name, code: name }).outcome).toBe('unverified');
  });
});

describe('a suggestion', () => {
  const local = terminology(
    vs('mixed', [
      { ...list(`${base}colours`, 'red', 'dark-blue') },
      {
        system: `${base}other`,
        concept: [
          { code: 'x-1', display: 'First', designation: [{ value: 'Første' }] },
          { code: 'x-2', display: 'Same' },
          { code: 'x-3', display: 'Same' },
        ],
      },
    ]),
  );
  const suggest = (code: string, system?: string) => local.suggest(`${base}mixed`, { code, system });

  it('is the same code in the system it belongs to', () => {
    expect(suggest('red', `${base}other`)).toEqual({ system: `${base}colours`, code: 'red' });
  });

  it('is nearly the same code, or the code of the name that was written', () => {
    expect(suggest('Dark blue', `${base}colours`)).toEqual({ system: `${base}colours`, code: 'dark-blue' });
    expect(suggest('X1')).toEqual({ code: 'x-1' });
    expect(suggest('første', `${base}other`)).toEqual({ system: `${base}other`, code: 'x-1' });
    expect(suggest('Rød')).toEqual({ code: 'red' });
  });

  it('is nothing where nothing or too much is near', () => {
    expect(suggest('elephant')).toBeUndefined();
    expect(suggest('Same')).toBeUndefined();
    expect(local.suggest(`${base}nowhere`, { code: 'red' })).toBeUndefined();
  });

  it('comes beside the names that the value set itself gives', () => {
    expect(local.names(`${base}mixed`, { system: `${base}other`, code: 'x-1' })).toEqual(['First', 'Første']);
    expect(local.names(`${base}mixed`, { code: 'x-1' })).toEqual(['First', 'Første']);
    expect(local.names(`${base}mixed`, { system: `${base}colours`, code: 'red' })).toEqual([]);
  });
});

describe('hostile definitions', () => {
  it('may chain imports at any depth', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => vs(`c${i}`, [i === 19_999 ? list('urn:x', 'end') : imports(`c${i + 1}`)]));
    expect(answers(chain, 'c0', 'urn:x#end', 'urn:x#other')).toEqual(['in', 'out']);
  });

  it('may import each other in every direction', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `m${i}`);
    const mesh = ids.map((id) => vs(id, [list('urn:x', id), ...ids.map((other) => imports(other))]));
    expect(answers(mesh, 'm0', 'urn:x#m0', 'urn:x#m1')).toEqual(['in', 'value-set-cyclic']);
  });

  it('may consist of very many includes', () => {
    const many = vs(
      'many',
      Array.from({ length: 20_000 }, (_, i) => list(`urn:x:${i % 7}`, `code-${i}`)),
    );
    expect(answers([many], 'many', 'urn:x:0#code-0', 'urn:x:0#code-1')).toEqual(['in', 'out']);
  });
});

it('expands a value set that is in no source', () => {
  const expansion = new Expander(withCommonKnowledge(definitionsSource(memoryDefinitions(systems)))).expand(vs('loose-end', [warm]));
  expect([...(expansion.systems.get(`${base}colours`)?.in.keys() ?? [])].sort()).toEqual(['orange', 'red']);
  expect(expansion.elsewhere).toBe('out');
});
