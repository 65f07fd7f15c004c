// Load on a local server, over loopback: node scripts/bench/serve.js [reports] [clients]
// Each client sends one report after another over its own connection and waits for each answer.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection } from './http-connection.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ltt = join(root, 'bin', 'ltt.js');
const [count = 200_000, clients = 8] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'ltt-serve-'));

/** Valid reports of made-up children, each with the place of its id. */
const reports = spawnSync(process.execPath, [ltt, 'new', 'course', '--children', '100'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  .stdout.trim()
  .split('\n');
const server = spawn(process.execPath, [ltt, 'serve', '--port', '0', '--store', join(folder, 'reports.db'), '--log', 'errors'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  const port = await portOf(server);
  await run(port, 2000);
  const before = usage(server.pid);
  const start = performance.now();
  const { times, statuses } = await run(port, count);
  const seconds = (performance.now() - start) / 1000;
  const after = usage(server.pid);
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => (times[Math.floor(times.length * share)] ?? NaN).toFixed(1);
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  console.log(
    `${times.length.toLocaleString('en')} reports of ${Math.round(reports.reduce((sum, text) => sum + text.length, 0) / reports.length).toLocaleString('en')} bytes from ${clients} clients: ${((times.length / seconds) | 0).toLocaleString('en')} a second; ${at(0.5)} ms half of them, ${at(0.99)} ms 99 %, ${at(0.999)} ms 99.9 %; statuses ${JSON.stringify(statuses)}`,
  );
  console.log(
    `server: ${(((after.cpu - before.cpu) * 1e6) / times.length).toFixed(0)} µs of processor time for each, ${after.resident.toFixed(0)} MB resident at most; the store has ${(statSync(join(folder, 'reports.db')).size / 2 ** 20).toFixed(0)} MB`,
  );
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

/** The port that a server says it listens at. @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
export function portOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += chunk;
      const port = /serving at http:\/\/[^:]+:(\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
}

/** Sends so many reports, each under a new id. @param {number} port @param {number} total */
async function run(port, total) {
  const times = /** @type {number[]} */ ([]);
  const statuses = /** @type {Record<number, number>} */ ({});
  let next = 0;
  const client = async () => {
    const connection = await Connection.open(port);
    while (next < total) {
      const index = next++;
      const id = `00000000-0000-4000-8000-${(total * 1e6 + index).toString(16).padStart(12, '0')}`;
      const body = (reports[index % reports.length] ?? '').replace(/"id":"[^"]+"/, `"id":"${id}"`);
      const start = performance.now();
      const status = await connection.send(
        `PUT /fhir/Bundle/${id} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/fhir+json\r\nPrefer: return=minimal\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      times.push(performance.now() - start);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, statuses };
}

/** Processor time in seconds and the most resident memory in MB, as Linux counts them. @param {number | undefined} pid */
function usage(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpu: (Number(stat[11]) + Number(stat[12])) / 100, resident: Number(peak) / 1024 };
}
