import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import vm from 'node:vm';
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lackOfBrowser, launchChromium } from '../report/testing/browser.js';
import type { ValidationResult } from './result.js';
import { built, guide, root, story } from './testing/built.js';

const xml = readFileSync(join(root, 'testcases/xml/DeliveryReport-Josefine-1.xml'), 'utf8');

/** What a page does with the library, as source text: the same in every place. */
const use = `async (createValidator, packs, { story, xml, guide }) => {
  const validator = await createValidator(packs === undefined ? {} : { packs });
  const broken = JSON.parse(story);
  delete broken.entry[2].resource.status;
  const other = await createValidator({ ...(packs === undefined ? {} : { packs }), guides: [{ name: 'x', resources: [guide] }] });
  const observation = { resourceType: 'Observation', status: 'final' };
  const patient = { resourceType: 'Patient', id: 'x', meta: { profile: [guide.url] } };
  const results = [];
  for (const document of [story, xml, broken, observation]) results.push(await validator.validate(document));
  results.push(await other.validate(patient));
  return JSON.stringify(results);
}`;

/** What comes of that anywhere. */
function expectResults(text: string): void {
  const results = JSON.parse(text) as ValidationResult[];
  const errors = ({ findings }: ValidationResult) =>
    findings.filter(({ severity }) => severity === 'error').map(({ id, expression }) => `${id} ${expression}`);
  expect(results.map(errors)).toEqual([
    [],
    [],
    ['cardinality-min Bundle.entry[2].resource.status'],
    ['cardinality-min Observation.code'],
    ['invariant-failed Patient'],
  ]);
  expect(results[0]).toMatchObject({ valid: true, resource: 'Bundle/DeliveryReport-Josefine-1' });
}

const materials = { story: story(), xml, guide };

describe('the build for browsers', () => {
  it('has no import of Node in it, but in the entry for Node', () => {
    const files = readdirSync(join(root, 'dist/lib')).filter((name) => name.endsWith('.js'));
    const withNode = files.filter((name) =>
      /^import .*["']node:|\b(?:__)?require\(["']|\bimport\(["'](?!\.)/m.test(readFileSync(built(name), 'utf8')),
    );
    expect(withNode).toEqual(['node.js']);
  });

  it('makes no code from text, which a page with a strict content security policy forbids', () => {
    // What only Node loads may.
    for (const name of readdirSync(join(root, 'dist/lib')).filter((each) => each.endsWith('.js') && each !== 'node.js'))
      expect(readFileSync(built(name), 'utf8'), name).not.toMatch(/\bnew Function\b|\beval\(/);
  });

  it('leaves XML and fhirpath.js out of what is always loaded', () => {
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const [, next] of readFileSync(built(name), 'utf8').matchAll(/^import .*?["']\.\/([^"']+)["'];/gm)) load(next!);
    };
    load('browser.js');
    const source = [...loaded].map((name) => readFileSync(built(name), 'utf8')).join('\n');
    expect(source).not.toMatch(/antlr|saxes/i);
    expect(source.length).toBeLessThan(1_450_000);
  });

  it('works where there is nothing but what all browsers have', async () => {
    const bundle = await rolldown({
      input: built('browser.js'),
      platform: 'browser',
      onLog: (level, log) => {
        if (level === 'warn' && log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      },
    });
    const { output } = await bundle.generate({ format: 'iife', name: 'library', codeSplitting: false });
    await bundle.close();
    // No process, Buffer, require or global of Node: an empty context has only the language's own.
    const context = vm.createContext({ TextDecoder, TextEncoder, URL, atob, btoa });
    vm.runInContext(output[0].code, context);
    const packs = { ltt: readFileSync(built('../packs/ltt.pack'), 'utf8'), r4: readFileSync(built('../packs/r4.pack'), 'utf8') };
    context['materials'] = { packs, ...materials };
    expectResults(await (vm.runInContext(`(${use})(library.createValidator, materials.packs, materials)`, context) as Promise<string>));
  });
});

describe.skipIf(lackOfBrowser !== '')(`the library in Chromium${lackOfBrowser}`, () => {
  let browser: Browser;
  const types: Record<string, string> = { '.js': 'text/javascript', '.pack': 'text/plain; charset=utf-8', '.html': 'text/html' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    asked.push(path);
    try {
      const body = path === '/' ? '<!doctype html><title>x</title>' : readFileSync(join(root, 'dist', path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is imported as it is, and fetches what it needs when it needs it', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const valid = await page.evaluate(
      `import('/lib/browser.js').then(async ({ createValidator }) => (await (await createValidator()).validate(${JSON.stringify(story())})).valid)`,
    );
    expect(valid).toBe(true);
    // A report has no need of R4's pack, nor of XML or fhirpath.js.
    expect(asked.filter((path) => /pack$|xml|fhirpath|r4/.test(path))).toEqual(['/packs/ltt.pack']);
    expectResults(
      await page.evaluate(
        `import('/lib/browser.js').then(({ createValidator }) => (${use})(createValidator, undefined, ${JSON.stringify(materials)}))`,
      ),
    );
    expect(asked.filter((path) => /fhirpath|xml-document/.test(path))).toHaveLength(2);
    expect(complaints).toEqual([]);
  });
});
