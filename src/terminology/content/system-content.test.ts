import type { CodeSystem, CodeSystemConcept } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { codeSystemContent } from './from-code-system.js';

const system = (concept: CodeSystemConcept[], more: Partial<CodeSystem> = {}): CodeSystem => ({
  resourceType: 'CodeSystem',
  url: 'http://x.test/cs',
  status: 'draft',
  content: 'complete',
  caseSensitive: true,
  concept,
  ...more,
});

describe('the content of a code system', () => {
  it('has display and designations, each once', () => {
    const content = codeSystemContent(
      system([
        { code: 'a', display: 'A', designation: [{ value: 'A' }, { value: 'Á' }, { value: 'Á' }] },
        { code: 'b', designation: [{ value: 'B' }] },
      ]),
    );
    expect(content.displaysOf(0)).toEqual(['A', 'Á']);
    expect(content.displaysOf(1)).toEqual(['B']);
  });

  it.each([
    ['true: letter case matters', true, ['a', 'b'], { a: true, A: false }],
    ['false: it does not', false, ['a', 'b'], { a: true, A: true }],
    ['missing: R4 asks to accept any case', undefined, ['a', 'b'], { a: true, A: true }],
    ['false, but two codes differ by nothing else', false, ['a', 'A', 'b'], { a: true, A: true, B: false }],
  ])('with caseSensitive %s', (_, caseSensitive, codes, expected) => {
    const stated = system(
      codes.map((code) => ({ code })),
      caseSensitive === undefined ? {} : { caseSensitive },
    );
    if (caseSensitive === undefined) delete stated.caseSensitive;
    const content = codeSystemContent(stated);
    for (const [code, isFound] of Object.entries(expected)) expect(content.find(code) !== undefined, code).toBe(isFound);
  });

  it('is never complete when it lists nothing', () => {
    expect(codeSystemContent(system([])).complete).toBe(false);
    expect(codeSystemContent(system([{ code: 'a' }])).complete).toBe(true);
    expect(codeSystemContent(system([{ code: 'a' }], { content: 'fragment' })).complete).toBe(false);
  });

  it('takes a code that occurs twice as one concept with two parents', () => {
    const content = codeSystemContent(
      system([
        { code: 'a', concept: [{ code: 'x' }] },
        { code: 'b', concept: [{ code: 'x', concept: [{ code: 'y' }] }] },
      ]),
    );
    expect(content.columns.codes()).toEqual(['a', 'x', 'b', 'y']);
    expect([...content.ancestorsOf(content.find('y') ?? -1)].map((at) => content.codeOf(at)).sort()).toEqual(['a', 'b', 'x']);
  });

  it('comes to an end in a hierarchy that goes in circles', () => {
    const concept = (code: string, parent: string): CodeSystemConcept => ({ code, property: [{ code: 'parent', valueCode: parent }] });
    const content = codeSystemContent(system([concept('a', 'c'), concept('b', 'a'), concept('c', 'b'), concept('self', 'self')]));
    expect([...content.descendantsOf(0)].sort()).toEqual([1, 2]);
    expect([...content.ancestorsOf(0)].sort()).toEqual([1, 2]);
    expect(content.parentsOf(3)).toEqual([]);
  });

  it('may nest deeper than the stack', () => {
    let concept: CodeSystemConcept = { code: 'leaf' };
    for (let i = 0; i < 100_000; i++) concept = { code: `c${i}`, concept: [concept] };
    const content = codeSystemContent(system([concept]));
    expect(content.descendantsOf(0).size).toBe(100_000);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('does not find %s by accident, and finds it when it is there', (code) => {
    expect(codeSystemContent(system([{ code: 'a' }])).find(code)).toBeUndefined();
    const content = codeSystemContent(system([{ code, property: [{ code, valueString: 'x' }] }]));
    expect(content.find(code)).toBe(0);
    expect(content.columns.properties().get(code)?.get(0)).toEqual(['x']);
  });
});
