import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tgz } from '../ig/tgz.js';
import { fetchPackages, type Fetched } from './fetch-packages.js';
import { cachedDependencies } from './fhir-cache.js';
import { PackageRegistry, type RegistryOptions } from './registry.js';

const home = mkdtempSync(join(tmpdir(), 'ltt-fetch-'));
let cache: string;
let count = 0;
beforeEach(() => {
  cache = join(home, String(count++), 'packages');
});
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});
afterAll(() => rmSync(home, { recursive: true }));

/** A package's archive: its manifest, a value set, and what else is in it. */
function archive(
  name: string,
  version: string,
  dependencies: Record<string, string> = {},
  others: readonly (readonly [string, string])[] = [],
): Uint8Array {
  return tgz(
    new Map([
      ['package/package.json', JSON.stringify({ name, version, dependencies })],
      ['package/ValueSet-x.json', JSON.stringify({ resourceType: 'ValueSet', url: `http://x.test/${name}`, version, status: 'draft' })],
      ...others,
    ]),
  );
}

type Answer = Uint8Array | object | number | ((response: ServerResponse) => unknown);

/** A registry of our own, with these answers by path. */
async function start(answers: Readonly<Record<string, Answer>>): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = Object.hasOwn(answers, url) ? answers[url] : undefined;
    if (answer === undefined) response.writeHead(404).end('{"error":"none"}');
    else if (typeof answer === 'function') answer(response);
    else response.end(answer instanceof Uint8Array ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function fetched(wanted: string, url: string, options: RegistryOptions = {}): Promise<Fetched> {
  const [id = '', version = ''] = wanted.split('#');
  return fetchPackages([{ id, version }], [], new PackageRegistry(url, options), { folders: [cache], provided: ['core'] });
}

describe('packages that no cache has', () => {
  it('are fetched with all they depend on, once', async () => {
    const { url, asked } = await start({
      '/guide/1.0.0': archive('guide', '1.0.0', { base: '2.0.x', core: '4.0.1' }, [
        ['package/example/Patient-x.json', '{}'],
        ['package/xml/a.xml', '<a/>'],
      ]),
      '/base': { versions: { '2.0.2': {}, '2.0.10': {}, '2.1.0': {} } },
      '/base/2.0.10': archive('base', '2.0.10', { guide: '1.0.0', deep: 'latest' }),
      '/deep': { 'dist-tags': { latest: '0.9.0' }, versions: { '0.9.0': {}, '1.0.0-ballot': {} } },
      '/deep/0.9.0': archive('deep', '0.9.0'),
    });
    expect(await fetched('guide#1.0.0', url)).toEqual({
      packages: ['guide#1.0.0', 'base#2.0.10', 'deep#0.9.0'],
      failures: new Map(),
      redirects: [],
    });
    expect(asked).toEqual(['/guide/1.0.0', '/base', '/base/2.0.10', '/deep', '/deep/0.9.0']);
    expect(readdirSync(cache).sort()).toEqual(['base#2.0.10', 'deep#0.9.0', 'guide#1.0.0']);
    expect(readFileSync(join(cache, 'guide#1.0.0/package/example/Patient-x.json'), 'utf8')).toBe('{}');
    // They are where they are looked for, and not asked for again.
    const { packages, problems } = cachedDependencies([{ name: 'x', version: '1', dependencies: new Map([['guide', '1.0.0']]) }], {
      folders: [cache],
      provided: ['core'],
    });
    expect({ ids: packages.map(({ id }) => id), problems }).toEqual({ ids: ['guide', 'base', 'deep'], problems: [] });
    expect((await fetched('guide#1.0.0', url)).packages).toEqual([]);
    expect(asked).toHaveLength(5);
  });

  it('may be missing in part: the rest is fetched, and it is said why', async () => {
    const { url } = await start({ '/guide/1.0.0': archive('guide', '1.0.0', { gone: '1.0.0' }) });
    const { packages, failures } = await fetched('guide#1.0.0', url);
    expect(packages).toEqual(['guide#1.0.0']);
    expect(failures.get('gone#1.0.0')).toContain('does not have it');
    const { problems } = cachedDependencies([{ name: 'x', version: '1', dependencies: new Map([['gone', '1.0.0']]) }], {
      folders: [cache],
      failures,
    });
    expect(problems[0]?.message).toMatch(/FHIR cache .*does not have it/);
  });

  it.each<[string, Answer, RegExp, RegistryOptions?]>([
    ['an error', (response) => response.writeHead(500).end(), /status 500/],
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), /no package/],
    ['nothing', (response) => response.end(), /no package/],
    ['gzip that is cut off', archive('guide', '1.0.0').subarray(0, 100), /cannot be used/],
    ['gzip of something else', gzipSync('not a tar archive'.repeat(100)), /cannot be used/],
    ['another package', archive('other', '1.0.0'), /not guide#1\.0\.0/],
    ['another version', archive('guide', '1.0.1'), /not guide#1\.0\.0/],
    ['a package without a manifest', tgz(new Map([['package/x.json', '{}']])), /package\.json/],
    [
      'more than it may',
      archive('guide', '1.0.0', {}, [['package/big.txt', Array.from({ length: 5000 }, (_, i) => `${i * 7919}`).join()]]),
      /more than 1000 bytes/,
      { maxBytes: 1000 },
    ],
    [
      'no end',
      (response) => {
        response.writeHead(200);
        response.write('\u001f');
      },
      /took longer/,
      { timeout: 50 },
    ],
    [
      'half of it',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('\u001f');
        setTimeout(() => response.destroy(), 5);
      },
      /cannot be reached/,
    ],
  ])('are not taken from a registry that sends %s', async (_, answer, message, options = {}) => {
    const { url } = await start({ '/guide/1.0.0': answer });
    const { packages, failures } = await fetched('guide#1.0.0', url, options);
    expect(packages).toEqual([]);
    expect(failures.get('guide#1.0.0')).toMatch(message);
    expect(existsSync(cache) ? readdirSync(cache) : []).toEqual([]);
  });

  it.each([{}, [], 7, { versions: 7 }, { versions: { '../../x': {} }, 'dist-tags': { latest: '../../x' } }])(
    'are not taken from a listing like %j',
    async (listing) => {
      const { url, asked } = await start({ '/guide': listing });
      for (const version of ['latest', '1.0.x']) expect((await fetched(`guide#${version}`, url)).packages).toEqual([]);
      expect(asked).toEqual(['/guide', '/guide']);
    },
  );

  it('never lie outside of the cache', async () => {
    const outside = [
      ['package/../../../evil.txt', 'x'],
      ['../evil.txt', 'x'],
      ['/evil.txt', 'x'],
      ['package/a\\..\\evil.txt', 'x'],
      ['other/evil.txt', 'x'],
      ['package/C:evil.txt', 'x'],
    ] as const;
    const { url } = await start({ '/guide/1.0.0': archive('guide', '1.0.0', {}, outside) });
    expect((await fetched('guide#1.0.0', url)).packages).toEqual(['guide#1.0.0']);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('evil'));
    expect(files).toEqual([]);
  });

  it.each(['../x#1.0.0', 'guide#../../x', 'guide#', '#1.0.0', 'a/b#1'])('%s is not asked for', async (wanted) => {
    const { url, asked } = await start({});
    expect((await fetched(wanted, url)).failures.size).toBe(1);
    expect(asked).toEqual([]);
  });

  it('may come from another host, which is named', async () => {
    const other = await start({ '/files/guide.tgz': archive('guide', '1.0.0') });
    const redirect =
      (location: string): Answer =>
      (response) =>
        response.writeHead(302, { location }).end();
    const { url } = await start({
      '/guide/1.0.0': redirect(`${other.url}/files/guide.tgz`),
      '/near/1.0.0': redirect('/moved'),
      '/moved': archive('near', '1.0.0'),
    });
    expect(await fetched('guide#1.0.0', url)).toEqual({ packages: ['guide#1.0.0'], failures: new Map(), redirects: [other.url] });
    expect(await fetched('near#1.0.0', url)).toMatchObject({ packages: ['near#1.0.0'], redirects: [] });
  });

  it('cannot be had where nobody is', async () => {
    const { url } = await start({});
    await closing.splice(0)[0]?.();
    expect((await fetched('guide#1.0.0', url)).failures.get('guide#1.0.0')).toContain('cannot be reached');
  });
});
