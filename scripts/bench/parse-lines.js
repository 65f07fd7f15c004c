// How long threads take to do nothing but JSON.parse the lines of a file, each its share: node scripts/bench/parse-lines.js <file>
// <threads>
// Prints seconds, from when all have the file in memory. What two threads gain here is what the machine gives.
import { closeSync, openSync, readSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** So much of a file is parsed, in bytes: it is in memory once for each thread. */
const most = 120_000_000;
/** And so often: until an engine has compiled what is done, two threads compile it twice. */
const rounds = 8;

if (isMainThread) {
  const [file, threads = '1'] = process.argv.slice(2);
  const workers = Array.from(
    { length: Number(threads) },
    (_, index) => new Worker(new URL(import.meta.url), { workerData: { file, index, threads: Number(threads) } }),
  );
  const all = (/** @type {'message' | 'exit'} */ event) =>
    Promise.all(workers.map((worker) => new Promise((resolve) => worker.once(event, resolve))));
  await all('message');
  const start = performance.now();
  const done = all('exit');
  for (const worker of workers) worker.postMessage('begin');
  await done;
  console.log((performance.now() - start) / 1000);
} else {
  const { file, index, threads } = workerData;
  const bytes = beginningOf(file);
  parentPort?.once('message', () => parseShare(bytes, index, threads));
  parentPort?.postMessage('ready');
}

/** @param {string} file */
function beginningOf(file) {
  const [bytes, descriptor] = [Buffer.alloc(most), openSync(file, 'r')];
  const length = readSync(descriptor, bytes);
  closeSync(descriptor);
  return bytes.subarray(0, length);
}

/** @param {Buffer} bytes @param {number} index @param {number} threads */
function parseShare(bytes, index, threads) {
  for (let round = 0; round < rounds; round++) {
    let count = 0;
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      if (count++ % threads === index) JSON.parse(bytes.toString('utf8', start, end));
      start = end + 1;
    }
  }
}
