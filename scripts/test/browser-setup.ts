import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findChromium } from '../../src/report/testing/browser.js';

const root = join(import.meta.dirname, '../..');

/**
 * Once before all tests: where there is no Chromium on the path, nor in CHROMIUM, the one of @sparticuz/chromium is unpacked (for Linux on
 * x64; kept in node_modules/.cache), and CHROMIUM names it. Tests of pages in a browser run there as well then.
 */
export function setup(): void {
  if (findChromium() !== undefined || process.platform !== 'linux' || process.arch !== 'x64') return;
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  process.env['CHROMIUM'] = join(folder, 'chromium');
}

/** Unpacks beside the folder and moves it there whole, so that a run that is broken off leaves nothing that looks ready. */
function unpack(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    // Only where it takes itself to be on Amazon Linux does it unpack the libraries that Chromium needs.
    const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    const path = execFileSync(process.execPath, [join(root, 'scripts/test/unpack-chromium.js')], { env, encoding: 'utf8' });
    if (basename(path) !== 'chromium' || dirname(path) !== draft) throw new Error(`@sparticuz/chromium unpacked to ${basename(path)}`);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
