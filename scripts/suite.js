// Runs HL7's validator suite (looked for in ../shared/hl7-suite) and prints where we and the reference differ, or all of one case:
// node scripts/suite.js [case]. With --write it writes docs/parity.md as well.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pack } from '../dist/plan/pack/pack.js';
import { render } from '../dist/finding/render.js';
import { agrees, placeShares, totals } from '../dist/ig/suite/compare-run.js';
import { renderParity } from '../dist/ig/suite/render-parity.js';
import { runSuite } from '../dist/ig/suite/run-suite.js';
import { packSource } from '../dist/terminology/pack/pack-source.js';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const write = process.argv.includes('--write');
const [only] = process.argv.slice(2).filter((argument) => argument !== '--write');
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
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
const { found, foundExplained, alone, aloneUnexplained } = placeShares(comparisons);
console.log(`error places of theirs among ours: ${percent(found)} (explained: ${percent(foundExplained)}); of ours without theirs: ${percent(alone)} (unexplained: ${percent(aloneUnexplained)})`);
for (const { run, alone: places } of comparisons) {
  if (only !== undefined && !run.id.startsWith(only)) continue;
  for (const { place, findings, quirk } of places) console.log(`   ${run.id}  ${place}  ${findings.map(({ id }) => id).join(', ')}: ${quirk?.name ?? 'ours alone'}`);
}
if (write) {
  const causes = JSON.parse(readFileSync(join(root, 'testcases', 'hl7-suite', 'causes.json'), 'utf8'));
  writeFileSync(join(root, 'docs', 'parity.md'), renderParity(comparisons, causes));
}
