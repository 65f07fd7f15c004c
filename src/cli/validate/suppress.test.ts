import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspace, type CommandResult } from '../testing/harness.js';

const cpr = '0505149996';
let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace({
    'reports/error.json': '{"resourceType":"Patient","id":"x","error":"e"}',
    'reports/warning.json': '{"resourceType":"Patient","warning":"w"}',
    'reports/note.json': '{"resourceType":"Patient","information":"i"}',
    'reports/lines.ndjson': '{"resourceType":"Patient","id":"a"}\n{"resourceType":"Patient","id":"b","error":"e"}\n',
  });
});
afterEach(() => workspace.remove());

const validate = (...argv: string[]): Promise<CommandResult> => workspace.ltt(['validate', ...argv]);
const content = (file: string): string => readFileSync(join(workspace.folder, file), 'utf8');
const entries = (file = 'ltt.suppressions.json'): { finding: string; reason: string; expires?: string }[] =>
  (JSON.parse(content(file)) as { suppressions: { finding: string; reason: string }[] }).suppressions;

describe('--update-suppressions', () => {
  it('writes entries for today’s findings, with which the old project starts from where it is', async () => {
    const first = await validate('reports', '--update-suppressions');
    expect(first).toMatchObject({ exitCode: 0, stderr: 'ltt: wrote ltt.suppressions.json: 3 suppressions, 3 new, 0 kept, 0 dropped\n' });
    expect(entries().map(({ finding }) => finding)).toEqual([
      'element-unknown@reports/error.json#Patient.error',
      'element-unknown@reports/lines.ndjson#Patient/b.error',
      'element-unknown@reports/warning.json#Patient.warning',
    ]);
    const later = await validate('reports', '--suppress', 'ltt.suppressions.json');
    expect(later).toMatchObject({ exitCode: 0, stderr: '' });
    expect(later.stdout).toMatch(/5 documents: 5 valid, 0 invalid; 0 errors, 0 warnings, 1 information, 0 not verified, 3 suppressed/);
    expect(readdirSync(workspace.folder)).toEqual(['ltt.suppressions.json', 'reports']);
  });

  it('keeps reasons and days, adds what is new and drops what is gone', async () => {
    const known = { finding: 'element-unknown@reports/error.json#Patient.error', reason: 'case 1187', expires: '2026-12-31' };
    workspace.write({
      'ltt.suppressions.json': JSON.stringify({
        suppressions: [known, { finding: 'slice-min@reports/error.json#Patient', reason: 'mended' }],
      }),
    });
    const { stderr } = await validate('reports', '--update-suppressions');
    expect(stderr).toContain('3 suppressions, 2 new, 1 kept, 1 dropped');
    expect(entries()[0]).toEqual(known);
    expect(
      entries()
        .slice(1)
        .map(({ reason }) => reason),
    ).toEqual(Array(2).fill('found on 2026-11-22 by --update-suppressions, and not looked at yet'));
  });

  it('writes nothing over a file that is wrong', async () => {
    workspace.write({ 'ltt.suppressions.json': '{"suppressions": [{"finding": "a@b#c"}]}' });
    expect((await validate('reports', '--update-suppressions')).exitCode).toBe(2);
    expect(content('ltt.suppressions.json')).toBe('{"suppressions": [{"finding": "a@b#c"}]}');
  });

  it('writes no CPR number, and finds what it masked again', async () => {
    workspace.write({ [`person/${cpr}.json`]: `{"resourceType":"Patient","id":"${cpr}","error":"${cpr}"}` });
    await validate('person', '--update-suppressions', '--show-identifiers');
    expect(content('ltt.suppressions.json')).not.toContain('9996');
    expect((await validate('person', '--suppress', 'ltt.suppressions.json')).exitCode).toBe(0);
  });

  it('takes the day it is in Denmark', async () => {
    await workspace.ltt(['validate', 'reports', '--update-suppressions'], { now: () => new Date('2026-06-30T22:30:00Z') });
    expect(entries()[0]?.reason).toContain('2026-07-01');
  });
});

describe('--suppress', () => {
  const about = { finding: 'element-unknown@error.json#Patient.error', reason: 'known' };
  const write = (...suppressions: object[]): void => workspace.write({ 'reports/s.json': JSON.stringify({ suppressions }, undefined, 1) });

  it('names files from where its own file is, wherever ltt runs', async () => {
    write(about);
    expect((await validate('reports/error.json', '--suppress', 'reports/s.json')).exitCode).toBe(0);
    expect(
      (await validate(join(workspace.folder, 'reports/error.json'), '--suppress', join(workspace.folder, 'reports/s.json'))).exitCode,
    ).toBe(0);
    mkdirSync(join(workspace.folder, 'else'));
    expect((await validate('else/../reports/error.json', '--suppress', 'reports/s.json')).exitCode).toBe(0);
  });

  it('says the count in every case, with what became of the entries', async () => {
    write(about, { ...about, finding: 'slice-min@error.json#Patient' });
    const { stdout, stderr } = await validate('reports/error.json', '--suppress', 'reports/s.json', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { valid: 1, errors: 0, suppressed: 1 },
      suppressions: { file: 'reports/s.json', used: 1, unused: [{ finding: 'slice-min@error.json#Patient' }] },
    });
    expect(stderr).toMatch(/nothing left to suppress; take them out:\nltt: {3}slice-min@error\.json#Patient: known\n$/);
    expect((await validate('reports/note.json', '--suppress', 'reports/s.json')).stdout).toContain('0 suppressed');
  });

  it('lets what has expired be reported again, and says so', async () => {
    write({ ...about, expires: '2026-11-21' });
    const { exitCode, stdout } = await validate('reports/error.json', '--suppress', 'reports/s.json');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /expired; what they are about is reported again:\n {2}element-unknown@error\.json#Patient\.error: known; until 2026-11-21\n/,
    );
  });

  it('suppresses no unreadable document', async () => {
    workspace.write({ 'reports/error.json': '{' });
    write(about);
    expect((await validate('reports/error.json', '--suppress', 'reports/s.json')).exitCode).toBe(2);
  });

  it.each([
    ['a file that is missing', undefined, /there are no suppressions s\.json; --update-suppressions writes them/],
    ['no JSON', '{"suppressions": [,]}', /s\.json:1:19 cannot be read/],
    ['no reason', '{\n  "suppressions": [\n    { "finding": "a@b#c" }\n  ]\n}', /\n {2}s\.json:3:5: an entry needs a reason/],
    ['a key that is there twice', '{"suppressions": [], "suppressions": []}', /s\.json:1:\d+: /],
    ['an empty file', '', /s\.json.* cannot be read/],
  ])('says what is wrong with %s, and where', async (_what, text, message) => {
    if (text !== undefined) workspace.write({ 's.json': text });
    const { exitCode, stdout, stderr } = await validate('reports', '--suppress', 's.json');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('is not used because it lies about', async () => {
    await validate('reports', '--update-suppressions');
    expect((await validate('reports')).exitCode).toBe(1);
  });
});
