// Memory and time of each format for many documents with a finding each: node scripts/bench/every-format.js [documents] [formats] [jobs]
// [ndjson|files]
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [count = '1000000', names = 'json,html,markdown,junit,sarif,operation-outcome', jobs = '1', form = 'ndjson'] = process.argv.slice(2);
const folder = mkdtempSync(join(process.env['TMPDIR'] ?? tmpdir(), 'ltt-formats-'));
/** What is written for each document, so that it can be counted in a report that is too long for a parser. */
const marks = /** @type {Readonly<Record<string, string>>} */ ({
  json: '"id": "binding-required"',
  sarif: '"ruleId"',
  'operation-outcome': '"resourceType": "OperationOutcome"',
  junit: '<testsuite ',
});

try {
  writeDocuments(join(folder, 'input'));
  for (const name of names.split(',')) {
    const report = join(folder, 'report');
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        usageReporter(),
        join(root, 'bin', 'ltt.js'),
        'validate',
        join(folder, 'input'),
        '--jobs',
        jobs,
        '--format',
        `${name}:${report}`,
      ],
      { encoding: 'utf8', maxBuffer: 1 << 30 },
    );
    const seconds = (performance.now() - start) / 1000;
    const peak = Number(/peak resident set: (\d+) kB/.exec(stderr)?.[1]) / 1024;
    if (status === null || status === 2) throw new Error(`${name}: ltt validate ended with ${status}: ${stderr.slice(-2000)}`);
    const mark = marks[name];
    console.log(
      `${name}: ${count} documents as ${form}, ${(statSync(report).size / 2 ** 20).toFixed(0)} MB of report${mark === undefined ? '' : ` with ${await occurrences(mark, report)} × ${mark}`}; ${seconds.toFixed(1)} s; at most ${peak.toFixed(0)} MB resident; exit code ${status}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A module that says how much memory its process has needed, when it ends. */
function usageReporter() {
  const file = join(folder, 'usage.mjs');
  writeFileSync(file, "process.on('exit', () => process.stderr.write(`peak resident set: ${process.resourceUsage().maxRSS} kB\\n`));\n");
  return pathToFileURL(file).href;
}

/** @param {string} target */
function writeDocuments(target) {
  const text = (/** @type {number} */ index) => `${JSON.stringify({ resourceType: 'Patient', id: `p${index}`, gender: 'unheard' })}\n`;
  mkdirSync(target);
  if (form === 'files') {
    for (let index = 0; index < Number(count); index++) {
      const subfolder = join(target, String(Math.floor(index / 1000)));
      if (index % 1000 === 0) mkdirSync(subfolder);
      writeFileSync(join(subfolder, `patient-${index}.json`), text(index));
    }
    return;
  }
  const descriptor = openSync(join(target, 'all.ndjson'), 'w');
  for (let first = 0; first < Number(count); first += 1000)
    writeSync(descriptor, Array.from({ length: Math.min(1000, Number(count) - first) }, (_, index) => text(first + index)).join(''));
  closeSync(descriptor);
}

/** How often a text is in a file of any length. @param {string} mark @param {string} file */
async function occurrences(mark, file) {
  let [found, rest] = [0, ''];
  for await (const chunk of createReadStream(file, 'utf8')) {
    const pieces = (rest + chunk).split(mark);
    found += pieces.length - 1;
    rest = (pieces.at(-1) ?? '').slice(-mark.length);
  }
  return found;
}
