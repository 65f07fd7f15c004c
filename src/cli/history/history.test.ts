import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { applyPatch } from '../../ig/coverage/json-patch.js';
import { formatNames } from '../../report/formats.js';
import type { Change } from '../../rules/change.js';
import { at, set } from '../../guides/ltt/testing/changes.js';
import { deliveryOfReport, report } from '../../guides/ltt/testing/series.js';
import { Workspace, type CommandResult } from '../testing/harness.js';

const root = join(import.meta.dirname, '../../..');
const base: unknown = JSON.parse(readFileSync(join(root, 'testcases/bases/report.json'), 'utf8'));
const text = (changes: readonly Change[], indent?: number): string => JSON.stringify(applyPatch(base, changes), undefined, indent);
const later = set(at.contactStart, '2026-05-12T13:31:00+02:00');
const [first, second] = [text([], 2), text([...report(2), later], 2)];
const workspaces: Workspace[] = [];
afterAll(() => workspaces.forEach((workspace) => workspace.remove()));

function workspace(files: Readonly<Record<string, string>>): Workspace {
  const made = new Workspace(files);
  workspaces.push(made);
  return made;
}

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly history: object;
  readonly results: readonly {
    readonly file: string;
    readonly line?: number;
    readonly findings: readonly Finding[];
    readonly suppressed?: readonly object[];
    readonly problem?: { readonly id: string };
  }[];
}
interface Finding {
  readonly id: string;
  readonly line?: number;
  readonly column?: number;
  readonly related?: { readonly file: string; readonly line?: number; readonly column?: number };
}

async function history(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  setting?: Parameters<Workspace['ltt']>[1],
): Promise<CommandResult & { readonly report: Report }> {
  const outcome = await workspace(files).ltt(['history', ...argv, '--format', 'json'], setting);
  return { ...outcome, report: (outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout)) as Report };
}
const places = ({ results }: Report): string[] =>
  results.flatMap(({ file, findings }) =>
    findings.map(
      ({ id, line, column, related }) =>
        `${id} ${file}:${line ?? ''}:${column ?? ''}${related === undefined ? '' : ` ~ ${related.file}:${related.line ?? ''}:${related.column ?? ''}`}`,
    ),
  );

/** Where the contact's start stands in a report: `line:column`. */
function startIn(content: string, firstLine = 1): string {
  const before = content.slice(0, content.search(/"2026-05-12T13:3[01]:00\+02:00"/)).split('\n');
  return `${before.length - 1 + firstLine}:${(before.at(-1) ?? '').length + 1}`;
}
const found = `LTT-X06 b.json:${startIn(second)} ~ a.json:${startIn(first)}`;

describe('ltt history', () => {
  it('names both reports that conflict, in which line of which file', async () => {
    const { exitCode, report: told, stderr } = await history({ 'a.json': first, 'b.json': second }, ['.']);
    expect([exitCode, stderr, places(told)]).toEqual([0, '', [found]]);
    expect(told.summary).toMatchObject({ documents: 2, valid: 2, invalid: 0, warnings: 1 });
    expect(told.history).toEqual({ reports: 2, citizens: 1 });
  });

  it('does not care about the order of files and arguments', async () => {
    const files = { 'a.json': first, 'b.json': second };
    const one = await workspace(files).ltt(['history', 'a.json', 'b.json']);
    expect(await workspace(files).ltt(['history', 'b.json', 'a.json'])).toEqual(one);
  });

  it.each(['2026-05-12T20:30:00+02:00', '2026-05-12T18:30:00Z'])(
    'goes by the time of the reports, however it is written: %s',
    async (timestamp) => {
      const { report: told } = await history({ 'a.json': text([...report(2, timestamp), later]), 'b.json': first }, ['.']);
      expect(told.results.map(({ file }) => file)).toEqual(['a.json']);
    },
  );

  it('reads lines of NDJSON, incremental deliveries and standard input', async () => {
    const [one, other] = [text([]), text([...report(2), later])];
    const { report: told } = await history({ 'all.ndjson': `${one}\n\n${other}\n`, 'delivery.json': JSON.stringify(deliveryOfReport()) }, [
      '.',
    ]);
    expect(places(told)).toEqual([`LTT-X06 all.ndjson:${startIn(other, 3)} ~ all.ndjson:${startIn(one)}`]);
    expect(told.history).toEqual({ reports: 3, citizens: 1 });
    const piped = await history({ 'a.json': first }, ['a.json', '-'], { stdin: second });
    expect(places(piped.report)).toEqual([`LTT-X06 -:${startIn(second)} ~ a.json:${startIn(first)}`]);
  });

  it('goes on after what cannot be read, says so, and ends with 2', async () => {
    const {
      exitCode,
      report: told,
      stderr,
    } = await history({ 'a.json': first, 'b.json': second, 'c.ndjson': `{\n${text(report(3))}\n` }, ['.', 'gone.json']);
    expect(exitCode).toBe(2);
    expect(told.results.flatMap(({ problem }) => problem?.id ?? [])).toEqual(['json-ends-early', 'file-missing']);
    expect(places(told)).toEqual([found]);
    expect(told.summary).toMatchObject({ documents: 5, valid: 3, unreadable: 2 });
    expect(stderr).toContain('gone.json');
  });

  it('says what is no report, and ends with 2 where there is none', async () => {
    const {
      exitCode,
      stderr,
      report: told,
    } = await history({ 'a.json': first, 'p.json': '{"resourceType":"Patient"}', 'package.json': '{}' }, ['.']);
    expect([exitCode, told.summary['documents']]).toEqual([0, 1]);
    expect(stderr).toMatch(/no delivery reports: p\.json \(Patient\)/);
    expect(await history({ 'p.json': '{"resourceType":"Patient"}' }, ['p.json'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('no delivery report in p.json'),
    });
    expect(await history({ 'a.json': first, 'p.json': '{"resourceType":"Patient"}' }, ['a.json', 'p.json'])).toMatchObject({ exitCode: 2 });
    expect(await history({}, ['.', '--nonsense'])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('says which reports cannot be put in order, or are about nobody', async () => {
    const untimed = text([...report(2), later, set(at.timestamp, 'soon')]);
    const { report: told } = await history(
      { 'a.json': first, 'b.json': untimed, 'c.json': text([...report(3), { op: 'remove', path: '/entry/0' }]) },
      ['.'],
    );
    expect(told.history).toEqual({ reports: 3, citizens: 1, untimed: [{ file: 'b.json' }], anonymous: [{ file: 'c.json' }] });
    const shown = await workspace({ 'b.json': untimed }).ltt(['history', '.', '--lang', 'da']);
    expect(shown.stdout).toContain('Uden et tidspunkt og derfor uden for rækkefølgen (ltt validate siger mere): b.json');
  });

  it('follows the threshold and the configuration, and states what was changed', async () => {
    const files = { 'a.json': first, 'b.json': second };
    expect((await history(files, ['.', '--fail-on', 'warning'])).exitCode).toBe(1);
    expect((await history({ ...files, 'ltt.config.json': '{"rules":{"LTT-X06":"error"}}' }, ['a.json', 'b.json'])).exitCode).toBe(1);
    const off = await history({ ...files, 'my.json': '{"rules":{"LTT-X06":"off"}}' }, ['a.json', 'b.json', '--config', 'my.json']);
    expect(off).toMatchObject({
      exitCode: 0,
      report: { results: [], configuration: { file: 'my.json', rules: [{ id: 'LTT-X06', setting: 'off' }] } },
    });
  });

  it('sets aside what suppressions name; entries about single reports are not its business', async () => {
    const entry = {
      finding: 'LTT-X06@b.json#Bundle.entry[Encounter/c7f29d80-15be-4e3a-b6d4-2e8a90f1d533].resource.period.start',
      reason: 'known',
    };
    const [unused, other] = [
      { finding: 'LTT-X01@a.json#Bundle.id', reason: 'gone' },
      { finding: 'cardinality-min@a.json#Bundle.id', reason: 'of ltt validate' },
    ];
    const files = { 'a.json': first, 'b.json': second, 's.json': JSON.stringify({ suppressions: [entry, unused, other] }) };
    const { report: told, exitCode } = await history(files, ['a.json', 'b.json', '--suppress', 's.json', '--fail-on', 'information']);
    expect([exitCode, places(told), told.summary['suppressed'], told.results[0]?.suppressed?.length]).toEqual([0, [], 1, 1]);
    expect(told).toMatchObject({ suppressions: { used: 1, unused: [unused], expired: [], elsewhere: 0 } });
  });

  it('leaves its entries alone where ltt validate sets findings aside, and brings its own up to date', async () => {
    const entry = { finding: 'LTT-X01@a.json#Bundle.id', reason: 'of ltt history' };
    const made = workspace({ 'a.json': '{"resourceType":"Patient","warning":"w"}', 's.json': JSON.stringify({ suppressions: [entry] }) });
    const { stdout, stderr } = await made.ltt(['validate', 'a.json', '--suppress', 's.json', '--update-suppressions', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ suppressions: { used: 1, unused: [], elsewhere: 0 } });
    expect(stderr).toContain('1 new, 0 kept, 0 dropped');
    expect(JSON.parse(readFileSync(join(made.folder, 's.json'), 'utf8'))).toMatchObject({
      suppressions: [{ finding: 'element-unknown@a.json#Patient.warning' }, entry],
    });
  });

  it.each(formatNames)('writes %s, with both reports and without a CPR number', async (name) => {
    const files = { 'a.json': first, 'b-2102149999.json': text([...report(2), later, set(at.cpr, '2202149999')], 2) };
    const { exitCode, stdout } = await workspace(files).ltt(['history', '.', '--format', name]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/210214-\*\*\*\*/);
    expect(stdout).toContain('a.json');
    expect(stdout).not.toMatch(/2102149999|2202149999/);
    expect((await workspace(files).ltt(['history', '.', '--format', name, '--show-identifiers'])).stdout).toContain('2102149999');
  });

  it('writes every format where nothing is found', async () => {
    const made = workspace({ 'a.json': first });
    const { exitCode, stdout } = await made.ltt([
      'history',
      'a.json',
      ...formatNames.flatMap((name) => ['--format', `${name}:out.${name}`]),
    ]);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(
      readdirSync(made.folder)
        .filter((name) => name.startsWith('out.'))
        .sort(),
    ).toEqual(formatNames.map((name) => `out.${name}`).sort());
  });
});
