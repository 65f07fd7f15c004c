// Runs HL7's validator suite (looked for in ../shared/hl7-suite, or given) and prints where we and the reference differ.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pack } from '../dist/plan/pack/pack.js';
import { render } from '../dist/finding/render.js';
import { agrees, placeShares, totals } from '../dist/ig/suite/compare-run.js';
import { runSuite } from '../dist/ig/suite/run-suite.js';
import { packSource } from '../dist/terminology/pack/pack-source.js';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const [only] = process.argv.slice(2);
const folder = join(root, '..', 'shared', 'hl7-suite');
if (!existsSync(folder)) {
  console.log(`HL7's suite is not at ${folder}; nothing was run.`);
  process.exit(0);
}
const pack = new Pack(readFileSync(join(root, 'dist', 'packs', 'r4.pack'), 'utf8'));
const comparisons = await runSuite(folder, { plans: pack, terminology: packSource(pack.terminology()) });
for (const comparison of comparisons) {
  const { run, ours, theirs, ourErrors, theirErrors, unreadable } = comparison;
  if (only === undefined ? agrees(comparison) : !run.id.startsWith(only)) continue;
  console.log(`\n${run.id}  [${run.case.file}]  we: ${ours}, they: ${theirs}`);
  if (unreadable !== undefined) console.log(`   we    unreadable: ${unreadable}`);
  for (const finding of ourErrors.slice(0, 8)) console.log(`   we    ${finding.id}  ${finding.expression}  ${render(finding).slice(0, 160)}`);
  for (const issue of theirErrors.slice(0, 8)) console.log(`   they  ${issue.expression}  ${issue.text.slice(0, 200)}`);
}
for (const variant of ['base', 'profile']) {
  const { runs, agreeing } = totals(comparisons.filter(({ run }) => run.variant === variant));
  console.log(`${variant}: ${agreeing} of ${runs} (${((100 * agreeing) / runs).toFixed(1)} %)`);
}
const { found, alone } = placeShares(comparisons);
console.log(`error places of theirs among ours: ${(100 * found).toFixed(1)} %; of ours without theirs: ${(100 * alone).toFixed(1)} %`);
