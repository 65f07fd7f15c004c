// Memory and time of `ltt history` on a municipality's year: node scripts/bench/history.js [reports] [heap in MB] [files|ndjson] [faults]
// With faults every report comes six times: each time with its ids, but other times in it.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [count, heap, form, faulty] = [
  Number(process.argv[2] ?? 200_000),
  Number(process.argv[3] ?? 0),
  process.argv[4] ?? 'ndjson',
  process.argv[5] === 'faults',
];
const folder = mkdtempSync(join(tmpdir(), 'ltt-history-'));

try {
  const bytes = await write(join(folder, 'reports'));
  const argv = [
    ...(heap > 0 ? [`--max-old-space-size=${heap}`] : []),
    '--import',
    usageReporter(),
    join(root, 'bin', 'ltt.js'),
    'history',
    join(folder, 'reports'),
    '--format',
    `json:${join(folder, 'report.json')}`,
  ];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = (performance.now() - start) / 1000;
  if (status === null || status === 2) throw new Error(`ltt history ended with ${status}: ${stderr}`);
  const { history, summary } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  const processor = Number(/processor: ([\d.]+) s/.exec(stderr)?.[1]);
  const peak = Number(/peak resident set: (\d+) kB/.exec(stderr)?.[1]) / 1024;
  console.log(
    `${history.reports} reports of ${history.citizens} citizens, ${(bytes / 2 ** 20).toFixed(0)} MB as ${form}; ${summary.errors} errors, ${summary.warnings} warnings, ${summary.information} information`,
  );
  console.log(
    `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor time, ${((count / seconds) | 0).toLocaleString('en')} reports a second; at most ${peak.toFixed(0)} MB resident${heap > 0 ? ` with --max-old-space-size=${heap}` : ''}; exit code ${status}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A module that says how much memory its process has needed, when it ends. */
function usageReporter() {
  const file = join(folder, 'usage.mjs');
  writeFileSync(
    file,
    "process.on('exit', () => process.stderr.write(`peak resident set: ${process.resourceUsage().maxRSS} kB, processor: ${(process.cpuUsage().user + process.cpuUsage().system) / 1e6} s\\n`));\n",
  );
  return pathToFileURL(file).href;
}

/**
 * Writes valid courses of treatment, course by course and not in the order of time. @param {string} target @returns {Promise<number>} bytes
 */
async function write(target) {
  const { drawCourse, Identities, seededDraw } = await generator();
  const [draw, identities] = [seededDraw(1), new Identities()];
  let [reports, bytes] = [0, 0];
  mkdirSync(target);
  const lines = form === 'ndjson' ? createWriteStream(join(target, 'all.ndjson')) : undefined;
  while (reports < count) {
    for (const report of drawCourse(draw, identities).flatMap((/** @type {{ timestamp: string }} */ each) =>
      faulty
        ? [0, 1, 2, 3, 4, 5].map((minute) =>
            JSON.parse(JSON.stringify(each).replace(/("(?:start|timestamp)":"[^"]*T\d\d:\d)\d/g, `$1${minute}`)),
          )
        : [each],
    )) {
      if (reports++ >= count) break;
      const text = `${JSON.stringify(report)}\n`;
      bytes += Buffer.byteLength(text);
      if (lines === undefined) {
        const subfolder = join(target, String(Math.floor(reports / 1000)));
        mkdirSync(subfolder, { recursive: true });
        writeFileSync(join(subfolder, `${reports}.json`), text);
      } else if (!lines.write(text)) await once(lines, 'drain');
    }
  }
  if (lines !== undefined) {
    lines.end();
    await once(lines, 'finish');
  }
  return bytes;
}

/** The courses of src/samples, which are TypeScript. @returns {Promise<any>} */
async function generator() {
  const entry = join(folder, 'entry.js');
  const from = (/** @type {string} */ name) => JSON.stringify(join(root, 'src', 'samples', name));
  writeFileSync(
    entry,
    `export { drawCourse } from ${from('course.ts')};\nexport { Identities } from ${from('identities.ts')};\nexport { seededDraw } from ${from('draw.ts')};\n`,
  );
  const bundle = await rolldown({ input: entry, logLevel: 'silent' });
  const file = join(folder, 'generator.mjs');
  await bundle.write({ file, format: 'es' });
  return import(pathToFileURL(file).href);
}
