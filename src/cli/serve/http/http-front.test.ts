import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyReport } from '../../../service/testing/calls.js';
import type { Backend } from '../backend.js';
import { startServer, type RunningServer, type ServerSettings } from '../start-server.js';
import { localBackend } from '../testing/local-backend.js';
import { usualLimits } from './limits.js';
import { requestId, RequestLog } from './request-log.js';

const first = storyReport('1');
const id = 'DeliveryReport-Josefine-1';
const log: string[] = [];
let server: RunningServer;

const settings: ServerSettings = {
  host: '127.0.0.1',
  port: 0,
  strict: false,
  language: 'en',
  limits: { ...usualLimits, body: 300_000, requests: 4, requestTime: 3000, headerTime: 1500, stopTime: 2000 },
  tool: { name: 'ltt-conformance', version: '0.0.0' },
  guide: { id: 'kl.dk.fhir.ltt', version: '1.0.1' },
  now: () => new Date(),
  log: new RequestLog(
    (line) => log.push(line),
    'requests',
    () => new Date(),
  ),
  pages: [],
};

beforeAll(async () => {
  server = await startServer(settings, await localBackend());
});
afterAll(() => server.stop());

const url = (path: string, { port } = server): string => `http://127.0.0.1:${port}${path}`;
const put = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, running = server): Promise<Response> =>
  fetch(url(`/fhir/Bundle/${id}`, running), { method: 'PUT', body, headers: { 'content-type': 'application/fhir+json', ...headers } });

/** What comes back for these bytes, until the connection ends. */
function raw(text: string, { port } = server): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
    socket.on('error', () => resolve(received));
    socket.on('close', () => resolve(received));
  });
}

describe('over sockets', () => {
  it('takes gzip, and answers with it', async () => {
    const response = await put(gzipSync(first), { 'content-encoding': 'gzip' });
    expect(response.status).toBeLessThan(300);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it('answers HEAD without a body, and with the headers of GET', async () => {
    const response = await fetch(url('/health'), { method: 'HEAD' });
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(10);
    expect(await response.text()).toBe('');
  });

  it('sends what protects a browser', async () => {
    const { headers } = await fetch(url('/health'));
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers.has('access-control-allow-origin')).toBe(false);
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it.each([
    ['too large', 'x'.repeat(400_000), {}, 413],
    ['too large once it is decompressed', gzipSync('x'.repeat(50_000_000)), { 'content-encoding': 'gzip' }, 413],
    ['not what Content-Encoding says', 'abc', { 'content-encoding': 'gzip' }, 400],
    ['compressed in another way', 'abc', { 'content-encoding': 'br' }, 415],
  ])('refuses a body that is %s', async (_, body, headers, status) => {
    const response = await put(body as string, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it.each([
    ['without a host', 'GET /health HTTP/1.1\r\n\r\n', 400],
    ['for another host, as a page in a browser may send one', 'GET /inbox HTTP/1.1\r\nHost: evil.example\r\n\r\n', 403],
    ['from a page of another server', 'GET /inbox HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n', 403],
    ['with a host that would break an address', 'GET /fhir/metadata HTTP/1.1\r\nHost: a"b\r\n\r\n', 400],
    ['that is no HTTP', 'hello\r\n\r\n', 400],
    ['with headers that are too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    [
      'with two lengths',
      'POST /validate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['with two hosts', 'GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n', 400],
    ['with two tokens', 'GET /inbox HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n', 400],
    ['whose URL names another host', 'GET http://evil.example/health HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    [
      'of an image in another page',
      'GET /findings HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n\r\n',
      403,
    ],
    [
      'of a script from another port',
      'GET /findings HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: no-cors\r\n\r\n',
      403,
    ],
    ['with a URL that is too long', `GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 414],
    ['with a path that is not text', 'GET /fhir/Bundle/%ff HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['for a path with a zero byte', 'GET /fhir/Bundle/a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['for a file', 'GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n', 404],
    ['for a file, escaped', 'GET /page/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['for an id that has a line break', 'GET /fhir/Bundle/a%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ])('refuses a request %s', async (_, text, status) => {
    const answer = await raw(text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toMatch(/^x-evil/im);
    expect(answer).not.toContain('root:');
  });

  it('takes an absolute URL for itself, and a link from another page', async () => {
    const link = 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n';
    for (const text of ['GET http://localhost/health HTTP/1.1\r\n', `GET /health HTTP/1.1\r\n${link}`])
      expect(await raw(`${text}Host: localhost\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('logs nothing of a document that JSON.parse quotes', () => {
    const lines: string[] = [];
    const failing = new RequestLog(
      (line) => lines.push(line),
      'errors',
      () => new Date(),
    );
    const request = { request: 'a', route: 'none', status: 500, time: 1, bytesIn: 1, bytesOut: 1 };
    try {
      JSON.parse('{"given": Josefine}');
    } catch (error) {
      failing.request(request, error);
    }
    expect(lines.join('')).toContain('SyntaxError');
    expect(lines.join('')).not.toContain('Josefine');
  });

  it('gives slow clients up', async () => {
    expect(await raw('GET /health HTTP/1.1\r\nHost: local')).toMatch(/^HTTP\/1\.1 408 /);
  }, 15_000);

  it('outlives half a request, and an answer that nobody takes', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write('PUT /fhir/Bundle/x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
        setTimeout(() => {
          socket.destroy();
          resolve();
        }, 50);
      });
    });
    expect((await fetch(url('/health'))).status).toBe(200);
  });

  it('logs neither paths nor persons, and repeats the id of a request', async () => {
    log.length = 0;
    const response = await fetch(url('/fhir/Bundle?citizen=0505149996&identifier=secret'), { headers: { 'x-request-id': 'abc-1' } });
    expect(response.headers.get('x-request-id')).toBe('abc-1');
    await put(first, { 'x-request-id': '0505149996' });
    await fetch(url('/fhir/Bundle/0505149996'));
    const text = log.join('');
    expect(text).toContain('"request":"abc-1"');
    expect(text).toContain('PUT /fhir/Bundle/:id');
    expect(text).not.toMatch(/0505149996|secret|Josefine/);
    for (const line of log) expect(JSON.parse(line)).toMatchObject({ at: expect.any(String), level: 'info', event: 'request' });
    expect(requestId('a b')).not.toBe('a b');
  });

  it('counts requests by route', async () => {
    const text = await (await fetch(url('/metrics'))).text();
    expect(text).toMatch(/ltt_requests_total\{route="PUT \/fhir\/Bundle\/:id",status="20[01]"\} \d+/);
    expect(text).toMatch(/ltt_request_seconds_bucket\{le="\+Inf"\} \d+/);
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
    expect(text).not.toContain('Josefine');
  });
});

describe('under load', () => {
  it('holds no more of all bodies than it may, however small they came, and takes the next when they are answered', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const backend = await localBackend();
    const check: Backend['checker']['check'] = (order) => gate.then(() => backend.checker.check(order));
    const slow: Backend = { ...backend, checker: { check, toXml: (json) => backend.checker.toXml(json) } };
    const running = await startServer({ ...settings, limits: { ...settings.limits, bodies: 500_000 } }, slow);
    const bomb = (): Promise<Response> => put(gzipSync(' '.repeat(290_000)), { 'content-encoding': 'gzip' }, running);
    const [one, two] = [bomb(), bomb()];
    expect((await Promise.race([one, two])).status).toBe(429);
    release();
    expect((await Promise.all([one, two])).map(({ status }) => status).sort((a, b) => a - b)).toEqual([400, 429]);
    expect((await bomb()).status).toBe(400);
    await running.stop();
  });

  it('refuses what is more than it can answer, and ends what it began when it stops', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const backend = await localBackend();
    const slow: Backend = {
      ...backend,
      checker: { check: (order) => gate.then(() => backend.checker.check(order)), toXml: (json) => backend.checker.toXml(json) },
    };
    const running = await startServer(settings, slow);
    const waiting = Array.from({ length: 4 }, () => put(first, {}, running));
    await expect.poll(async () => (await fetch(url('/health', running))).status).toBe(429);
    const stopped = running.stop();
    release();
    const statuses = (await Promise.all(waiting)).map(({ status }) => status);
    await stopped;
    expect(statuses.filter((status) => status === 200 || status === 201)).toHaveLength(4);
    await expect(fetch(url('/health', running))).rejects.toThrow();
  });
});
