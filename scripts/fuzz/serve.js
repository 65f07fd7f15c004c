// Hostile requests at a server, which must answer, and keep its memory: node scripts/fuzz/serve.js [requests] [seed]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const report = readFileSync(join(root, 'testcases', 'story', 'DeliveryReport-Josefine-1.json'), 'utf8');
const server = spawn(process.execPath, [join(root, 'bin', 'ltt.js'), 'serve', '--port', '0', '--log', 'errors'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
let written = '';
server.stderr.on('data', (chunk) => (written += chunk));

/** The same numbers for the same seed (mulberry32). */
let state = seed;
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
  const body = draw() < 0.1 ? gzipSync(Buffer.alloc(1 << 20)) : mutated(pick(bodies));
  const names = new Set(draw() < 0.8 ? ['Host: localhost', 'Content-Type: application/fhir+json'] : []);
  for (let more = Math.floor(draw() * 4); more > 0; more--) names.add(pick(headers));
  if (draw() < 0.9) names.add(`Content-Length: ${draw() < 0.9 ? body.length : body.length + 10}`);
  const head = `${pick(methods)} ${pick(paths)} HTTP/1.${draw() < 0.95 ? 1 : 0}\r\n${[...names].join('\r\n')}\r\n\r\n`;
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      // Some end in the middle, some only their half of the connection.
      if (draw() < 0.1) socket.end(body.subarray(0, body.length / 2));
      else if (draw() < 0.05) socket.destroy();
      else socket.write(body);
    });
    const limit = setTimeout(() => socket.destroy(), 300);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(limit);
      resolve(answer.split('\r\n', 1)[0] ?? '');
    });
  });
}

const resident = () => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

try {
  let port = 0;
  while (port === 0) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    port = Number(/serving at http:\/\/[^:]+:(\d+)/.exec(written)?.[1] ?? 0);
    if (server.exitCode !== null) throw new Error(`the server did not start: ${written}`);
  }
  const statuses = /** @type {Record<string, number>} */ ({});
  const memory = [];
  for (let done = 0; done < count; done += 20) {
    for (const line of await Promise.all(Array.from({ length: 20 }, () => attack(port)))) {
      const status = /^HTTP\/1\.[01] (\d{3})/.exec(line)?.[1] ?? 'none';
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${written}`);
    if ((done / 20) % Math.ceil(count / 200) === 0) memory.push(Math.round(resident()));
  }
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  console.log(
    `${count} requests, seed ${seed}: ${JSON.stringify(statuses)}; /health answers ${health.status}; MB resident along the way: ${memory.join(' ')}`,
  );
  const faults = written.split('\n').filter((line) => line.includes('"fault"'));
  console.log(faults.length === 0 ? 'no fault of the server was logged' : faults.slice(0, 5).join('\n'));
  if (health.status !== 200 || statuses['500'] !== undefined || faults.length > 0) process.exitCode = 1;
} finally {
  server.kill('SIGKILL');
}
