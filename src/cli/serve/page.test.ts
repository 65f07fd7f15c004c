import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, lackOfBrowser, launchChromium } from '../../report/testing/browser.js';
import { storyReport } from '../../service/testing/calls.js';
import { Workspace } from '../testing/harness.js';
import { RequestLog } from './http/request-log.js';
import { usualLimits } from './http/limits.js';
import { pageRoutes } from './page-routes.js';
import { startServer, type RunningServer } from './start-server.js';
import { localBackend } from './testing/local-backend.js';

const first = storyReport('1');
const bad = first.replace('"active": true', '"active": "yes"');
const workspace = new Workspace({ 'bad.json': bad, 'story/1.json': first, 'story/2.json': storyReport('2'), 'story/readme.txt': 'x' });
afterAll(() => workspace.remove());

it('is one file that allows no connection and no script but its own', async () => {
  expect((await workspace.ltt(['page', '--out', 'page'])).exitCode).toBe(0);
  const html = readFileSync(join(workspace.folder, 'page/index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
  expect(html.length).toBeLessThan(6_000_000);
});

describe.skipIf(lackOfBrowser !== '')(`the page in Chromium${lackOfBrowser}`, () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    await workspace.ltt(['page', '--out', 'page']);
    const log = new RequestLog(
      () => undefined,
      'errors',
      () => new Date(),
    );
    const settings = {
      host: '127.0.0.1',
      port: 0,
      strict: false,
      language: 'en' as const,
      limits: usualLimits,
      tool: { name: 'ltt-conformance', version: '0' },
      guide: { id: 'kl.dk.fhir.ltt', version: '1.0.1' },
      now: () => new Date(),
      log,
      pages: pageRoutes(),
    };
    server = await startServer(settings, await localBackend());
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** The static page, opened from disk, and whatever it asks or complains of. */
  async function open({
    width = 1280,
    scheme = 'light' as 'light' | 'dark',
    url = `file://${workspace.folder}/page/index.html`,
  } = {}): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: 'en' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:blob|about|data):/.test(request.url()) && request.url() !== url) complaints.push(`request ${request.url()}`);
    });
    page.on('pageerror', ({ message }) => complaints.push(`error ${message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console ${message.text()}`);
    });
    await page.goto(url);
    return { page, complaints };
  }

  it('checks a file, shows it with its place, and sends nothing', async () => {
    const { page, complaints } = await open();
    await page.locator('#files').setInputFiles(join(workspace.folder, 'bad.json'));
    await page.getByText('1 document: 0 valid, 1 invalid').waitFor({ timeout: 60_000 });
    const report = page.frameLocator('#report');
    await report.locator('.finding .id').first().waitFor();
    expect(await report.locator('.finding mark').first().innerText()).toContain('yes');
    expect(await page.evaluate('document.activeElement.id')).toBe('found');
    expect(complaints).toEqual([]);
    for (const [button, name, text] of [
      ['Save as HTML', 'ltt-report.html', '<!DOCTYPE html>'],
      ['Save as JSON', 'ltt-report.json', '"results"'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
      expect(download.suggestedFilename()).toBe(name);
      expect(readFileSync(await download.path(), 'utf8')).toContain(text);
    }
    await page.getByRole('button', { name: 'Dansk' }).click();
    await page.getByText('1 dokument: 0 gyldige, 1 ugyldige').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('da');
  });

  it('takes what is pasted, XML too, folders, and large files', async () => {
    const { page, complaints } = await open();
    await page.getByText('Paste a report').click();
    await page
      .getByLabel('A report as JSON or XML')
      .fill(readFileSync(join(import.meta.dirname, '../../../testcases/xml/DeliveryReport-Josefine-1.xml'), 'utf8'));
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('1 document: 1 valid').waitFor({ timeout: 60_000 });
    await page.locator('#folder').setInputFiles(join(workspace.folder, 'story'));
    await page.getByText('2 documents: 2 valid').waitFor();
    const line = JSON.stringify(JSON.parse(first));
    writeFileSync(join(workspace.folder, 'large.ndjson'), `${line}\n`.repeat(Math.ceil(20_000_000 / line.length)));
    await page.locator('#files').setInputFiles(join(workspace.folder, 'large.ndjson'));
    await page.getByText(/^\d{4,} documents: \d{4,} valid, 0 invalid/).waitFor({ timeout: 120_000 });
    expect(complaints).toEqual([]);
  }, 200_000);

  it('takes a folder that is dropped, in pages of entries as a browser gives them, and refuses one without an end', async () => {
    const { page, complaints } = await open();
    await page.evaluate(dropFolder, { report: first, endless: false });
    await page.getByText('101 documents: 101 valid').waitFor({ timeout: 60_000 });
    const report = page.frameLocator('#report');
    await report.getByText('dropped/inner/99.json').first().waitFor({ state: 'attached' });
    await page.evaluate(dropFolder, { report: first, endless: true });
    await page.getByText('This failed: the folder has folders in more than 32 levels').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    { width: 1280, scheme: 'light' as const },
    { width: 320, scheme: 'dark' as const },
  ])('fits and is accessible, $width wide, $scheme', async (look) => {
    const { page } = await open(look);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows the inbox under ltt serve, masked, and as it fills', async () => {
    const url = `http://127.0.0.1:${server.port}/`;
    const { page } = await open({ url });
    await page.getByText('0 reports in 0 versions, of 0 citizens').waitFor();
    await fetch(`${url}fhir/Bundle/DeliveryReport-Josefine-1`, {
      method: 'PUT',
      body: first,
      headers: { 'content-type': 'application/fhir+json' },
    });
    await page.getByText('1 report in 1 version, of 1 citizen').waitFor({ timeout: 20_000 });
    expect(await page.locator('#received').innerText()).toContain('050514-****');
    await page.locator('#citizen').selectOption({ label: '050514-****' });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.content()).not.toContain('0505149996');
  });
});

/**
 * Drops a folder onto the page. Chromium makes entries only for what a person drags, so these stand in for them: `readEntries` gives
 * a hundred at most, and an empty list at the end.
 */
function dropFolder({ report, endless }: { readonly report: string; readonly endless: boolean }): void {
  interface Entry {
    readonly name: string;
    readonly fullPath: string;
    readonly isDirectory: boolean;
  }
  const file = (path: string, text: string): Entry & { file(take: (file: File) => void): void } => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    fullPath: path,
    isDirectory: false,
    file: (take) => take(new File([text], path)),
  });
  const folder = (path: string, inside: () => readonly Entry[]): Entry & { createReader(): object } => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    fullPath: path,
    isDirectory: true,
    createReader: () => {
      const left = [...inside()];
      return { readEntries: (take: (entries: readonly Entry[]) => void) => setTimeout(() => take(left.splice(0, 100))) };
    },
  });
  const many = (path: string): Entry[] => Array.from({ length: 101 }, (_, index) => file(`${path}/${index}.json`, report));
  const nested = (path: string): Entry => folder(path, () => [nested(`${path}/a`)]);
  const root = endless
    ? nested('/dropped')
    : folder('/dropped', () => [file('/dropped/notes.txt', 'x'), folder('/dropped/inner', () => many('/dropped/inner'))]);
  const event = new Event('drop');
  Object.defineProperty(event, 'dataTransfer', { value: { items: [{ webkitGetAsEntry: () => root }] } });
  (globalThis as unknown as EventTarget).dispatchEvent(event);
}
