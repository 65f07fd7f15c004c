import { existsSync, readFileSync } from 'node:fs';
import type { CodeSystem, CodeSystemConcept, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { loadCore } from '../definitions/core.js';
import { folderDefinitions } from '../definitions/folder.js';
import { layered } from '../definitions/layered.js';
import { memoryDefinitions } from '../definitions/memory.js';
import { packageTgz } from '../definitions/package-tgz.js';
import { localTerminology } from './open.js';

const reference = '../shared/reference';
const dkCore = `${reference}/packages/hl7.fhir.dk.core-3.4.0.tgz`;

/** The children of a concept, by plain recursion. */
const childrenOf = (concepts: readonly CodeSystemConcept[], code: string): readonly CodeSystemConcept[] =>
  concepts.flatMap((concept) => (concept.code === code ? (concept.concept ?? []) : childrenOf(concept.concept ?? [], code)));
const all = (concepts: readonly CodeSystemConcept[]): string[] => concepts.flatMap(({ code, concept = [] }) => [code, ...all(concept)]);

describe.skipIf(!existsSync(`${reference}/kl.dk.fhir.ltt-1.0.1`))('the value sets of LTT (skipped without ../shared)', () => {
  const ltt = 'http://fhir.kl.dk/term/CodeSystem/LTT';
  const load = (name: string) => folderDefinitions(`${reference}/${name}`).definitions;
  const local = localTerminology(layered(load('kl.dk.fhir.ltt-1.0.1/definitions'), load('kl.dk.fhir.term-2.3.0')));
  const codes = (id: string): string[] => {
    const expansion = local.expansion(`http://fhir.kl.dk/ltt/ValueSet/fkgateway-ltt-${id}`);
    expect(expansion?.elsewhere).toBe('out');
    return [...(expansion?.systems ?? [])].flatMap(([, part]) => [...part.in.keys()]).sort();
  };
  const raw = <T>(path: string): T => JSON.parse(readFileSync(`${reference}/${path}`, 'utf8')) as T;

  it.each(['focus-area', 'type-of-referral', 'type-of-participants', 'encounter-types', 'care-plan-activity-types', 'type-of-delivery'])(
    '%s',
    (id) => {
      const { compose } = raw<ValueSet>(`kl.dk.fhir.ltt-1.0.1/definitions/ValueSet-fkgateway-ltt-${id}.json`);
      const expected = (compose?.include ?? []).flatMap(({ system = '', concept, filter }) => {
        if (concept !== undefined) return concept.map(({ code }) => code);
        const parent = filter?.[0]?.value ?? '';
        const { concept: concepts = [] } = raw<CodeSystem>(`kl.dk.fhir.term-2.3.0/CodeSystem-${system.split('/').at(-1) ?? ''}.json`);
        expect(filter).toEqual([{ property: 'concept', op: 'descendent-of', value: parent }]);
        const below = all(childrenOf(concepts, parent));
        // The parent itself is not a member: reporting "Tema" as the theme is a mistake people make.
        expect(local.member(`http://fhir.kl.dk/ltt/ValueSet/fkgateway-ltt-${id}`, { system, code: parent }).outcome).toBe('not-a-member');
        return below;
      });
      expect(expected.length).toBeGreaterThan(0);
      expect(codes(id)).toEqual(expected.sort());
    },
  );

  it('has displays, and finds the code of a name or of a code without hyphens', () => {
    const code = 'b7f9217c-2315-4d6f-bba5-5117e202302c';
    expect(local.lookup({ system: ltt, code })).toEqual({ outcome: 'found', displays: ['Behandling'] });
    for (const written of ['Behandling', 'behandling', code.toUpperCase(), code.replaceAll('-', ''), ` ${code}`]) {
      expect(local.lookup({ system: ltt, code: written })).toEqual({ outcome: 'unknown-code', nearest: code });
    }
  });
});

describe.skipIf(!existsSync(dkCore))('dk-core (skipped without ../shared)', () => {
  const core = loadCore();
  const loaded = packageTgz(dkCore);
  const local = localTerminology(layered(loaded.definitions, memoryDefinitions([...core.valueSets, ...core.codeSystems])));
  const dk = 'http://hl7.dk/fhir/core/';

  it('adds Danish names to HL7 codes', () => {
    expect(local.lookup({ system: 'http://hl7.org/fhir/administrative-gender', code: 'female' })).toMatchObject({
      outcome: 'found',
      displays: ['Female', 'Kvinde'],
    });
  });

  it('expands its value sets over its own code systems and HL7 ones', () => {
    const municipality = (code: string) =>
      local.member(`${dk}ValueSet/dk-core-MunicipalityCodes`, { system: `${dk}CodeSystem/dk-core-municipality-codes`, code }).outcome;
    // 0316 is Holbæk's number; 0999 is nobody's.
    expect([municipality('0316'), municipality('0999')]).toEqual(['member', 'not-a-member']);
    for (const { url = '' } of loaded.definitions.valueSets()) expect(local.expansion(url), url).toBeDefined();
  });
});
