import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownGuide } from '../../src/ig/coverage/testing/own-guide.js';
import type { Validator } from '../../src/validate/validator.js';

// The scripts are JavaScript without declarations.
const load = async (name: string): Promise<unknown> => import(new URL(name, import.meta.url).href);
const { distinctTexts } = (await load('documents.js')) as { distinctTexts: (text: string, count: number) => string[] };
const { faults, withFaults } = (await load('faults.js')) as {
  faults: readonly { about: string; change: (report: unknown) => void }[];
  withFaults: (report: unknown) => unknown;
};

const report: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../testcases/bases/report.json'), 'utf8'));
let validator: Validator;
beforeAll(async () => {
  validator = (await ownGuide()).guide.validator();
});
const errors = (document: unknown): string[] =>
  validator
    .validate(document)
    .filter(({ severity }) => severity === 'error')
    .map(({ expression }) => expression);

describe('the benches', () => {
  // They run seldom, and what they import changes.
  it.each(['other-guides', 'peers', 'processes', 'reference', 'reports'])('%s can be loaded', async (name) => {
    expect(Object.values((await load(`benches/${name}.js`)) as object).map((value) => typeof value)).toContain('function');
  });
});

describe('what is measured with', () => {
  it('is distinct reports, all as valid as the one they are made of', () => {
    const texts = distinctTexts(JSON.stringify(report), 50);
    expect(new Set(texts).size).toBe(50);
    for (const text of texts) expect(errors(JSON.parse(text))).toEqual([]);
  });

  it.each(faults.filter(({ about }) => !about.includes('reference')))('$about: is one mistake that is found', ({ change }) => {
    const copy = structuredClone(report);
    change(copy);
    expect(errors(copy)).not.toEqual([]);
  });

  it('is ten faults in one report', () => {
    expect(new Set(errors(withFaults(report))).size).toBeGreaterThanOrEqual(9);
    expect(faults).toHaveLength(10);
  });
});

interface Ablation {
  name: string;
  file: string;
  text: string;
  by: string;
}
const { ablations } = (await load('ablations.js')) as { ablations: readonly Ablation[] };
const { edited } = (await load('variant.js')) as { edited: (source: string, ablation: Ablation) => string };

describe('optimisations that can be left out', () => {
  it.each(ablations)('$name: is found once in its module', (ablation) => {
    const source = readFileSync(join(import.meta.dirname, '../../src', `${ablation.file}.ts`), 'utf8');
    expect(edited(source, ablation) === source).toBe(ablation.by === ablation.text);
  });

  it('are refused where the list is out of date', () => {
    const ablation = { name: 'x', file: 'x', text: 'a (b)', by: '$&' };
    expect(edited('1 a\n  (b) 2', ablation)).toBe('1 $& 2');
    expect(() => edited('a', ablation)).toThrow('x: "a (b)" occurs 0 times');
    expect(() => edited('a (b) a (b)', ablation)).toThrow('2 times');
  });
});
