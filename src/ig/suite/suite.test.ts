import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { MemoryDefinitions } from '../../definitions/memory.js';
import { PlanBuilder } from '../../plan/builder.js';
import { definitionsSource } from '../../terminology/definitions-source.js';
import { agrees, placeShares, totals, type RunComparison } from './compare-run.js';
import { quirks } from './quirks/index.js';
import { parityPages, renderParity, type Causes } from './render-parity.js';
import { runSuite } from './run-suite.js';

const suites = [
  { name: 'hl7-suite', list: 'agreeing.json', runs: { base: 130, profile: 46 } },
  { name: 'hl7-suite-forms', list: 'agreeing-forms.json', runs: { base: 53, profile: 0 } },
] as const;
const folderOf = (name: string): string => fileURLToPath(new URL(`../../../../shared/${name}`, import.meta.url));
const isThere = suites.every(({ name }) => existsSync(folderOf(name)));

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

/** The reference's own cases and outcomes; they are not part of the repository. */
describe.skipIf(!isThere)("HL7's validator suite (skipped where ../shared/hl7-suite and ../shared/hl7-suite-forms are not there)", () => {
  const results = new Map<string, RunComparison[]>();

  beforeAll(async () => {
    const core = loadCore();
    const definitions = new MemoryDefinitions();
    for (const resource of [...core.structures, ...core.valueSets, ...core.codeSystems]) definitions.add(resource, 'R4');
    const sources = { plans: new PlanBuilder(definitions), terminology: definitionsSource(definitions) };
    for (const { name } of suites) results.set(name, await runSuite(folderOf(name), sources));
  }, 120_000);

  describe.each(suites)('$name', ({ name, list, runs }) => {
    const comparisons = (): RunComparison[] => results.get(name) ?? [];
    const agreeing = read(`testcases/hl7-suite/${list}`) as string[];

    it.each(agreeing)('agrees with the reference on %s', (id) => {
      const comparison = comparisons().find(({ run }) => run.id === id);
      expect(comparison && agrees(comparison)).toBe(true);
    });

    it('lists every case that agrees, so that the list can only grow', () => {
      expect(
        comparisons()
          .filter(agrees)
          .map(({ run }) => run.id)
          .sort(),
      ).toEqual(agreeing);
    });

    it.each(['base', 'profile'] as const)('agrees on at least 95 %% of the verdicts: %s', (variant) => {
      const total = totals(comparisons().filter(({ run }) => run.variant === variant));
      expect(total.runs).toBe(runs[variant]);
      expect(total.agreeing).toBeGreaterThanOrEqual(0.95 * runs[variant]);
    });

    it('has a page that says so, with a cause for every disagreement', () => {
      const about = parityPages[name];
      if (about === undefined) throw new Error(`there is no page about ${name}`);
      const page = renderParity(comparisons(), read('testcases/hl7-suite/causes.json') as Causes, about);
      expect(page).not.toContain('**unexplained**');
      expect(
        readFileSync(new URL(`../../../docs/${about.file}`, import.meta.url), 'utf8'),
        `stale: run "npm run build && ${about.command}"`,
      ).toBe(page);
    });

    it('finds at least 85 % of the places of its errors, as they stand', () => {
      expect(placeShares(comparisons()).found).toBeGreaterThanOrEqual(0.85);
    });

    it('has errors at no more than 5 % of its own places that the reference does not have anywhere', () => {
      expect(placeShares(comparisons()).aloneUnexplained).toBeLessThanOrEqual(0.05);
    });
  });

  it('uses every quirk', () => {
    const used = new Set([...results.values()].flat().flatMap(({ alone }) => alone.map(({ quirk }) => quirk)));
    expect(quirks.filter((quirk) => !used.has(quirk)).map(({ name }) => name)).toEqual([]);
  });
});
