import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { applyPatch } from '../../ig/coverage/json-patch.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import { Workspace } from '../testing/harness.js';

const report = readFileSync(join(import.meta.dirname, '../../../testcases/bases/report.json'), 'utf8');
/** Breaks a profile hint, a gateway rule and an sds rule. */
const broken = JSON.stringify(
  applyPatch(JSON.parse(report), [
    { op: 'replace', path: '/entry/2/resource/type/0/coding/0/code', value: 'ca52f015-193e-4d31-9471-7385717dfa44' },
    { op: 'replace', path: '/entry/2/resource/status', value: 'planned' },
    { op: 'replace', path: '/entry/0/resource/managingOrganization/identifier/value', value: '451000016004' },
  ]),
);

interface JsonReport {
  readonly summary: Readonly<Record<string, number>>;
  readonly configuration?: unknown;
  readonly results: readonly { readonly findings: readonly { readonly id: string; readonly severity: string; readonly line: number }[] }[];
}

let workspace = new Workspace();
const files = (content: Readonly<Record<string, string>>): void => {
  workspace = new Workspace({ 'a.json': broken, ...content });
};
const validated = async (...options: readonly string[]): Promise<JsonReport> =>
  JSON.parse((await workspace.ltt(['validate', 'a.json', '--format', 'json', ...options])).stdout) as JsonReport;
const found = ({ results }: JsonReport): string[] =>
  results.flatMap(({ findings }) => findings.map(({ id, severity }) => `${id} ${severity}`)).sort();

afterEach(() => {
  workspace.remove();
});

describe('ltt validate', () => {
  it.each([
    ['profile', ['LTT-E03 error']],
    ['gateway', ['LTT-E01 warning', 'LTT-E03 error']],
    ['sds', ['LTT-C06 warning', 'LTT-E01 warning', 'LTT-E03 error']],
  ])('holds reports to the rules up to --stage %s', async (stage, expected) => {
    files({});
    const run = await validated('--stage', stage);
    expect(found(run)).toEqual(expected);
    expect(run.results[0]?.findings.every(({ line }) => line > 0)).toBe(true);
  });

  it('checks a root Bundle with them whatever it claims and whatever --profile adds, but not under another guide when it claims nothing', async () => {
    files({ 'b.json': broken.replace(/"meta":\{"profile":\["[^"]+"\]\},"type":"collection"/, '"type":"collection"') });
    expect(found(await validated('--ig', 'other'))).toHaveLength(3);
    workspace.write({ 'a.json': readFileSync(join(workspace.folder, 'b.json')) });
    expect(found(await validated())).toHaveLength(3);
    expect(found(await validated('--ig', 'other'))).toEqual([]);
    expect(found(await validated('--profile', 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen'))).toHaveLength(3);
  });
});

describe('ltt.config.json', () => {
  const configuration = JSON.stringify({
    $schema: 'docs/ltt.config.schema.json',
    rules: { 'LTT-E01': 'error', 'LTT-C06': 'off', 'LTT-E03': 'error' },
  });
  const stated = {
    file: 'ltt.config.json',
    rules: [
      { id: 'LTT-C06', setting: 'off', usual: 'warning' },
      { id: 'LTT-E01', setting: 'error', usual: 'warning' },
    ],
  };

  it('switches rules off and changes what they weigh, and the report states what was changed', async () => {
    files({ 'ltt.config.json': configuration });
    const run = await validated();
    expect(found(run)).toEqual(['LTT-E01 error', 'LTT-E03 error']);
    expect(run.configuration).toEqual(stated);
  });

  it.each([
    ['en', 'Rules changed by ltt.config.json: LTT-C06 off, LTT-E01 error instead of warning'],
    ['da', 'Regler ændret af ltt.config.json: LTT-C06 slået fra, LTT-E01 fejl i stedet for advarsel'],
  ])('is stated to people and to FHIR servers, too (%s)', async (language, note) => {
    files({ 'ltt.config.json': configuration });
    const [text, outcome] = [
      await workspace.ltt(['validate', 'a.json', '--lang', language]),
      await workspace.ltt(['validate', 'a.json', '--lang', language, '--format', 'operation-outcome']),
    ];
    expect(text.stdout.split('\n')).toContain(note);
    const { issue } = JSON.parse(outcome.stdout) as { issue: { severity: string; details: { text: string } }[] };
    expect(issue.at(-1)).toEqual({ severity: 'information', code: 'informational', details: { text: note } });
  });

  it('may be another file', async () => {
    files({ 'ltt.config.json': configuration, 'ci/strict.json': '{"rules":{"LTT-E01":"information"}}' });
    const run = await validated('--config', 'ci/strict.json');
    expect(found(run)).toEqual(['LTT-C06 warning', 'LTT-E01 information', 'LTT-E03 error']);
    expect(run.configuration).toEqual({ file: 'ci/strict.json', rules: [{ id: 'LTT-E01', setting: 'information', usual: 'warning' }] });
  });

  it.each(['{}', '{"rules":{}}', '{"rules":{"LTT-E01":"warning"}}'])('that changes nothing is not mentioned: %s', async (content) => {
    files({ 'ltt.config.json': content });
    expect((await validated()).configuration).toBeUndefined();
    expect((await workspace.ltt(['validate', 'a.json'])).stdout).not.toContain('ltt.config.json');
  });

  it.each([
    ['{"rules":{"LTT-E1":"off"}}', /there is no rule "LTT-E1"; did you mean "LTT-E01"\?/],
    ['{"rules":{"slice-min":"off"}}', /slice-min comes from the profiles.+cannot be changed/],
    ['{"rules":{"LTT-E01":"fatal"}}', /rules\.LTT-E01 must be one of off, error, warning, information/],
    [
      '{"rules":{"LTT-E01":"fatal","nonsense":1},"rule":{}}',
      /rules\.LTT-E01[^]+no rule "nonsense"[^]+there is no setting "rule"; did you mean "rules"\?/,
    ],
    ['{"rules":["LTT-E01"]}', /rules must be an object/],
    ['[]', /the configuration must be an object/],
    ['{"rules":', /is not JSON/],
    ['', /is not JSON/],
    ['{"rules":{"__proto__":"off"}}', /no rule "__proto__"/],
  ])('that is not right is refused: %s', async (content, reason) => {
    files({ 'ltt.config.json': content });
    const { exitCode, stdout, stderr } = await workspace.ltt(['validate', 'a.json']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('ltt.config.json');
  });

  it('must be there when it is named, and be a file', async () => {
    files({ 'folder/x.txt': '' });
    for (const name of ['missing.json', 'folder']) {
      const { exitCode, stderr } = await workspace.ltt(['validate', 'a.json', '--config', name]);
      expect([exitCode, stderr.includes(name)]).toEqual([2, true]);
    }
  });
});

describe('ltt rules', () => {
  it('lists every rule once', async () => {
    files({});
    const { exitCode, stdout } = await workspace.ltt(['rules']);
    expect(exitCode).toBe(0);
    expect([...stdout.matchAll(/^ {2}(LTT-\w+) /gm)].map(([, id]) => id).sort()).toEqual(ruleMetas.map(({ id }) => id).sort());
  });

  it('tells programs about those of a stage', async () => {
    files({});
    const { stdout } = await workspace.ltt(['rules', '--format', 'json', '--stage', 'certify', '--lang', 'da']);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'LTT-C05',
        stage: 'certify',
        severity: 'warning',
        code: 'value',
        appliesTo: [{ attribute: 'CPR', profile: 'klgateway-ltt-citizen', element: 'Patient.identifier:cpr' }],
        sources: ['CPR'],
        title: 'Testdata tilhører ingen',
        about: expect.stringMatching(/^Indberetninger/) as string,
      },
    ]);
  });

  it('says what may be asked for', async () => {
    files({});
    const { exitCode, stderr } = await workspace.ltt(['rules', '--stage', 'gatewy']);
    expect([exitCode, stderr.includes('did you mean "gateway"?')]).toEqual([2, true]);
  });
});

describe('ltt explain', () => {
  it.each(['LTT-R10', 'ltt-r10'])('tells about a rule: %s', async (id) => {
    files({});
    const { exitCode, stdout } = await workspace.ltt(['explain', id]);
    expect(exitCode).toBe(0);
    for (const part of ['LTT-R10  (error', 'SDS 6', 'Bundle.entry[2].resource.period.start', '2026-03-31T23:59:59+02:00'])
      expect(stdout).toContain(part);
  });

  it('speaks Danish, or both languages', async () => {
    files({});
    const [da, both, message] = await Promise.all([
      workspace.ltt(['explain', 'LTT-R10', '--lang', 'da']),
      workspace.ltt(['explain', 'LTT-R10', '--lang', 'both']),
      workspace.ltt(['explain', 'slice-min', '--lang', 'both']),
    ]);
    expect(da.stdout).toMatch(/^LTT-R10 {2}\(fejl/);
    expect(both.stdout.match(/^LTT-R10/gm)).toHaveLength(2);
    expect(message.stdout.match(/^slice-min/gm)).toHaveLength(2);
  });

  it('lists rules among the ids, and suggests them', async () => {
    files({});
    const [list, wrong] = await Promise.all([workspace.ltt(['explain']), workspace.ltt(['explain', 'LTT-R99'])]);
    for (const { id } of ruleMetas) expect(list.stdout).toContain(id);
    expect([wrong.exitCode, wrong.stderr.includes('LTT-R')]).toEqual([2, true]);
  });
});
