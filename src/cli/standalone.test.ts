import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The command is copied to a place that has no node_modules and no pack of R4: what works there needs neither SUSHI nor the
 * core definitions, nor any other package.
 */
describe('ltt validate by itself', () => {
  let place: string;

  beforeAll(() => {
    expect(existsSync(join(root, 'dist', 'bin', 'main.js')), 'dist/ is missing: run "npm run build" first').toBe(true);
    place = mkdtempSync(join(tmpdir(), 'ltt-'));
    mkdirSync(join(place, 'dist', 'packs'), { recursive: true });
    for (const part of ['package.json', 'bin', 'dist/bin', 'dist/packs/ltt.pack', 'testcases/story', 'testcases/xml']) {
      cpSync(join(root, part), join(place, part), { recursive: true });
    }
  });

  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('checks the story with the LTT pack alone', () => {
    const printed = execFileSync(process.execPath, ['bin/ltt.js', 'validate', 'testcases/story', '--format', 'json'], {
      cwd: place,
      encoding: 'utf8',
    });
    const { summary } = JSON.parse(printed) as { summary: Record<string, number> };
    expect(summary).toMatchObject({ documents: 7, valid: 7, invalid: 0, errors: 0, warnings: 0 });
  });

  it('checks a report in XML with the LTT pack alone', () => {
    const printed = execFileSync(
      process.execPath,
      ['bin/ltt.js', 'validate', 'testcases/xml/DeliveryReport-Josefine-1.xml', '--format', 'json'],
      { cwd: place, encoding: 'utf8' },
    );
    const { summary } = JSON.parse(printed) as { summary: Record<string, number> };
    expect(summary).toMatchObject({ documents: 1, valid: 1, errors: 0, warnings: 0 });
  });

  it('explains a finding', () => {
    const printed = execFileSync(process.execPath, ['bin/ltt.js', 'explain', 'slice-min'], { cwd: place, encoding: 'utf8' });
    expect(printed).toContain('slice-min');
  });
});
