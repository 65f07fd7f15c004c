import { accessSync, constants, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** What Chromium is called, by those who package it. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** It looks for updates and for its maker otherwise, and tests are offline. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** On a screen, and in print when it is printed, unless it is told. */
  readonly media?: 'screen' | 'print';
  /** Whether scripts run. */
  readonly script?: boolean;
}

/** The Chromium of this machine: the one that CHROMIUM names, or the first on the path; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM, PATH = '' } = process.env;
  const candidates = CHROMIUM ? [CHROMIUM] : PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(canRun);
}

/** What a test's name ends with where there is no browser to run it in; otherwise empty. */
export const lackOfBrowser = findChromium() === undefined ? ' (skipped: there is no Chromium on the path, nor in CHROMIUM)' : '';

/** Starts the Chromium of this machine. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('there is no Chromium');
  // The Chromium of @sparticuz/chromium has the libraries that it needs beside it: see scripts/test/browser-setup.ts.
  const libraries = join(dirname(executablePath), 'al2023/lib');
  return chromium.launch({
    executablePath,
    args: flags,
    ...(existsSync(libraries) ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } } : {}),
  });
}

/** Opens pages of one file each, as a person would: from the disk, without a network. */
export class PageViewer {
  /** What no page should do: requests, errors of scripts, complaints of the console. */
  readonly complaints: string[] = [];
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), 'ltt-page-'));
  #pages = 0;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<PageViewer> {
    return new PageViewer(await launchChromium());
  }

  async open(html: string, { width = 1280, height = 900, scheme = 'light', media, script = true }: Look = {}): Promise<Page> {
    const file = join(this.#folder, `${++this.#pages}.html`);
    writeFileSync(file, html);
    const url = pathToFileURL(file).href;
    const context = await this.#browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      javaScriptEnabled: script,
      offline: true,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    if (media !== undefined) await page.emulateMedia({ media });
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) this.complaints.push(`request: ${request.url()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`console: ${message.text()}`);
    });
    await page.goto(url);
    return page;
  }

  /** Forgets the pages that are open, and what was held against them, which it tells. */
  async clear(): Promise<string[]> {
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
    return this.complaints.splice(0);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** What axe-core has against a page as it stands: the rule, and the elements it is about. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated and not added as a script, which the page's own policy would forbid.
  await page.evaluate(`${axe.source};0`);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** How many elements a page consists of: what a browser has to do for it grows with them. */
export async function elementCount(page: Page): Promise<number> {
  return page.evaluate<number>('document.querySelectorAll("*").length');
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
