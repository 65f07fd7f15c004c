// Whole processes: start-up, the first verdict on another guide's resource, and a large file in one and in two threads.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from '../harness.js';
import { writeReports } from '../write-reports.js';

/** A resource that LTT knows nothing of. */
const observation = {
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '15074-8' }] },
  valueQuantity: { value: 6.3, unit: 'mmol/l', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
};

/** @param {string} root @param {{ rounds: number, documents: number }} options */
export function processes(root, { rounds, documents }) {
  const folder = mkdtempSync(join(tmpdir(), 'ltt-bench-'));
  try {
    const other = join(folder, 'observation.json');
    writeFileSync(other, JSON.stringify(observation));
    const ltt = (/** @type {string[]} */ ...args) => [join(root, 'bin', 'ltt.js'), 'validate', ...args];
    const [base, one, first] = inTurn(
      [['-e', '0'], ltt(join(root, 'testcases', 'story', 'DeliveryReport-Josefine-1.json')), ltt(other)],
      rounds,
    );
    const start = one.map((time, round) => time / base[round]);
    return [
      { what: '`node -e 0`, whole process', value: `${quantile(base, 0.5).toFixed(0)} ms`, note: 'the yardstick' },
      {
        what: '`ltt validate` of one report, whole process',
        value: `${quantile(start, 0.5).toFixed(2)} × (${quantile(one, 0.5).toFixed(0)} ms)`,
        spread: `${quantile(start, 0.1).toFixed(2)} to ${quantile(start, 0.9).toFixed(2)}`,
        goal: 'at most 1.5 ×',
        met: quantile(start, 0.5) <= 1.5,
      },
      {
        what: 'first verdict on a resource of R4 that LTT does not know, whole process',
        value: `${quantile(first, 0.5).toFixed(0)} ms`,
        spread: `${quantile(first, 0.1).toFixed(0)} to ${quantile(first, 0.9).toFixed(0)}`,
        goal: 'under 500 ms',
        met: quantile(first, 0.5) < 500,
      },
      ...throughput(folder, ltt, documents),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[][]} commands @param {number} rounds @returns {number[][]} milliseconds of each command, round by round */
function inTurn(commands, rounds) {
  const times = commands.map(() => /** @type {number[]} */ ([]));
  // The first round warms the file cache.
  for (let round = -1; round < rounds; round++) {
    for (const [index, args] of commands.entries()) {
      const start = performance.now();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times;
}

/** @param {string} folder @param {(...args: string[]) => string[]} ltt @param {number} documents */
function throughput(folder, ltt, documents) {
  const file = join(folder, 'reports.ndjson');
  writeReports(documents, file);
  const validate = (/** @type {number} */ jobs, /** @type {boolean} */ pinned) =>
    run(folder, ltt(file, '--jobs', String(jobs), '--format', `ndjson:${join(folder, `${jobs}.ndjson`)}`), pinned);
  // In turn and more than once: what else the machine does touches all alike.
  const rounds = Array.from({ length: throughputRounds }, () => ({
    one: validate(1, canPin),
    single: canPin ? validate(1, false) : undefined,
    two: validate(2, false),
    ceiling: ceilingOf(file),
  }));
  if (hashOf(join(folder, '1.ndjson')) !== hashOf(join(folder, '2.ndjson'))) throw new Error('two threads do not report what one does');
  const row = (/** @type {string} */ how, /** @type {readonly Run[]} */ runs) => {
    const { seconds, cpu, megabytes } = medianRun(runs);
    return {
      what: `NDJSON, ${documents.toLocaleString('en')} reports, ${how}`,
      value: `${Math.round(documents / seconds).toLocaleString('en')} reports/s`,
      spread: `${cpu.toFixed(0)} s of processor time`,
      megabytes,
      note: `${megabytes.toFixed(0)} MB resident at most`,
    };
  };
  const spread = (/** @type {readonly number[]} */ ratios) => ({
    value: `${quantile(ratios, 0.5).toFixed(2)} × the throughput`,
    spread: `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  });
  const singles = rounds.flatMap(({ single }) => single ?? []);
  const double = row(
    '--jobs 2',
    rounds.map(({ two }) => two),
  );
  const ratios = rounds.map(({ one, two }) => one.seconds / two.seconds);
  return [
    row(
      canPin ? 'on one core' : '--jobs 1',
      rounds.map(({ one }) => one),
    ),
    ...(canPin ? [row('--jobs 1 with two cores at hand, which collects garbage, compiles and writes on the other', singles)] : []),
    { ...double, goal: 'under 150 MB resident', met: double.megabytes < 150 },
    {
      what: canPin ? 'two cores against one' : 'two threads against one',
      ...spread(ratios),
      goal: 'at least 1.85 ×',
      met: quantile(ratios, 0.5) >= 1.85,
    },
    ...(canPin
      ? [
          {
            what: 'two threads against one with two cores at hand',
            ...spread(rounds.map(({ single, two }) => (single?.seconds ?? NaN) / two.seconds)),
          },
        ]
      : []),
    {
      what: 'what this machine gives: two cores that only JSON.parse the same lines against one',
      ...spread(rounds.map(({ ceiling }) => ceiling)),
      note: 'the yardstick',
    },
  ];
}

/**
 * A process with one thread of its own has more of the engine's: to be on one core it has to be kept there, where the system can do that.
 */
const canPin = spawnSync('taskset', ['-c', '0', process.execPath, '-e', '0']).status === 0;

/** @param {string[]} args of Node @param {boolean} pinned to one core @returns {[string, string[]]} */
function command(args, pinned) {
  return pinned ? ['taskset', ['-c', '0', process.execPath, ...args]] : [process.execPath, args];
}

/** A report of a million documents is longer than a Buffer may be. @param {string} file */
function hashOf(file) {
  const [hash, block, descriptor] = [createHash('sha256'), Buffer.alloc(1 << 20), openSync(file, 'r')];
  for (let length = readSync(descriptor, block); length > 0; length = readSync(descriptor, block)) hash.update(block.subarray(0, length));
  closeSync(descriptor);
  return hash.digest('hex');
}

/** How often each is run. */
const throughputRounds = 3;

/** How many times as fast two threads parse the lines of a file as one does. @param {string} file */
function ceilingOf(file) {
  const script = fileURLToPath(new URL('../parse-lines.js', import.meta.url));
  const [one, two] = [1, 2].map((threads) =>
    Number(spawnSync(...command([script, file, String(threads)], canPin && threads === 1), { encoding: 'utf8' }).stdout),
  );
  return one / two;
}

/** The median of each figure; of memory the largest. @param {readonly Run[]} runs @returns {Run} */
function medianRun(runs) {
  const of = (/** @type {'seconds' | 'cpu'} */ figure) =>
    quantile(
      runs.map((one) => one[figure]),
      0.5,
    );
  return { seconds: of('seconds'), cpu: of('cpu'), megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) };
}

/** @typedef {{ seconds: number, cpu: number, megabytes: number }} Run */

/**
 * Runs a command, which tells at its end what it took. @param {string} folder @param {string[]} args @param {boolean} pinned @returns {Run}
 */
function run(folder, args, pinned) {
  const [hook, usage] = [join(folder, 'usage.cjs'), join(folder, 'usage.json')];
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`,
  );
  const start = performance.now();
  spawnSync(...command(['-r', hook, ...args], pinned), { stdio: 'ignore' });
  const seconds = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: (maxRSS * 1024) / 1e6 };
}
