import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Pack } from '../../plan/pack/pack.js';
import type { InvariantPlan } from '../../plan/plan.js';
import { languages } from '../message.js';
import { explainedInvariants, invariantText } from './index.js';

const packs = join(import.meta.dirname, '../../../dist/packs');

/** Every invariant of the Plans of a pack. */
function invariantsOf(name: 'ltt' | 'r4', isWanted: (type: string, kind: string) => boolean): InvariantPlan[] {
  const pack = new Pack(readFileSync(join(packs, `${name}.pack`), 'utf8'));
  const found: InvariantPlan[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      if (name === 'invariants') found.push(...(value as InvariantPlan[]));
      else if (name !== 'fixed' && name !== 'pattern') collect(value);
    }
  };
  for (const canonical of pack.canonicals()) {
    const plan = pack.get(canonical)!;
    if (isWanted(plan.type, plan.kind)) collect(plan.root);
  }
  return found;
}

const lacking = (invariants: readonly InvariantPlan[]): string[] => [
  ...new Set(invariants.filter(({ key, by }) => invariantText(key, by) === undefined).map(({ key, by }) => `${key} of ${by ?? 'FHIR'}`)),
];

describe('invariants', () => {
  it('of the LTT pack have a text each', () => {
    const invariants = invariantsOf('ltt', () => true);
    expect(invariants.map(({ key }) => key)).toEqual(expect.arrayContaining(['cpr', 'per-1', 'klgateway-ltt-careplan-endtime']));
    expect(lacking(invariants)).toEqual([]);
  });

  it('of all data types of FHIR R4 have a text each, for an extension may hold any of them', () => {
    // ElementDefinition is not for data, and no extension of a report has it.
    const invariants = invariantsOf('r4', (type, kind) => kind === 'complex-type' && type !== 'ElementDefinition').filter(
      ({ by }) => by === undefined || /\/(Simple|Money)Quantity$/.test(by),
    );
    expect(invariants.map(({ key }) => key)).toEqual(expect.arrayContaining(['qty-3', 'mqty-1']));
    expect(lacking(invariants)).toEqual([]);
  });

  it('have the severity in their text that their definition gives', () => {
    for (const { key, by, severity } of invariantsOf('ltt', () => true))
      expect([key, invariantText(key, by)?.severity ?? 'error']).toEqual([key, severity]);
  });

  it('that compare values tell what they demand', () => {
    for (const { key, by } of invariantsOf('ltt', () => true).filter(({ orIncomparable }) => orIncomparable !== undefined)) {
      expect([key, invariantText(key, by)?.demand]).toEqual([
        key,
        { en: expect.stringMatching(/./) as string, da: expect.stringMatching(/./) as string },
      ]);
    }
  });

  it('have texts in both languages that are whole sentences', () => {
    for (const { key, text, about } of explainedInvariants()) {
      expect([key, text.da === text.en]).toEqual([key, false]);
      for (const language of languages) {
        expect([key, text[language]]).toEqual([key, expect.stringMatching(/^[^\s].*[^\s.]$/) as string]);
        if (about !== undefined) expect([key, about[language]]).toEqual([key, expect.stringMatching(/\.$/) as string]);
      }
    }
  });

  it('have a key each, so that ltt explain finds the one that is meant', () => {
    const keys = explainedInvariants().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of another guide keep their own text, whatever their key', () => {
    expect(invariantText('cpr', undefined)).toBeUndefined();
    expect(invariantText('per-1', 'http://example.org/StructureDefinition/x')).toBeUndefined();
    expect(invariantText('cpr', 'http://example.org/StructureDefinition/dk-core-cpr-identifier')).toBeUndefined();
    for (const name of ['constructor', '__proto__', 'toString'])
      expect([invariantText(name, undefined), invariantText('cpr', name)]).toEqual([undefined, undefined]);
  });
});
