// Hostile requests at a server, which must answer, and keep its memory: npm run fuzz -- serve [requests] [seed]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = readFileSync(join(root, 'testcases', 'story', 'DeliveryReport-Josefine-1.json'), 'utf8');
/** A client gives up after so long, in milliseconds: most of them never send what they promise. */
const patience = 300;
const together = 20;

/** The same numbers for the same seed (mulberry32). */
let state = 1;
function draw() {
  state = (state + 0x6d2b79f5) | 0;
  let value = Math.imul(state ^ (state >>> 15), 1 | state);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
}
const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(draw() * list.length)] ?? '';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'get', '\u0000'];
const paths = [
  '/',
  '/fhir/Bundle/DeliveryReport-Josefine-1',
  '/fhir/Bundle/%00',
  '/fhir/Bundle/..%2f..%2fetc%2fpasswd',
  '/../../etc/passwd',
  '/fhir/$validate',
  '/fhir/Bundle?timestamp=%F0%9F%92%A9',
  '/fhir/Bundle?identifier=' + 'a,'.repeat(3000),
  '/validate',
  '/itb/validate',
  '/itb/soap',
  '/findings?citizen=-1',
  '/inbox?_count=99999999999',
  '/' + 'x/'.repeat(2000),
  '//evil.example/',
  'http://evil.example/fhir/metadata',
  '/fhir/Bundle/x/_history/0',
  '*',
  'http://localhost/fhir/metadata',
  '/fhir/0505149996/$validate',
  '/fhir/Bundle?' + '_count=1&'.repeat(800),
  '/fhir/Bundle/_search',
  '/metrics',
  '/openapi.json',
];
const headers = [
  'Host: localhost',
  'Host: evil.example',
  'Host: localhost\r\nHost: other',
  'Content-Type: application/fhir+json',
  'Content-Type: application/fhir+xml',
  'Content-Type: text/xml',
  'Content-Type: application/json',
  'Content-Encoding: gzip',
  'If-Match: W/"' + '9'.repeat(50) + '"',
  'Accept: ' + 'a/b;q=0.1,'.repeat(500),
  'Transfer-Encoding: chunked',
  'Content-Length: -1',
  'Expect: 100-continue',
  'Connection: upgrade\r\nUpgrade: websocket',
  'X-Request-Id: ' + 'a'.repeat(5000),
  'Origin: null',
  'Range: bytes=0-',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Encoding: gzip, gzip',
  'Authorization: Bearer a\r\nAuthorization: Bearer b',
  'Sec-Fetch-Site: cross-site',
  'Accept-Language: ' + 'da;q=0.1,'.repeat(500),
  'X-Many: 1\r\n'.repeat(150) + 'X-Many: 1',
  'Prefer: return=' + 'x'.repeat(1000),
];
const bodies = [
  report,
  report.slice(0, 500),
  '{"a":'.repeat(5000),
  '['.repeat(100_000),
  '<a>'.repeat(20_000),
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '\u0000\u0001',
  '{"resourceType":"Bundle","id":"' + 'x'.repeat(5000) + '"}',
  '{"filesToValidate":[{"fileContent":"{}"}]}',
  '{"input":[{"name":"content","value":"' + 'A'.repeat(5000) + '","embeddingMethod":"BASE_64"}]}',
  '{"__proto__":{"a":1},"resourceType":"Bundle"}',
  '',
  '_count=1&'.repeat(50_000),
  '5\r\nhello\r\nffffffffffffffff\r\n',
  `{"resourceType":"Parameters","parameter":[{"name":"resource","resource":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}]}`,
  '{"resourceType":"Parameters","parameter":[{"name":"resource","resource":{"resourceType":"Bundle"}}]}',
];

/** Some bytes of a text changed. @param {string} text */
function mutated(text) {
  const bytes = Buffer.from(text);
  for (let changes = Math.floor(draw() * 4); changes > 0; changes--) bytes[Math.floor(draw() * bytes.length)] = Math.floor(draw() * 256);
  return bytes;
}

/** @param {number} port @returns {Promise<string>} the first line of the answer, if there was one */
function attack(port) {
  // Some are in order, so that what stands behind the door is reached.
  const plain = draw() < 0.3;
  const body = plain ? Buffer.from(pick(bodies)) : draw() < 0.1 ? gzipSync(Buffer.alloc(1 << 20)) : mutated(pick(bodies));
  const names = new Set(plain || draw() < 0.8 ? ['Host: localhost', 'Content-Type: application/fhir+json'] : []);
  for (let more = plain ? 0 : Math.floor(draw() * 4); more > 0; more--) names.add(pick(headers));
  if (plain || draw() < 0.9) names.add(`Content-Length: ${plain || draw() < 0.9 ? body.length : body.length + 10}`);
  const method = pick(plain ? ['GET', 'PUT', 'POST'] : methods);
  const head = `${method} ${pick(paths)} HTTP/1.${plain || draw() < 0.95 ? 1 : 0}\r\n${[...names].join('\r\n')}\r\n\r\n`;
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      // Some end in the middle, some only their half of the connection, some are slow.
      if (draw() < 0.1) socket.end(body.subarray(0, body.length / 2));
      else if (draw() < 0.05) socket.destroy();
      else if (draw() < 0.05) dribble(socket, body);
      else socket.write(body);
    });
    const limit = setTimeout(() => socket.destroy(), patience);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      // 100 only asks for the body.
      if (answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '').includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(limit);
      resolve(answer.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '').split('\r\n', 1)[0] ?? '');
    });
  });
}

/** A few bytes at a time. @param {import('node:net').Socket} socket @param {Buffer} body */
function dribble(socket, body) {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || at >= body.length) clearInterval(timer);
    else socket.write(body.subarray(at, (at += 3)));
  }, 20);
}

/** @param {number | undefined} pid @returns {number} MB; 0 where the system does not tell */
function resident(pid) {
  try {
    return Math.round(Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  } catch {
    return 0;
  }
}

/**
 * Starts a server, attacks it, and tells what it did wrong: it ended, failed (500), hung, kept requests open or grew.
 * @param {{ count: number, seed: number }} options
 * @returns {Promise<{ statuses: Record<string, number>, memory: number[], failures: string[] }>}
 */
export async function fuzzServer({ count, seed }) {
  state = seed;
  const server = spawn(process.execPath, [join(root, 'bin', 'ltt.js'), 'serve', '--port', '0', '--log', 'errors'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  server.stderr.on('data', (chunk) => (written += chunk));
  const failures = /** @type {string[]} */ ([]);
  const statuses = /** @type {Record<string, number>} */ ({});
  const memory = /** @type {number[]} */ ([]);
  try {
    const port = await portOf(server, () => written);
    for (let done = 0; done < count && failures.length === 0; done += together) {
      for (const line of await Promise.all(Array.from({ length: Math.min(together, count - done) }, () => attack(port)))) {
        const status = /^HTTP\/1\.[01] (\d{3})/.exec(line)?.[1] ?? 'none';
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      if (server.exitCode !== null) failures.push(`the server ended with ${server.exitCode}: ${written}`);
      else if ((done / together) % Math.ceil(count / together / 200) === 0) {
        memory.push(resident(server.pid));
        if (!(await answers(port, '/health'))) failures.push(`after ${done} requests: /health does not answer within 5 s`);
      }
    }
    if (failures.length === 0) failures.push(...(await leftOpen(port)), ...grown(memory));
    if (statuses['500'] !== undefined) failures.push(`${statuses['500']} answers have status 500`);
    failures.push(...written.split('\n').filter((line) => line.includes('"fault"')));
    if (/050514-?9996/.test(written)) failures.push('a CPR number is logged');
  } finally {
    server.kill('SIGKILL');
  }
  return { statuses, memory, failures };
}

/** @param {import('node:child_process').ChildProcess} server @param {() => string} written @returns {Promise<number>} */
async function portOf(server, written) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const port = Number(/serving at http:\/\/[^:]+:(\d+)/.exec(written())?.[1] ?? 0);
    if (port !== 0) return port;
    if (server.exitCode !== null) throw new Error(`the server did not start: ${written()}`);
  }
}

/** @param {number} port @param {string} path @returns {Promise<string | undefined>} the body of the answer, if there is one in time */
async function answers(port, path) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5000) });
    return response.status === 200 ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Requests whose clients are long gone. @param {number} port @returns {Promise<string[]>} */
async function leftOpen(port) {
  for (let turn = 0; ; turn++) {
    const open = Number(/^ltt_requests_open (\d+)$/m.exec((await answers(port, '/metrics')) ?? '')?.[1] ?? Number.NaN);
    // The request that asks is open itself.
    if (open === 1) return [];
    if (turn === 50) return [`${open - 1} requests are never given up`];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Memory levels off after the first half; a few dozen requests say nothing. @param {number[]} memory @returns {string[]} */
function grown(memory) {
  if (memory.length < 100) return [];
  const most = (/** @type {number} */ from, /** @type {number} */ to) =>
    Math.max(...memory.slice(Math.floor(memory.length * from), Math.floor(memory.length * to)));
  const [early, late] = [most(0.25, 0.5), most(0.75, 1)];
  return late > early * 1.25 + 32 ? [`memory grows: ${early} MB in the second quarter, ${late} MB in the last`] : [];
}

/** @param {readonly string[]} argv */
export async function main([count = '10000', seed = '1']) {
  const { statuses, memory, failures } = await fuzzServer({ count: Number(count), seed: Number(seed) });
  console.log(`${count} requests, seed ${seed}: ${JSON.stringify(statuses)}; MB resident along the way: ${memory.join(' ')}`);
  console.log(failures.length === 0 ? 'the server held' : failures.slice(0, 10).join('\n'));
  if (failures.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
