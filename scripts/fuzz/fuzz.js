// Fuzzing: node scripts/fuzz/fuzz.js [--count 200000] [--seed n]. Needs what `npm run build` makes. With `serve` first, see serve.js.
// Checks mutated documents in a thread that has 512 MB and that must go on: an exception, more than a second for one
// document, or more memory ends the run with exit code 1 and the document that did it.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { fuzz } from './run.js';

/** In MB: all that the thread may hold, packs and plans included. */
const memory = 512;
/** In milliseconds: without a new document for so long, the thread hangs. */
const patience = 30_000;
const room = 16 * 2 ** 20;

if (isMainThread && process.argv[2] === 'serve') {
  const { main } = await import('./serve.js');
  await main(process.argv.slice(3));
} else if (isMainThread) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '200000' },
      runs: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  });
  watch({ runs: Number(values.runs ?? values.count), seed: Number(values.seed) });
} else {
  const { runs, seed, shared } = workerData;
  const count = new Int32Array(shared, 0, 2);
  const begin = ({ bytes }) => {
    const kept = bytes.subarray(0, room);
    new Uint8Array(shared, 8).set(kept);
    count[1] = kept.length;
    count[0]++;
  };
  for (const [kind, tally] of Object.entries(await fuzz({ runs, seed, begin, clock: computed }))) {
    console.log(
      `${kind}: ${tally.documents} documents, ${tally.valid} valid, ${tally.unread} unreadable, ${tally.findings} findings; the slowest took ${tally.slowest.toFixed(0)} ms`,
    );
  }
}

/** Milliseconds that the process has computed: a busy machine is no reason for a document to be slow. */
function computed() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function watch({ runs, seed }) {
  console.log(`${runs} documents, seed ${seed}`);
  const shared = new SharedArrayBuffer(8 + room);
  const count = new Int32Array(shared, 0, 2);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { runs, seed, shared },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let [seen, since] = [0, Date.now()];
  const timer = setInterval(() => {
    if (count[0] !== seen) [seen, since] = [count[0], Date.now()];
    // Loading everything is no document, and takes long on a busy machine.
    else if (Date.now() - since > (seen === 0 ? 10 * patience : patience)) fail(new Error(`nothing new for ${patience / 1000} s`));
  }, 1000);
  const fail = (error) => {
    const file = join(tmpdir(), `ltt-fuzz-${seed}`);
    writeFileSync(file, new Uint8Array(shared, 8, count[1]).slice());
    console.error(error, `\nThe last document is in ${file}; --seed ${seed} makes the same documents again.`);
    process.exit(1);
  };
  worker.on('error', fail);
  worker.on('exit', () => {
    clearInterval(timer);
    console.log(`most memory in use at any time: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in the whole process`);
  });
}
