import type { CodeSystemConcept, ValueSetExpansionContains } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { loadCore } from '../definitions/core.js';
import { memoryDefinitions } from '../definitions/memory.js';
import { localTerminology } from './open.js';

const { structures, valueSets, codeSystems } = loadCore();
const local = localTerminology(memoryDefinitions([...valueSets, ...codeSystems]));

const flat = (contains: readonly ValueSetExpansionContains[]): ValueSetExpansionContains[] =>
  contains.flatMap((item) => [item, ...flat(item.contains ?? [])]);
const all = (concepts: readonly CodeSystemConcept[] = []): string[] => concepts.flatMap(({ code, concept }) => [code, ...all(concept)]);

describe('value sets of R4', () => {
  it('contain what HL7 expanded them to, where an expansion was published', () => {
    const published = valueSets.filter(({ expansion }) => expansion?.contains !== undefined);
    expect(published.length).toBeGreaterThanOrEqual(4);
    // One of them calls its system "#hacked" in the definition and "http://hl7.org/fhir/hacked" in the expansion.
    const renamed = 'http://hl7.org/fhir/hacked';
    for (const { url = '', expansion } of published) {
      for (const { system, code } of flat(expansion?.contains ?? [])) {
        if (system === undefined || system === renamed || code === undefined) continue;
        expect(local.member(url, { system, code }).outcome, `${url} ${system}#${code}`).toBe('member');
      }
    }
  });

  it('contain nothing else: yes, no and do not know are three answers', () => {
    const url = 'http://hl7.org/fhir/ValueSet/yesnodontknow';
    const systems = local.expansion(url)?.systems;
    expect(
      [...(systems ?? [])].flatMap(([system, part]) => [...part.in.keys()].map((key) => `${system.split('/').at(-1) ?? ''}#${key}`)).sort(),
    ).toEqual(['data-absent-reason#asked-unknown', 'v2-0136#n', 'v2-0136#y']);
  });

  it('that list codes or take in whole systems contain exactly those, worked out another way', () => {
    const concepts = new Map(codeSystems.map(({ url = '', content, concept }) => [url, { content, codes: all(concept) }]));
    let compared = 0;
    for (const { url = '', compose, expansion } of valueSets) {
      const { include = [], exclude, inactive } = compose ?? {};
      const simple = include.every(
        ({ system, version, filter, valueSet, concept }) =>
          filter === undefined &&
          valueSet === undefined &&
          (concept !== undefined ||
            (version === undefined &&
              concepts.get(system ?? '')?.content === 'complete' &&
              concepts.get(system ?? '')?.codes.length !== 0)),
      );
      if (!simple || exclude !== undefined || inactive !== undefined || expansion !== undefined || include.length === 0) continue;
      const expected = new Set(
        include.flatMap(({ system = '', concept }) =>
          (concept?.map(({ code }) => code) ?? concepts.get(system ?? '')?.codes ?? []).map((code) => `${system} ${code.toLowerCase()}`),
        ),
      );
      const found = new Set(
        [...(local.expansion(url)?.systems ?? [])].flatMap(([system, part]) =>
          [...part.in.keys()].map((key) => `${system} ${key.toLowerCase()}`),
        ),
      );
      expect(found, url).toEqual(expected);
      compared++;
    }
    expect(compared).toBeGreaterThan(1000);
  });
});

describe('the value sets that R4 binds to as required', () => {
  const required = new Set(
    structures
      .flatMap(({ snapshot }) => snapshot?.element ?? [])
      .flatMap(({ binding }) => (binding?.strength === 'required' ? (binding.valueSet ?? []) : [])),
  );

  // Languages and units have a grammar, which tells at least what is none.
  it('are all decided here, but for those whose codes lie elsewhere', () => {
    const open = [...required].filter((url) => {
      const expansion = local.expansion(url);
      return (
        expansion === undefined ||
        expansion.elsewhere !== 'out' ||
        [...expansion.systems.values()].some(({ others }) => typeof others !== 'string')
      );
    });
    expect(required.size).toBeGreaterThan(250);
    expect(open.sort()).toEqual(['http://hl7.org/fhir/ValueSet/timezones|4.0.1', 'http://loinc.org/vs/LL379-9|4.0.1']);
  });

  it.each([
    ['administrative-gender', ['male', 'female', 'other', 'unknown'], ['Male', 'mand', 'm']],
    ['encounter-status', ['planned', 'finished', 'entered-in-error'], ['completed', 'done']],
    ['bundle-type', ['collection', 'document'], ['batch response', 'Collection']],
    ['units-of-time', ['s', 'min', 'a'], ['year']],
    ['currencies', ['DKK', 'EUR', 'HRK'], ['dkk', 'XYZ', 'kr']],
    ['mimetypes', ['application/fhir+json', 'xml'], ['pdf']],
    ['all-languages', ['da', 'da-DK', 'kl'], ['danish language', 'dk']],
    ['resource-types', ['Patient', 'Bundle'], ['patient', 'Report']],
    ['FHIR-version', ['4.0.1'], ['5.0.0']],
  ])('%s: bare codes that belong and codes that do not', (id, members, others) => {
    const ask = (code: string) => local.member(`http://hl7.org/fhir/ValueSet/${id}`, { code }).outcome;
    expect(members.map(ask)).toEqual(members.map(() => 'member'));
    expect(others.map(ask)).toEqual(others.map(() => 'not-a-member'));
  });
});
