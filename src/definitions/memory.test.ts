import { describe, expect, it } from 'vitest';
import { memoryDefinitions } from './memory.js';

const valueSet = { resourceType: 'ValueSet', url: 'http://x.test/vs', version: '1', status: 'draft' };
const codeSystem = { resourceType: 'CodeSystem', url: 'http://x.test/cs', status: 'draft', content: 'complete' };
const structure = { resourceType: 'StructureDefinition', url: 'http://x.test/sd', type: 'Patient', kind: 'resource', status: 'draft' };

describe('definitions in memory', () => {
  it('are found by canonical and listed', () => {
    const memory = memoryDefinitions([valueSet, codeSystem, structure, { ...valueSet, version: '2' }]);
    expect(memory.valueSet('http://x.test/vs')?.version).toBe('2');
    expect(memory.valueSet('http://x.test/vs|1')?.version).toBe('1');
    expect(memory.codeSystem('http://x.test/cs')).toBe(codeSystem);
    expect(memory.structure('http://x.test/sd')).toBe(structure);
    expect([...memory.valueSets()]).toHaveLength(2);
    expect([...memory.codeSystems()]).toEqual([codeSystem]);
    expect([...memory.structures()]).toEqual([structure]);
    expect(memory.problems).toEqual([]);
  });

  it('are taken out of a Bundle, and everything that is no definition is left alone', () => {
    const bundle = { resourceType: 'Bundle', entry: [{ resource: valueSet }, { resource: { resourceType: 'Patient' } }, {}, null] };
    const memory = memoryDefinitions([
      bundle,
      { resourceType: 'SearchParameter', url: 1 },
      'text',
      null,
      7,
      [],
      {},
      { resourceType: '__proto__' },
    ]);
    expect([...memory.valueSets()]).toEqual([valueSet]);
    expect(memory.problems).toEqual([]);
  });

  it('are found by canonical whatever their type is', () => {
    const questionnaire = { resourceType: 'Questionnaire', url: 'http://x.test/q', version: '1', status: 'active' };
    const definitions = memoryDefinitions([
      questionnaire,
      { resourceType: 'ValueSet', url: 'http://x.test/vs', status: 'active' },
      { resourceType: 'Patient' },
    ]);
    expect(definitions.published('http://x.test/q|1')).toEqual({
      resourceType: 'Questionnaire',
      url: 'http://x.test/q',
      version: '1',
      content: questionnaire,
    });
    expect(definitions.published('http://x.test/vs')).toMatchObject({ resourceType: 'ValueSet' });
    expect(definitions.published('http://x.test/q|2')).toBeUndefined();
    expect([...definitions.others()].map(({ url }) => url)).toEqual(['http://x.test/q']);
  });

  it('collect the supplements of a code system', () => {
    const supplement = (id: string, supplements: string) => ({
      ...codeSystem,
      url: `http://x.test/${id}`,
      content: 'supplement',
      supplements,
    });
    const memory = memoryDefinitions([codeSystem, supplement('a', 'http://x.test/cs'), supplement('b', 'http://x.test/cs|2')]);
    expect(memory.supplements('http://x.test/cs').map(({ url }) => url)).toEqual(['http://x.test/a', 'http://x.test/b']);
    expect(memory.supplements('http://x.test/cs|1').map(({ url }) => url)).toEqual(['http://x.test/a']);
    expect(memory.supplements('http://x.test/other')).toEqual([]);
  });

  it('say when a definition is there twice, and keep the first', () => {
    const memory = memoryDefinitions([valueSet, { ...valueSet, name: 'again' }], 'guide');
    expect(memory.valueSet('http://x.test/vs')).toBe(valueSet);
    expect(memory.problems).toEqual([{ source: 'guide', message: expect.stringContaining('http://x.test/vs version 1') as string }]);
  });

  const nested = (depth: number): object => {
    let concept: object = { code: 'leaf' };
    for (let i = 0; i < depth; i++) concept = { code: `c${i}`, concept: [concept] };
    return { ...codeSystem, concept: [concept] };
  };

  it.each([
    ['ValueSet.url', { resourceType: 'ValueSet' }],
    ['ValueSet.url', { ...valueSet, url: 7 }],
    ['ValueSet.url', { ...valueSet, url: '' }],
    ['ValueSet.compose', { ...valueSet, compose: 'x' }],
    ['ValueSet.compose.include', { ...valueSet, compose: {} }],
    ['ValueSet.compose.include[1]', { ...valueSet, compose: { include: [{ system: 'x' }, null] } }],
    ['ValueSet.compose.include[0].concept[0].code', { ...valueSet, compose: { include: [{ concept: [{ code: 7 }] }] } }],
    [
      'ValueSet.compose.exclude[0].filter[0].value',
      { ...valueSet, compose: { include: [], exclude: [{ filter: [{ property: 'a', op: '=' }] }] } },
    ],
    ['ValueSet.compose.include[0].valueSet', { ...valueSet, compose: { include: [{ valueSet: 'http://x.test/vs' }] } }],
    ['ValueSet.expansion.contains[0].contains[0].code', { ...valueSet, expansion: { contains: [{ contains: [{ code: {} }] }] } }],
    ['CodeSystem.content', { resourceType: 'CodeSystem', url: 'http://x.test/cs' }],
    ['CodeSystem.concept[0].concept[0].code', { ...codeSystem, concept: [{ code: 'a', concept: [{}] }] }],
    ['CodeSystem.caseSensitive', { ...codeSystem, caseSensitive: 'true' }],
    ['StructureDefinition.snapshot.element[0].path', { ...structure, snapshot: { element: [{}] } }],
    ['StructureDefinition.differential.element', { ...structure, differential: { element: {} } }],
    ['StructureDefinition.kind', { resourceType: 'StructureDefinition', url: 'http://x.test/sd', type: 'Patient' }],
    ['levels', nested(300)],
    ['levels', nested(50_000)],
  ])('refuse what is broken at %s, and say where', (where, broken) => {
    const memory = memoryDefinitions([broken, { ...valueSet, url: 'http://x.test/other' }], 'guide');
    expect(memory.problems).toHaveLength(1);
    expect(memory.problems[0]?.source).toBe('guide');
    expect(memory.problems[0]?.message).toContain(where);
    expect([...memory.valueSets(), ...memory.codeSystems(), ...memory.structures()]).toHaveLength(1);
  });
});
