import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyPatch } from '../../ig/coverage/json-patch.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';
import { Workspace } from '../testing/harness.js';

const root = join(import.meta.dirname, '../../..');
const rules = join(root, 'src/guides/ltt');
const base: unknown = JSON.parse(readFileSync(join(root, 'testcases/bases/report.json'), 'utf8'));
const workspace = new Workspace();
afterAll(() => workspace.remove());

interface Run {
  readonly results: readonly {
    readonly file: string;
    readonly valid: boolean;
    readonly findings: readonly { readonly message: string; readonly covers?: readonly unknown[] }[];
  }[];
}

/** The whole report but its words: what may depend on nothing but the data. */
function verdicts(argv: readonly string[], env: Readonly<Record<string, string>>): { readonly messages: string; readonly rest: unknown } {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/ltt.js'), 'validate', '.', '--format', 'json', ...argv], {
    cwd: workspace.folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  expect(stderr).toBe('');
  const run = JSON.parse(stdout) as Run;
  const messages = run.results.flatMap(({ findings }) => findings.map(({ message }) => message)).join('\n');
  return { messages, rest: JSON.parse(stdout, (key, value: unknown) => (key === 'message' ? undefined : value)) };
}

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/packs/ltt.pack'))) throw new Error('these tests run what was built: npm run build');
  // Every case of every rule, at the boundaries of days and years.
  for (const name of readdirSync(rules).filter((file) => /^[rcpeh].*\.cases\.ts$/.test(file))) {
    const { cases } = (await import(join(rules, name))) as { cases: RuleCases };
    [...cases.valid, ...cases.invalid].forEach(({ change }, index) => {
      workspace.write({ [`${name.slice(0, 3)}-${index}.json`]: JSON.stringify(applyPatch(base, change)) });
    });
  }
});

it('verdicts and ids are the same in every language, time zone and locale', () => {
  const english = verdicts([], { TZ: 'UTC', LC_ALL: 'C' });
  const places = [
    { TZ: 'Europe/Copenhagen', LC_ALL: 'da_DK.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'da_DK.UTF-8', LANG: 'da_DK.UTF-8' },
  ];
  const others = places.map((env) => verdicts(['--lang', 'en'], env));
  const danish = verdicts(['--lang', 'da'], places[0]!);
  for (const { rest, messages } of others) {
    expect(rest).toEqual(english.rest);
    expect(messages).toBe(english.messages);
  }
  expect(danish.rest).toEqual(english.rest);
  expect(danish.messages).not.toBe(english.messages);
  const ids = JSON.stringify(english.rest);
  // LTT-C05 is for certification only.
  for (const { id, stage } of ruleMetas.filter((rule) => !['certify', 'history'].includes(rule.stage)))
    expect([id, stage, ids.includes(`"${id}"`)]).toEqual([id, stage, true]);
});
