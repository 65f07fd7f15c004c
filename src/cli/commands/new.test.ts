import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle, Patient } from 'fhir/r4.js';
import { passesModulus11 } from '../../rules/number/cpr.js';
import { HistoryChecker } from '../../rules/history/history-checker.js';
import { ReportChecker } from '../../rules/report-checker.js';
import { packedValidator } from '../../rules/testing/packed-validator.js';
import { sampleKindNames } from '../../samples/kinds.js';
import { Workspace } from '../testing/harness.js';
import { ltt } from '../../guides/ltt/guide.js';

const validator = packedValidator();
const checker = new ReportChecker([ltt], { stage: 'certify' });

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

async function reports(...argv: string[]): Promise<Bundle[]> {
  const { exitCode, stdout, stderr } = await workspace.ltt(['new', ...argv]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return (stdout.startsWith('{\n') ? [stdout] : stdout.trimEnd().split('\n')).map((text) => JSON.parse(text) as Bundle);
}

const cprOf = (report: Bundle): string => (report.entry?.[0]?.resource as Patient).identifier?.[0]?.value ?? '';

describe.each(sampleKindNames)('ltt new %s', (kind) => {
  it.each([[], ['--seed', '7', '--children', '3'], ['--date', '2026-10-26'], ['--date', '2028-12-31'], ['--date', '2026-04-15']])(
    'makes reports in which nothing is found: %j',
    async (...argv) => {
      for (const report of await reports(kind, ...argv)) {
        const found = checker.check(report, validator.validate(report), 'demanded').filter(({ severity }) => severity !== 'information');
        expect(found.map(({ id, expression }) => `${id} ${expression}`)).toEqual([]);
      }
    },
  );

  it('makes reports that agree with each other', async () => {
    const history = new HistoryChecker([ltt], {});
    for (const [index, report] of (await reports(kind, '--children', '2')).entries()) history.add(report, { file: `${index}.json` });
    expect(history.check().findings.filter(({ finding }) => finding.severity !== 'information')).toEqual([]);
  });

  it('has made-up persons only', async () => {
    for (const report of await reports(kind, '--children', '20')) expect(passesModulus11(cprOf(report))).toBe(false);
  });
});

it('makes the same reports from the same seed, and others from another', async () => {
  const made = async (seed: string): Promise<string> => JSON.stringify(await reports('course', '--children', '5', '--seed', seed));
  expect(await made('3')).toBe(await made('3'));
  expect(await made('3')).not.toBe(await made('4'));
});

it('has a child of its own for each that is asked for', async () => {
  expect(new Set((await reports('contact', '--children', '500')).map(cprOf)).size).toBe(500);
});

it('uses the child of the guide’s examples for a single report', async () => {
  expect((await reports('contact')).map(cprOf)).toEqual(['0505149996']);
});

it('writes each report into a file of a new folder', async () => {
  expect(await workspace.ltt(['new', 'correction', '--out', 'made'])).toMatchObject({
    exitCode: 0,
    stdout: '2 reports written into made\n',
  });
  expect(readdirSync(`${workspace.folder}/made`).sort()).toEqual(['contact.json', 'correction.json']);
  expect(await workspace.ltt(['new', 'correction', '--out', 'made'])).toMatchObject({
    exitCode: 2,
    stderr: 'ltt: the folder made is not empty: name another\n',
  });
});

it.each([
  [['nonsense'], /Choose one of: contact/],
  [[], /missing required argument/],
  [['contact', '--date', '2026-02-30'], /Give a date/],
  [['contact', '--date', '2026-04-01'], /Give a day from 2026-04-15/],
  [['contact', '--children', '0'], /Give a whole number/],
  [['contact', '--seed', 'x'], /Give a whole number/],
])('refuses %j', async (argv, message) => {
  expect(await workspace.ltt(['new', ...argv])).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(message) as string,
  });
});
