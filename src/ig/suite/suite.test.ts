import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { MemoryDefinitions } from '../../definitions/memory.js';
import { PlanBuilder } from '../../plan/builder.js';
import { definitionsSource } from '../../terminology/definitions-source.js';
import { agrees, placeShares, totals, type RunComparison } from './compare-run.js';
import { quirks } from './quirks/index.js';
import { renderParity, type Causes } from './render-parity.js';
import { runSuite } from './run-suite.js';

const folder = fileURLToPath(new URL('../../../../shared/hl7-suite', import.meta.url));
const agreeing = read('testcases/hl7-suite/agreeing.json') as string[];

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

/** The reference's own cases and outcomes; they are not part of the repository. */
describe.skipIf(!existsSync(folder))("HL7's validator suite (skipped where ../shared/hl7-suite is not there)", () => {
  let comparisons: RunComparison[];

  beforeAll(async () => {
    const core = loadCore();
    const definitions = new MemoryDefinitions();
    for (const resource of [...core.structures, ...core.valueSets, ...core.codeSystems]) definitions.add(resource, 'R4');
    comparisons = await runSuite(folder, { plans: new PlanBuilder(definitions), terminology: definitionsSource(definitions) });
  });

  it.each(agreeing)('agrees with the reference on %s', (id) => {
    const comparison = comparisons.find(({ run }) => run.id === id);
    expect(comparison && agrees(comparison)).toBe(true);
  });

  it('lists every case that agrees, so that the list can only grow', () => {
    expect(comparisons.filter(agrees).map(({ run }) => run.id).sort()).toEqual(agreeing);
  });

  it('agrees on at least 95 % of the verdicts', () => {
    const [base, profile] = (['base', 'profile'] as const).map((variant) => totals(comparisons.filter(({ run }) => run.variant === variant)));
    expect(base?.runs).toBe(130);
    expect(profile?.runs).toBe(46);
    expect((base?.agreeing ?? 0) / 130).toBeGreaterThanOrEqual(0.95);
    expect((profile?.agreeing ?? 0) / 46).toBeGreaterThanOrEqual(0.95);
  });

  it('says so in docs/parity.md, with a cause for every disagreement', () => {
    const page = renderParity(comparisons, read('testcases/hl7-suite/causes.json') as Causes);
    expect(page).not.toContain('**unexplained**');
    expect(readFileSync(new URL('../../../docs/parity.md', import.meta.url), 'utf8'), 'stale: run "npm run build && node scripts/suite.js --write"').toBe(page);
  });

  it('finds at least 85 % of the places of its errors, as they stand', () => {
    expect(placeShares(comparisons).found).toBeGreaterThanOrEqual(0.85);
  });

  it('has errors at no more than 5 % of its own places that the reference does not have anywhere', () => {
    expect(placeShares(comparisons).aloneUnexplained).toBeLessThanOrEqual(0.05);
  });

  it('uses every quirk that it is told of', () => {
    const used = new Set(comparisons.flatMap(({ alone }) => alone.map(({ quirk }) => quirk)));
    expect(quirks.filter((quirk) => !used.has(quirk)).map(({ name }) => name)).toEqual([]);
  });
});
