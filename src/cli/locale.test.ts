import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { drawCourse } from '../samples/course.js';
import { seededDraw } from '../samples/draw.js';
import { historyFaults } from '../../testcases/courses/faults.js';
import { Identities } from '../samples/identities.js';
import { applyPatch } from '../ig/coverage/json-patch.js';
import type { RuleCases } from '../rules/testing/rule-case.js';
import { cases as age } from '../guides/ltt/c03-age-at-contact.cases.js';
import { cases as born } from '../guides/ltt/c02-born-before-report.cases.js';
import { cases as oneDay } from '../guides/ltt/r06-one-day.cases.js';
import { cases as start } from '../guides/ltt/r10-contact-before-start.cases.js';
import { cases as testData } from '../guides/ltt/r11-test-data.cases.js';
import { Workspace } from './testing/harness.js';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/ltt.js');
const base: unknown = JSON.parse(readFileSync(join(root, 'testcases/bases/report.json'), 'utf8'));

/** Reports at the boundaries of everything that depends on time, a line each. */
const boundaries = ([age, born, oneDay, start, testData] satisfies RuleCases[])
  .flatMap(({ valid, invalid }) => [...valid, ...invalid])
  .map(({ change }) => JSON.stringify(applyPatch(base, change)));

/** Courses with a mistake of each kind in them. */
const courses = Object.values(historyFaults).flatMap((plant) => {
  const [draw, identities] = [seededDraw(plant.name.length), new Identities()];
  const drawn = Array.from({ length: 3 }, () => drawCourse(draw, identities));
  plant(drawn, { draw, identities });
  return drawn.flat().map((report) => JSON.stringify(report));
});

const workspace = new Workspace({ 'boundaries.ndjson': boundaries.join('\n'), 'courses.ndjson': courses.join('\n') });
afterAll(() => workspace.remove());

interface Told {
  readonly status: number | null;
  /** Everything but the words. */
  readonly findings: string;
  readonly messages: readonly string[];
}

function told(argv: readonly string[], env: Readonly<Record<string, string>>): Told {
  if (!existsSync(join(root, 'dist/packs/ltt.pack'))) throw new Error('these tests run what was built: npm run build');
  const { status, stdout } = spawnSync(
    process.execPath,
    [bin, ...argv, ...(argv.includes('--lang') ? [] : ['--lang', 'en']), '--format', 'json'],
    { cwd: workspace.folder, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const messages: string[] = [];
  const findings = JSON.stringify(JSON.parse(stdout), (key, value: unknown) => {
    if (key !== 'message') return value;
    messages.push(String(value));
    return undefined;
  });
  return { status, findings, messages };
}

/** Whatever the surroundings of the process say of place and language. */
const surroundings: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'da_DK.UTF-8' },
  { TZ: 'Pacific/Auckland', LC_ALL: 'da_DK.UTF-8', LANG: 'da_DK.UTF-8' },
];

describe.each([
  ['ltt validate', ['validate', 'boundaries.ndjson']],
  ['ltt history', ['history', 'courses.ndjson']],
])('%s', (_command, argv) => {
  const usual = told(argv, {});

  it('has something to say', () => {
    expect(usual.status).toBe(1);
    expect(usual.messages.length).toBeGreaterThan(10);
  });

  it.each(surroundings)('says the same whatever the time zone and locale: %o', (env) => {
    expect(told(argv, env)).toEqual(usual);
  });

  it('says the same in Danish, in other words', () => {
    const danish = told([...argv, '--lang', 'da'], { TZ: 'Pacific/Auckland', LC_ALL: 'da_DK.UTF-8' });
    expect({ status: danish.status, findings: danish.findings }).toEqual({ status: usual.status, findings: usual.findings });
    expect(danish.messages.filter((message, index) => message !== usual.messages[index]).length).toBeGreaterThan(10);
  });
});
