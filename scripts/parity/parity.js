// Compares our verdicts with those of HL7's own validator: node scripts/parity/parity.js [--count n] [--seed n] [--fresh] [--write]
// With --guides <folder>: on every guide of its guides.json, or the one of --only; with --suite <folder>: on mutants of the cases of a
// suite; see guide-parity.js. With --generated <folder>: on a suite that ltt coverage made of our own guide, or of the --package files.
// The reference's answers are kept, and asked for anew with --fresh. --verdicts <file> keeps both sides' findings.
// Ends with 0 when both agree or each disagreement is explained, and when there is no Java or Maven to run it with; with 1 otherwise.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, count, places } from './compare.js';
import { mutatedDocuments, packages, testDocuments } from './documents.js';
import { compareGenerated } from './generated.js';
import { compareGuides, compareSuite } from './guide-parity.js';
import { referenceClassPath, referenceVersion } from './fetch-reference.js';
import { disagreement, markdown, placesText, sortOut } from './report.js';
import { runOurs } from './run-ours.js';
import { Reference } from './run-reference.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    verdicts: { type: 'string' },
    guides: { type: 'string' },
    suite: { type: 'string' },
    generated: { type: 'string' },
    package: { type: 'string', multiple: true, default: [] },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed);
const page = fileURLToPath(new URL('../../docs/parity-java.md', import.meta.url));

process.exitCode = await main();

async function main() {
  if (!packages().every((file) => existsSync(file))) {
    console.error('The packages are not there; run npm run build first.');
    return 2;
  }
  const reference = referenceClassPath();
  if ('missing' in reference) {
    console.log(`skipped: ${reference.missing}`);
    return 0;
  }
  if (values.guides !== undefined) {
    const count = Number(values.count ?? 300);
    return compareGuides({ ...values, folder: values.guides, seed, count, classPath: reference.classPath });
  }
  if (values.suite !== undefined)
    return compareSuite({ ...values, folder: values.suite, seed, count: Number(values.count ?? 20), classPath: reference.classPath });
  if (values.generated !== undefined) {
    const of = values.package.length > 0 ? values.package : packages();
    return compareGenerated({ folder: values.generated, packages: of, classPath: reference.classPath, fresh: values.fresh });
  }
  const test = await testDocuments();
  const documents = [...test, ...mutatedDocuments({ seed, count: Number(values.count ?? 1500) })];
  const folder = mkdtempSync(join(tmpdir(), 'ltt-parity-'));
  try {
    const theirs = await theirVerdicts(new Reference({ classPath: reference.classPath, fresh: values.fresh }), documents);
    const ours = runOurs(documents, { folder });
    if (values.verdicts) writeFileSync(values.verdicts, JSON.stringify({ documents, ours, theirs }));
    return conclude(compare(ours, theirs), test.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function theirVerdicts(reference, documents) {
  try {
    // Extensions that no package defines are let through here, as FHIR has it.
    return await reference.with({ packages: packages(), extensions: ['any'] })(documents);
  } finally {
    reference.close();
  }
}

function conclude(rows, testCount) {
  const { explained, unexplained } = sortOut(rows);
  const [test, mutated] = [rows.slice(0, testCount), rows.slice(testCount)];
  console.log(
    `${rows.length} documents: ${test.length} of testcases/, ${mutated.length} mutants (seed ${seed}); HL7's validator ${referenceVersion}\n`,
  );
  for (const [outcome, number] of Object.entries(count(rows))) console.log(`${outcome.padEnd(13)} ${String(number).padStart(6)}`);
  console.log(`\n${placesText(places(rows))}\n`);
  for (const [{ id, reason }, found] of explained) console.log(`explained ${String(found.length).padStart(4)}  ${id}: ${reason}`);
  console.log(`\nunexplained ${unexplained.length}`);
  for (const row of unexplained) console.log(disagreement(row));
  console.log(
    `\ntime per document: the reference ${median(rows, 'theirs')} ms in one process, ours ${median(rows, 'ours')} ms with its start-up`,
  );
  if (values.write) writeFileSync(page, markdown({ test, mutated, version: referenceVersion, seed }));
  return unexplained.length > 0 ? 1 : 0;
}

function median(rows, side) {
  const times = rows.map((row) => row[side].ms).sort((a, b) => a - b);
  return (times[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}
