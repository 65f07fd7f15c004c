import type { CodeSystem, ConceptMap, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { found } from '../testing/found.js';

const url = 'http://x.test/cs';
const properties = 'http://hl7.org/fhir/concept-properties#';
const system = (more: Partial<CodeSystem> = {}): CodeSystem => ({
  resourceType: 'CodeSystem',
  url,
  name: 'Cs',
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept: [{ code: 'a', concept: [{ code: 'a1' }] }, { code: 'b' }],
  ...more,
});

describe('a code system', () => {
  it.each<[string, Partial<CodeSystem>, string[]]>([
    ['is right', { count: 3 }, []],
    [
      'has a code twice',
      { concept: [{ code: 'a', concept: [{ code: 'b' }] }, { code: 'b' }] },
      ['code-system-duplicate CodeSystem.concept[0].concept[0].code'],
    ],
    ['counts wrong', { count: 2 }, ['code-system-count CodeSystem.count']],
    ['lists more than there are', { count: 2, content: 'fragment' }, ['code-system-count CodeSystem.count warning']],
    ['lists some of those that there are', { count: 5, content: 'example' }, []],
    ['is complete and empty', { concept: undefined as never }, ['code-system-empty CodeSystem.content warning']],
    ['lists what is not present', { content: 'not-present' }, ['code-system-not-present CodeSystem.concept[0]']],
    ['is no supplement and says what it supplements', { supplements: 'http://x.test/other' }, ['code-system-content CodeSystem.content']],
    [
      'is a supplement of nothing',
      { content: 'supplement' },
      ['code-system-supplements-missing CodeSystem.content', 'code-system-supplement-case CodeSystem.caseSensitive'],
    ],
    [
      'is a supplement and says how codes compare',
      { content: 'supplement', supplements: 'http://x.test/other' },
      ['code-system-supplement-case CodeSystem.caseSensitive'],
    ],
    [
      'declares a property twice',
      {
        property: [
          { code: 'p', type: 'string' },
          { code: 'p', type: 'string' },
        ],
      },
      ['code-system-property-twice CodeSystem.property[1].code'],
    ],
    [
      'declares a property of FHIR with another type',
      { property: [{ code: 'inactive', uri: `${properties}inactive`, type: 'string' }] },
      ['code-system-property CodeSystem.property[0].type'],
    ],
    [
      'declares a property of FHIR with the code of another',
      { property: [{ code: 'parent', uri: `${properties}child`, type: 'code' }] },
      ['code-system-property CodeSystem.property[0].code'],
    ],
    [
      'declares a property that is not a URI',
      { property: [{ code: 'p', uri: 'p', type: 'string' }] },
      ['code-system-property CodeSystem.property[0].uri'],
    ],
    [
      'has a value of another type',
      { property: [{ code: 'p', type: 'string' }], concept: [{ code: 'a', property: [{ code: 'p', valueInteger: 1 }] }] },
      ['code-system-property-type CodeSystem.concept[0].property[0].value.ofType(integer)'],
    ],
    [
      'has a property that it does not declare',
      { concept: [{ code: 'a', property: [{ code: 'p', valueInteger: 1 }] }] },
      ['code-system-property-undeclared CodeSystem.concept[0].property[0].code warning'],
    ],
    [
      'has a parent that it does not have',
      {
        property: [{ code: 'up', uri: `${properties}parent`, type: 'code' }],
        concept: [{ code: 'a', property: [{ code: 'up', valueCode: 'z' }] }],
      },
      ['code-system-property-code CodeSystem.concept[0].property[0].value.ofType(code)'],
    ],
    [
      'has codes of something else',
      { property: [{ code: 'p', type: 'code' }], concept: [{ code: 'a', property: [{ code: 'p', valueCode: 'z' }] }] },
      ['code-system-property-code CodeSystem.concept[0].property[0].value.ofType(code) information'],
    ],
  ])('%s', (_, more, expected) => {
    expect(found(system(more))).toEqual(expected);
  });

  it('supplements codes that there are', () => {
    const supplement = system({
      url: 'http://x.test/supplement',
      content: 'supplement',
      supplements: url,
      concept: [{ code: 'a' }, { code: 'z' }],
    });
    delete supplement.caseSensitive;
    expect(found(supplement, system())).toEqual(['code-unknown CodeSystem.concept[1].code']);
  });

  it('names the value set of all its codes', () => {
    const all = (include: NonNullable<ValueSet['compose']>['include']): ValueSet => ({
      resourceType: 'ValueSet',
      url: 'http://x.test/vs',
      status: 'active',
      compose: { include },
    });
    const given = system({ valueSet: 'http://x.test/vs' });
    expect(found(given, all([{ system: url }]))).toEqual([]);
    for (const include of [
      [{ system: url, concept: [{ code: 'a' }] }],
      [{ system: 'http://x.test/other' }],
      [{ system: url }, { system: 'http://x.test/other' }],
    ])
      expect(found(given, all(include))).toEqual(['code-system-value-set CodeSystem.valueSet']);
    expect(found(given)).toEqual([]);
  });
});

describe('a value set', () => {
  type Part = NonNullable<ValueSet['compose']>['include'][number];
  const declared = system({
    property: [
      { code: 'size', type: 'integer' },
      { code: 'tall', type: 'boolean' },
    ],
    filter: [{ code: 'size', operator: ['=', 'in'], value: 'x' }],
  });
  const ofPart = (part: Part): string[] =>
    found(
      { resourceType: 'ValueSet', url: 'http://x.test/vs', status: 'active', compose: { include: [part] } },
      declared,
      system({ url: 'http://x.test/added', content: 'supplement', supplements: url }),
    ).map((each) => each.replace('ValueSet.compose.include[0]', '…'));
  const filter = (property: string, op: NonNullable<Part['filter']>[number]['op'], value: string): Part => ({
    system: url,
    filter: [{ property, op, value }],
  });
  it.each<[string, Part, string[]]>([
    ['has codes', { system: url, concept: [{ code: 'a1' }] }, []],
    ['has codes that there are not', { system: url, concept: [{ code: 'a' }, { code: 'z' }] }, ['code-unknown ….concept[1].code']],
    ['has codes of a system that is not here', { system: 'http://x.test/gone', concept: [{ code: 'z' }] }, []],
    ['has a version in the system', { system: `${url}|1` }, ['value-set-system-version ….system']],
    ['has a system that is no URI', { system: '#cs' }, ['value-set-system-relative ….system']],
    [
      'has a value set for a system',
      { system: 'http://hl7.org/fhir/ValueSet/administrative-gender' },
      ['value-set-system-value-set ….system'],
    ],
    ['has a supplement for a system', { system: 'http://x.test/added' }, ['value-set-system-supplement ….system']],
    ['imports one that is not here', { valueSet: ['http://x.test/gone'] }, ['value-set-import-unverified ….valueSet[0] information']],
    ['imports what is none', { valueSet: [url] }, ['canonical-wrong-type ….valueSet[0]']],
    ['filters by concept', filter('concept', 'is-a', 'a'), []],
    ['filters by a concept that there is not', filter('concept', 'is-a', 'z'), ['code-unknown ….filter[0].value']],
    ['filters concepts in a way that there is not', filter('concept', 'regex', 'a.*'), ['value-set-filter-operator ….filter[0].op']],
    ['filters by several codes', filter('code', 'in', 'a,z'), ['code-unknown ….filter[0].value']],
    ['filters by a property', filter('size', '=', '3'), []],
    ['filters by a property with a value of another type', filter('size', '=', 'big'), ['value-set-filter-value ….filter[0].value']],
    [
      'filters by a property in a way that it does not take',
      filter('size', 'exists', 'true'),
      ['value-set-filter-operator ….filter[0].op'],
    ],
    ['filters by what exists', filter('tall', 'exists', 'maybe'), ['value-set-filter-value ….filter[0].value']],
    ['filters by no regular expression', filter('tall', 'regex', '('), ['value-set-filter-value ….filter[0].value']],
    ['filters by a property that there is not', filter('colour', '=', 'red'), ['value-set-filter-property ….filter[0].property warning']],
  ])('%s', (_, part, expected) => {
    expect(ofPart(part)).toEqual(expected);
  });
});

describe('a concept map', () => {
  const map = (element: object, more: object = {}): object => ({
    resourceType: 'ConceptMap',
    url: 'http://x.test/cm',
    status: 'active',
    group: [{ source: url, target: 'http://hl7.org/fhir/administrative-gender', element: [element] }],
    ...more,
  });
  const only: ValueSet = {
    resourceType: 'ValueSet',
    url: 'http://x.test/vs',
    status: 'active',
    compose: { include: [{ system: url, concept: [{ code: 'a' }] }] },
  };
  it.each<[string, object, string[]]>([
    ['maps codes', map({ code: 'a', target: [{ code: 'male', equivalence: 'equal' }] }), []],
    ['maps a code that there is not', map({ code: 'z' }), ['code-unknown ConceptMap.group[0].element[0].code']],
    [
      'maps to a code that there is not',
      map({ code: 'a', target: [{ code: 'mail', equivalence: 'equal' }] }),
      ['code-unknown ConceptMap.group[0].element[0].target[0].code'],
    ],
    [
      'maps a code outside of its value set',
      map({ code: 'b' }, { sourceCanonical: only.url }),
      ['concept-map-code-not-in-value-set ConceptMap.group[0].element[0].code'],
    ],
    ['maps what is no value set', map({ code: 'b' }, { sourceUri: url }), ['canonical-wrong-type ConceptMap.source.ofType(uri)']],
  ])('%s', (_, given, expected) => {
    expect(found(given as ConceptMap, system(), only)).toEqual(expected);
  });
});
