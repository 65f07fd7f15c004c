// Kills a server under load, again and again, and looks whether everything it answered with 201 is there: node scripts/bench/serve-kill.js
// [times]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection } from './http-connection.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ltt = join(root, 'bin', 'ltt.js');
const [times = 50] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'ltt-kill-'));
const report = spawnSync(process.execPath, [ltt, 'new', 'contact'], { encoding: 'utf8' }).stdout;
/** Ids that were answered with 201, over all lives of the server. */
const answered = /** @type {string[]} */ ([]);
let next = 0;

try {
  for (let life = 0; life < times; life++) {
    const server = start();
    const port = await server.port;
    await Promise.all([load(port), killed(server.child, 100 + Math.random() * 900)]);
  }
  const server = start();
  const connection = await Connection.open(await server.port);
  const lost = [];
  for (const id of answered)
    if ((await connection.send(`GET /fhir/Bundle/${id} HTTP/1.1\r\nHost: localhost\r\n\r\n`)) !== 200) lost.push(id);
  connection.close();
  await killed(server.child, 0);
  console.log(`killed ${times} times: ${answered.length} reports were answered with 201, ${lost.length} of them are lost`);
  if (lost.length > 0 || answered.length === 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function start() {
  const child = spawn(process.execPath, [ltt, 'serve', '--port', '0', '--store', join(folder, 'reports.db'), '--log', 'errors'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      const found = /serving at http:\/\/[^:]+:(\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', () => reject(new Error(`the server did not start: ${text}`)));
  });
  port.catch(() => undefined);
  return { child, port };
}

/** @param {import('node:child_process').ChildProcess} child @param {number} after milliseconds */
async function killed(child, after) {
  await new Promise((resolve) => setTimeout(resolve, after));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Sends reports until the server is gone. @param {number} port */
async function load(port) {
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const connection = await Connection.open(port).catch(() => undefined);
      while (connection !== undefined) {
        const id = `00000000-0000-4000-8000-${(next++).toString(16).padStart(12, '0')}`;
        const body = report.replace(/"id": "[^"]+"/, `"id": "${id}"`);
        const status = await connection
          .send(
            `PUT /fhir/Bundle/${id} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          )
          .catch(() => 0);
        if (status === 0) return;
        if (status !== 201) throw new Error(`the server answered ${status}`);
        answered.push(id);
      }
    }),
  );
}
