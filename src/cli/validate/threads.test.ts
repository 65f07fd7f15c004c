import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';
import { worthThreads } from '../work/worker-pool.js';

const root = join(import.meta.dirname, '../../..');
const bin = join(root, 'bin/ltt.js');
const story = readFileSync(join(root, 'testcases/story/DeliveryReport-Josefine-1.json'), 'utf8');
const xml = readFileSync(join(root, 'testcases/xml/DeliveryReport-Josefine-1.xml'), 'utf8');
const good = JSON.stringify(JSON.parse(story));

/** Lines that are long for the little that is in them, so that threads are started and the test is quick. */
const padding = ' '.repeat(90_000);
const lines = Array.from({ length: Math.ceil((worthThreads * 1.2) / padding.length) }, (_, index) => {
  const kinds = [
    `{"resourceType":"Patient","id":"p${index}"${padding}}`,
    `{"resourceType":"Patient","active":"${index}"${padding}}`,
    `{"resourceType":${padding}`,
    `${good}${padding}`,
    '',
    `{"resourceType":"Patient","identifier":[{"value":"0505149996"}]${padding}}`,
  ];
  return kinds[index % kinds.length];
});

const workspace = new Workspace({
  'a/1.json': story,
  'a/2.xml': xml,
  'a/3.json': '{"resourceType":"Patient","active":null}',
  'a/4.json': '{"name":"no FHIR"}',
  'a/5.ndjson': '{"resourceType":"Patient"}\n\nnot JSON\n',
  'a/6.json': '',
  'b/long.ndjson': `${lines.join('\n')}\n`,
  'b/z.json': story,
  'c/1.json': '{"resourceType":"Patient","gender":"x"}',
  'c/2.xml': xml.replace('<status value="', '<status value="un'),
  'empty/readme.txt': '',
});
afterAll(() => workspace.remove());

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ltt = (argv: readonly string[], input?: string): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, 'validate', ...argv], { cwd: workspace.folder });
    const ended = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString('latin1')));
    child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()));
    child.on('close', (status) => resolve({ status, ...ended }));
    child.stdin.end(input);
  });

beforeAll(() => {
  if (!existsSync(join(root, 'dist/packs/ltt.pack'))) throw new Error('these tests run what was built: npm run build');
});

describe('--jobs', () => {
  const mixed = ['missing.json', 'a', 'b', 'c/*.{json,xml}', 'a/1.json', 'empty'];

  it('changes nothing of what is reported, nor its order', async () => {
    const formats = (name: string): string[] =>
      ['ndjson', 'text', 'csv', 'github', 'junit'].map((format) => `--format=${format}:${name}.${format}`);
    const one = await ltt([...mixed, '--jobs', '1', ...formats('one')]);
    const several = await ltt([...mixed, '--jobs', '3', ...formats('several')]);
    expect(several).toEqual(one);
    expect(one).toMatchObject({ status: 2, stdout: '' });
    for (const format of ['ndjson', 'text', 'csv', 'github']) {
      const [expected, found] = ['one', 'several'].map((name) => readFileSync(join(workspace.folder, `${name}.${format}`), 'utf8'));
      expect(found === expected, format).toBe(true);
    }
    const results = readFileSync(join(workspace.folder, 'several.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; line?: number });
    const long = results.filter(({ file }) => file === 'b/long.ndjson');
    expect(long.map(({ line }) => line)).toEqual(lines.flatMap((text, index) => (text === '' ? [] : [index + 1])));
  });

  it('reads standard input in pieces, with the same lines', async () => {
    const all = `${lines.join('\n')}\n`;
    const [fromFile, fromPipe] = await Promise.all([
      ltt(['b/long.ndjson', '--format', 'ndjson', '--jobs', '2']),
      ltt(['-', '--format', 'ndjson', '--jobs', '2'], all),
    ]);
    expect(fromPipe.stdout.replaceAll('"file":"-"', '"file":"b/long.ndjson"') === fromFile.stdout).toBe(true);
    expect(fromFile.stdout.split('\n')).toHaveLength(lines.filter((text) => text !== '').length + 2);
  });

  it('sets the same findings aside', async () => {
    workspace.write({
      's.json': JSON.stringify({ suppressions: [{ finding: 'primitive-json-type@b/long.ndjson#Patient.active', reason: 'known' }] }),
    });
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => ltt(['b', '--format', 'ndjson', '--suppress', 's.json', '--jobs', jobs])),
    );
    expect(two).toEqual(one);
  });
});

describe('a report that cannot be written', () => {
  it.skipIf(process.platform === 'win32')('ends the run at once, and the old report stays', async () => {
    workspace.write({ 'old.ndjson': 'old' });
    const command = 'ulimit -f 1; exec "$0" "$1" validate b/long.ndjson b --format ndjson:old.ndjson --jobs 2';
    const child = spawn('sh', ['-c', command, process.execPath, bin], { cwd: workspace.folder });
    let stderr = '';
    let failed = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      failed ||= performance.now();
      stderr += chunk.toString();
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'ltt: cannot write old.ndjson: the file would be larger than is allowed (EFBIG)\n',
    });
    expect(performance.now() - failed).toBeLessThan(1000);
    expect([
      readFileSync(join(workspace.folder, 'old.ndjson'), 'utf8'),
      readdirSync(workspace.folder).filter((name) => name.endsWith('.tmp')),
    ]).toEqual(['old', []]);
  });
});

describe('--stats', () => {
  it('tells on standard error what all threads did, with the built command’s own modules', async () => {
    const { status, stdout, stderr } = await ltt(['b/long.ndjson', '--format', 'ndjson', '--jobs', '2', '--stats']);
    expect([status, stdout.split('\n').length]).toEqual([2, lines.filter((text) => text !== '').length + 2]);
    expect(stderr).toMatch(/\d+ documents, [\d.]+ MB in [\d.]+ s/);
    expect(stderr).toMatch(/of this and 2 more threads together:\nltt: {3}load +[1-9]/);
    expect(stderr).toMatch(/slowest checks and rules, of [\d,]+ samples:\nltt: {3}(?:checks\/[\w-]+|LTT-[A-Z]\d\d) +\d/);
  });
});

describe('an interrupt', () => {
  it.skipIf(process.platform === 'win32')('leaves nothing half written', async () => {
    const child = spawn(
      process.execPath,
      [bin, 'validate', 'b/long.ndjson', 'b/long.ndjson', '-', '--format', 'ndjson:half.ndjson', '--jobs', '2'],
      { cwd: workspace.folder },
    );
    const drafts = (): string[] => readdirSync(workspace.folder).filter((name) => name.includes('half'));
    while (drafts().length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(drafts()).toHaveLength(1);
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect({ signal, left: drafts() }).toEqual({ signal: 'SIGINT', left: [] });
  });
});
