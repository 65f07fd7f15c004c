import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { storyReport } from '../../service/testing/calls.js';
import { Workspace } from '../testing/harness.js';

const ltt = join(import.meta.dirname, '../../../bin/ltt.js');
const workspace = new Workspace({ token: 'a-token-of-the-test\n', short: 'abc' });
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  workspace.remove();
});

interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it wrote to standard error. */
  readonly written: () => string;
  readonly ended: Promise<number | null>;
}

/** The built command, with its threads. */
async function serve(...argv: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [ltt, 'serve', '--port', '0', ...argv], {
    cwd: workspace.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /serving at (\S+\/) /.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${text}`)));
  });
  return { child, url, ended, written: () => text };
}

const put = (url: string, name: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}fhir/Bundle/DeliveryReport-Josefine-${name}`, {
    method: 'PUT',
    body: storyReport(name),
    headers: { 'content-type': 'application/fhir+json', ...headers },
  });

describe('ltt serve', () => {
  it('has every report it answered 201 after it was killed, compares them, and ends by itself when it is told', async () => {
    const first = await serve('--store', 'reports.db');
    const names = ['1', '2', '3', '4'];
    expect((await Promise.all(names.map((name) => put(first.url, name)))).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await serve('--store', 'reports.db');
    for (const name of names) expect((await fetch(`${second.url}fhir/Bundle/DeliveryReport-Josefine-${name}`)).status).toBe(200);
    expect((await put(second.url, '1')).status).toBe(200);
    expect(await (await fetch(`${second.url}findings`)).json()).toMatchObject({ reports: 5, citizens: 1 });
    expect((await fetch(second.url)).headers.get('content-type')).toContain('text/html');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(second.written()).toContain('"event":"stopped"');
    expect(second.written()).not.toMatch(/0505149996|Josefine/);
    const emptied = await serve('--store', 'reports.db', '--forget', '--token-file', 'token');
    const authorization = 'Bearer a-token-of-the-test';
    expect(await (await fetch(`${emptied.url}citizens`, { headers: { authorization } })).json()).toEqual({ total: 0, citizens: [] });
    expect((await put(emptied.url, '1')).status).toBe(401);
    expect((await put(emptied.url, '1', { authorization })).status).toBe(201);
  });

  it('gives a document up that takes too long, and goes on with the others', async () => {
    const { url } = await serve('--timeout', '1', '--max-body', '100', '--log', 'errors');
    // Hundreds of thousands of findings, each with its place, take more than a second.
    const entries = `{"fullUrl":"x","resource":{"resourceType":"Encounter","a":1,"b":2,"status":"?"}},`.repeat(150_000);
    const slow = fetch(`${url}fhir/Bundle/x`, {
      method: 'PUT',
      body: `{"resourceType":"Bundle","id":"x","type":"collection","entry":[${entries.slice(0, -1)}]}`,
      headers: { 'content-type': 'application/fhir+json' },
    });
    expect((await slow).status).toBe(503);
    expect((await put(url, '2')).status).toBe(201);
  });

  it.each([
    [['--host', '0.0.0.0'], '--token-file'],
    [['--forget'], '--store'],
    [['--token-file', 'short'], 'at least 16'],
    [['--token-file', 'missing'], 'missing'],
    [['--port', '99999'], '65535'],
    [['--base-url', 'x'], '--base-url'],
    [['--store', 'no/such/folder/x.db'], 'cannot be opened'],
  ])('refuses %j in plain words', async (argv, text) => {
    await expect(serve(...argv)).rejects.toThrow(text);
  });
});
