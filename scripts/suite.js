// Runs a suite of HL7's validator cases and prints each case with another verdict than the reference's, with both sides' errors, or all of
// one case:
// node scripts/suite.js [case] [--suite <folder>] [--write]. The folder holds cases.json and files/, and is ../shared/hl7-suite unless
// named.
// --write writes the page about the suite as well: docs/parity.md, or docs/parity-forms.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pack } from '../dist/plan/pack/pack.js';
import { render } from '../dist/finding/render.js';
import { agrees, placeShares, totals } from '../dist/ig/suite/compare-run.js';
import { parityPages, renderParity } from '../dist/ig/suite/render-parity.js';
import { runSuite } from '../dist/ig/suite/run-suite.js';
import { packSource } from '../dist/terminology/pack/pack-source.js';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const {
  values,
  positionals: [only],
} = parseArgs({ allowPositionals: true, options: { suite: { type: 'string' }, write: { type: 'boolean', default: false } } });
const folder = values.suite === undefined ? join(root, '..', 'shared', 'hl7-suite') : resolve(values.suite);
if (!existsSync(join(folder, 'cases.json'))) {
  console.log(`No suite at ${folder}; nothing was run.`);
  process.exit(values.suite === undefined ? 0 : 2);
}
const pack = new Pack(readFileSync(join(root, 'dist', 'packs', 'r4.pack'), 'utf8'));
const comparisons = await runSuite(folder, { plans: pack, terminology: packSource(pack.terminology()) });
for (const comparison of comparisons) {
  const { run, ours, theirs, ourErrors, theirErrors, unreadable } = comparison;
  if (only === undefined ? agrees(comparison) : !run.id.startsWith(only)) continue;
  console.log(`\n${run.id}  [${run.case.file}]  we: ${ours}, they: ${theirs}`);
  if (unreadable !== undefined) console.log(`   we    unreadable: ${unreadable}`);
  for (const finding of ourErrors.slice(0, 8))
    console.log(`   we    ${finding.id}  ${finding.expression}  ${render(finding).slice(0, 160)}`);
  for (const issue of theirErrors.slice(0, 8)) console.log(`   they  ${issue.expression || '(no place)'}  ${issue.text.slice(0, 200)}`);
}
/** @type {(name: string, of: typeof comparisons) => void} */
const printAgreement = (name, of) => {
  const { runs, agreeing } = totals(of);
  if (runs > 0) console.log(`${name}: ${agreeing} of ${runs} (${((100 * agreeing) / runs).toFixed(1)} %)`);
};
console.log();
for (const variant of ['base', 'profile'])
  printAgreement(
    variant,
    comparisons.filter(({ run }) => run.variant === variant),
  );
const modules = [...new Set(comparisons.map(({ run }) => run.case.module))];
if (modules.length > 1)
  for (const module of modules)
    printAgreement(
      `  ${module}`,
      comparisons.filter(({ run }) => run.case.module === module),
    );
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
const { found, foundExplained, alone, aloneUnexplained } = placeShares(comparisons);
console.log(
  `error places of theirs among ours: ${percent(found)} (explained: ${percent(foundExplained)}); of ours without theirs: ${percent(alone)} (unexplained: ${percent(aloneUnexplained)})`,
);
for (const { run, alone: places } of comparisons) {
  if (only !== undefined && !run.id.startsWith(only)) continue;
  for (const { place, findings, quirk } of places)
    console.log(`   ${run.id}  ${place}  ${findings.map(({ id }) => id).join(', ')}: ${quirk?.name ?? 'ours alone'}`);
}
if (values.write) {
  const causes = JSON.parse(readFileSync(join(root, 'testcases', 'hl7-suite', 'causes.json'), 'utf8'));
  const page = parityPages[basename(folder)];
  if (page === undefined) throw new Error(`no page is written about ${folder}`);
  writeFileSync(join(root, 'docs', page.file), renderParity(comparisons, causes, page));
}
