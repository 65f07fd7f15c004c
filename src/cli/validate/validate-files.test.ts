import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../report/formats.js';
import { fakeProfile, fakeValidator } from '../testing/fake-validator.js';
import { Workspace } from '../testing/harness.js';
import { UsageError } from '../usage-error.js';

const cpr = '0505149996';
const workspace = new Workspace({
  'error.json': '{\n  "resourceType": "Patient",\n  "id": "x",\n  "error": "e"\n}',
  'warning.json': '{"resourceType":"Patient","warning":"w"}',
  'information.json': '{"resourceType":"Patient","information":"i"}',
  'good.json': '{"resourceType":"Patient"}',
  'empty.json': '',
  [`person/${cpr}.json`]: `{"resourceType":"Patient","id":"${cpr}","error":"${cpr}"}`,
  'lines.ndjson': '{"resourceType":"Patient"}\n\n{"resourceType":"Patient","error":"e"}\n',
});
afterAll(() => workspace.remove());

const validate = (...argv: string[]) => workspace.ltt(['validate', ...argv]);
const report = async (...argv: string[]) => JSON.parse((await validate('--format', 'json', ...argv)).stdout);

describe('exit code', () => {
  it.each([
    ['good', 'information', 0],
    ['information', 'error', 0],
    ['information', 'warning', 0],
    ['information', 'information', 1],
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['error', 'error', 1],
    ['error', 'never', 0],
    ['empty', 'never', 2],
  ])('%s.json with --fail-on %s: %i', async (name, threshold, exitCode) => {
    expect((await validate(`${name}.json`, '--fail-on', threshold)).exitCode).toBe(exitCode);
  });

  it('is that of the worst document', async () => {
    expect((await validate('good.json', 'error.json')).exitCode).toBe(1);
    expect((await validate('error.json', 'empty.json', 'good.json')).exitCode).toBe(2);
  });
});

describe('--min-severity', () => {
  const files = ['error.json', 'warning.json', 'information.json'];
  const severitiesIn = (text: string): string[] =>
    ['error', 'warning', 'information'].filter((severity) => new RegExp(`^ +${severity}  |: ${severity}: `, 'm').test(text));

  it.each([
    ['text', [], ['error', 'warning']],
    ['unix', [], ['error', 'warning']],
    ['text', ['--min-severity', 'error'], ['error']],
    ['text', ['--min-severity', 'information'], ['error', 'warning', 'information']],
    ['unix', ['--min-severity', 'information'], ['error', 'warning', 'information']],
  ])('%s %j shows %j, and counts all', async (format, options, severities) => {
    const { stdout, exitCode } = await validate(...files, '--format', format, ...options);
    expect(severitiesIn(stdout)).toEqual(severities);
    expect(stdout).toContain('3 documents: 2 valid, 1 invalid; 1 error, 1 warning, 1 information, 0 not verified\n');
    expect(exitCode).toBe(1);
  });

  it('leaves all findings in reports for programs, unless it is given', async () => {
    const shown = async (...options: string[]): Promise<number[]> =>
      (await report(...files, ...options)).results.map(({ findings }: { findings: readonly unknown[] }) => findings.length);
    expect(await shown()).toEqual([1, 1, 1]);
    expect(await shown('--min-severity', 'warning')).toEqual([1, 1, 0]);
    expect((await report(...files, '--min-severity', 'error')).summary).toMatchObject({
      errors: 1,
      warnings: 1,
      information: 1,
      notVerified: 0,
    });
  });

  it('suggests the nearest severity for a misspelt one', async () => {
    expect(await validate('good.json', '--min-severity', 'warnings')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('did you mean "warning"') as unknown,
    });
  });
});

describe('report', () => {
  it('has line, column and excerpt of each finding', async () => {
    expect((await report('error.json')).results).toMatchObject([
      { resource: 'Patient/x', valid: false, findings: [{ line: 4, column: 12 }] },
    ]);
    expect((await validate('error.json')).stdout).toMatch(/4 \| "error": "e"\n\s+\| {10}\^/);
  });

  it('has the verdict, the guide and the stage', async () => {
    const both = await report('warning.json', 'error.json', '--stage', 'gateway');
    expect(both).toMatchObject({
      tool: { name: 'ltt-conformance' },
      ig: { id: 'fake.guide', version: '1.2.3' },
      stage: 'gateway',
      summary: { documents: 2, valid: 1, invalid: 1, errors: 1, warnings: 1 },
    });
    expect((await report('good.json')).stage).toBe('sds');
  });

  it('holds documents to the profile that was asked for', async () => {
    expect((await report('error.json', '--profile', fakeProfile)).results[0].findings[0].profile).toBe(fakeProfile);
  });

  it('reads NDJSON line by line', async () => {
    expect((await report('lines.ndjson')).results).toMatchObject([
      { file: 'lines.ndjson', line: 1, valid: true },
      { file: 'lines.ndjson', line: 3, valid: false, findings: [{ line: 3 }] },
    ]);
  });

  it('speaks the language that was asked for', async () => {
    expect((await validate('error.json', '--lang', 'da')).stdout).toMatch(/ugyldig/);
  });

  it('is the same each time', async () => {
    const once = await validate('.');
    expect(await validate('.')).toEqual(once);
  });

  it('carries faults of definitions, which change no verdict', async () => {
    const fault = { definition: 'http://x/y', problem: 'unheard of' };
    const outcome = await workspace.ltt(['validate', 'good.json', '--format', 'json'], {
      load: () => Promise.resolve({ ...fakeValidator, faults: [fault] }),
    });
    expect(outcome.exitCode).toBe(0);
    expect(JSON.parse(outcome.stdout).definitionFaults).toEqual([fault]);
    expect(outcome.stderr).toContain('http://x/y: unheard of');
  });
});

describe('CPR numbers', () => {
  const place = ['validate', 'person', `missing-${cpr}.json`];

  it.each(formatNames)('are masked everywhere in %s and on standard error', async (format) => {
    const { stdout, stderr } = await workspace.ltt([...place, '--format', format]);
    expect(stdout + stderr).not.toContain('9996');
    // Markdown escapes the asterisks.
    expect(stdout.replaceAll('\\', '')).toContain('050514-****');
  });

  it('are shown on request', async () => {
    const { stdout } = await workspace.ltt([...place, '--format', 'json', '--show-identifiers']);
    expect(JSON.parse(stdout).results[0]).toMatchObject({ file: `person/${cpr}.json`, resource: `Patient/${cpr}` });
    expect((await workspace.ltt([...place, '--show-identifiers'])).stdout).toContain(`{"resourceType":"Patient","id":"${cpr}"`);
  });

  it('are masked in the errors of options too', async () => {
    expect((await validate('good.json', '--profile', `http://x/${cpr}`)).stderr).toContain('050514-****');
  });
});

describe('several formats in one run', () => {
  it('are all written, each the same as alone', async () => {
    const formats = formatNames.map((name) => `--format=${name}:all.${name}`);
    const { stdout, stderr, exitCode } = await validate('error.json', 'warning.json', ...formats);
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: '', stderr: '', exitCode: 1 });
    for (const name of formatNames) {
      const together = readFileSync(join(workspace.folder, `all.${name}`), 'utf8');
      const alone = (await validate('error.json', 'warning.json', '--format', name)).stdout;
      expect(together).toBe(alone);
      expect(together).toContain('error.json');
    }
  });
});

describe('what a verdict rests on', () => {
  const sha256 = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(workspace.folder, file)))
      .digest('hex');

  it('stands in the HTML report: tool, packages, options, time, and hashes', async () => {
    workspace.write({ 'ltt.config.json': '{"rules":{"LTT-R06":"off"}}', 's.json': '{"suppressions":[]}' });
    const { stdout } = await validate(
      'error.json',
      'good.json',
      '--format',
      'html',
      '--stage',
      'gateway',
      '--fail-on',
      'warning',
      '--profile',
      fakeProfile,
      '--suppress',
      's.json',
    );
    rmSync(join(workspace.folder, 'ltt.config.json'));
    for (const file of ['error.json', 'good.json', 'ltt.config.json', 's.json'].filter((name) => existsSync(join(workspace.folder, name))))
      expect([file, stdout.includes(sha256(file))]).toEqual([file, true]);
    for (const part of [
      '2026-11-22 10:00 UTC',
      'fake.guide 1.2.3',
      'f'.repeat(64),
      '--stage gateway',
      '--fail-on warning',
      `--profile ${fakeProfile}`,
      '--config ltt.config.json (SHA-256 ',
      '--suppress s.json (SHA-256 ',
      'LTT-R06 off',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toMatch(/ltt-conformance \d+\.\d+\.\d+ <span class="hash">SHA-256 [0-9a-f]{64}</);
  });

  it('is given to SARIF and JUnit as they have it', async () => {
    const sarif = JSON.parse((await validate('error.json', '--format', 'sarif')).stdout) as {
      runs: { artifacts: { hashes: unknown }[]; invocations: { startTimeUtc: string }[] }[];
    };
    expect(sarif.runs[0]).toMatchObject({
      artifacts: [{ hashes: { 'sha-256': sha256('error.json') } }],
      invocations: [{ startTimeUtc: '2026-11-22T10:00:00.000Z' }],
    });
    expect((await validate('error.json', '--format', 'junit')).stdout).toMatch(
      /timestamp="2026-11-22T10:00:00"[^]*name="sha256" value="[0-9a-f]{64}"/,
    );
  });

  it('shows the lines around a finding in the HTML report', async () => {
    const { stdout } = await validate('error.json', '--format', 'html');
    const data = JSON.parse(/id="data">([^]*?)<\/script>/.exec(stdout)![1]!) as {
      strings: string[];
      findings: { first: number[]; lines: number[][] };
    };
    expect(data.findings.first[0]).toBe(2);
    expect(data.findings.lines[0]!.map((index) => data.strings[index]!.trim())).toEqual([
      '"resourceType": "Patient",',
      '"id": "x",',
      '"error": "e"',
      '}',
    ]);
  });
});

describe('output', () => {
  it('goes to files, whole, and standard output stays free', async () => {
    const { stdout, exitCode } = await validate('error.json', '--format', 'json:out.json', '--format', 'text:out.txt');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(JSON.parse(readFileSync(join(workspace.folder, 'out.json'), 'utf8')).summary.errors).toBe(1);
    expect(readFileSync(join(workspace.folder, 'out.txt'), 'utf8')).toContain('error.json');
    expect(readdirSync(workspace.folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('is text on standard output beside a file, when asked', async () => {
    expect((await validate('good.json', '--format', 'json:out2.json', '--format', 'text')).stdout).toMatch(/^good\.json/);
  });

  it('has colours only on a terminal that wants them', async () => {
    const coloured = async (terminal: boolean, env: Record<string, string> = {}) =>
      (await workspace.ltt(['validate', 'error.json'], { terminal, env })).stdout.includes('\u001b[');
    expect(await coloured(true)).toBe(true);
    expect(await coloured(false)).toBe(false);
    expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(true, { TERM: 'dumb' })).toBe(false);
    await workspace.ltt(['validate', 'error.json', '--format', 'text:out3.txt'], { terminal: true });
    expect(readFileSync(join(workspace.folder, 'out3.txt'), 'utf8')).not.toContain('\u001b[');
  });
});

describe('the validator', () => {
  it('is loaded with the guides that were named', async () => {
    const asked: unknown[] = [];
    await workspace.ltt(['validate', 'good.json', '--ig', 'a', '--ig', 'b#1'], {
      load: (options) => {
        asked.push(options);
        return Promise.resolve(fakeValidator);
      },
    });
    expect(asked).toEqual([{ igs: ['a', 'b#1'], cwd: workspace.folder }]);
  });

  it('may not be had', async () => {
    const outcome = await workspace.ltt(['validate', 'good.json'], { load: () => Promise.reject(new UsageError('no such guide')) });
    expect(outcome).toEqual({ exitCode: 2, stdout: '', stderr: 'ltt: no such guide\n' });
  });

  it('may fail, which is a failure of the tool', async () => {
    const outcome = await workspace.ltt(['validate', 'good.json'], { load: () => Promise.reject(new TypeError('oops')) });
    expect(outcome).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/toolkit itself failed[^]*TypeError: oops\n\s+at /),
    });
  });
});
