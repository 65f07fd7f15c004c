import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Workspace } from '../src/cli/testing/harness.js';

const root = join(import.meta.dirname, '..');
const { inputs, outputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'), { strict: true }) as Action;
const checkStep = runs.steps.find(({ id }) => id === 'check')!;

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id?: string;
      readonly run?: string;
      readonly shell?: string;
      readonly uses?: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

const story = join(root, 'testcases/story');
const good = readFileSync(join(story, readdirSync(story).find((name) => name.endsWith('.json'))!), 'utf8');
const bad = good.replace('"active": true', '"active": "yes"');

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace({ 'good.json': good, 'bad.json': bad });
  mkdirSync(join(workspace.folder, 'temp'));
});
afterEach(() => workspace.remove());

/** Runs the step as a runner of GitHub would, in a workspace of its own. */
function act(
  given: Readonly<Record<string, string>>,
  { actionPath = root, env = {} }: { actionPath?: string; env?: Readonly<Record<string, string>> } = {},
) {
  const value = (expression: string): string =>
    expression.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => given[name] ?? inputs[name]!.default ?? '');
  const own = Object.fromEntries(Object.entries(checkStep.env!).map(([name, expression]) => [name, value(expression)]));
  const runner = {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: actionPath,
    GITHUB_WORKSPACE: workspace.folder,
    GITHUB_OUTPUT: 'outputs',
    GITHUB_STEP_SUMMARY: 'summary',
    RUNNER_TEMP: join(workspace.folder, 'temp'),
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', checkStep.run!], {
    cwd: workspace.folder,
    encoding: 'utf8',
    env: { ...process.env, ...runner, ...own, ...env },
  });
  const text = (name: string): string =>
    existsSync(join(workspace.folder, name)) ? readFileSync(join(workspace.folder, name), 'utf8') : '';
  const told = Object.fromEntries(
    text('outputs')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('=') as [string, string]),
  );
  return { status, stdout, stderr, outputs: told, summary: text('summary') };
}

describe('action.yml', () => {
  it('says what each input is, and hands all of them on by the environment alone', () => {
    const used = JSON.stringify(checkStep.env).match(/(?<=inputs\.)[\w-]+/g)!;
    expect([...used, 'upload-sarif'].sort()).toEqual(Object.keys(inputs).sort());
    for (const { description, default: usual, required } of Object.values(inputs))
      expect([description, usual ?? required]).toEqual([expect.stringMatching(/\S/), expect.anything()]);
    for (const { run, shell } of runs.steps) if (run !== undefined) expect([run.includes('${{'), shell]).toEqual([false, 'bash']);
    expect(runs.using).toBe('composite');
  });

  it('has outputs that the step makes', () => {
    for (const [name, { value }] of Object.entries(outputs)) expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
  });
});

describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('the step of the action', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist/bin/main.js'))) throw new Error('these tests run what was built: npm run build');
  });

  it('passes on a good report', () => {
    const { status, stdout, stderr, outputs: told, summary } = act({ files: 'good.json' });
    expect({ status, stderr, code: told['exit-code'] }).toEqual({ status: 0, stderr: '', code: '0' });
    expect(stdout).toMatch(/1 document: 1 valid/);
    expect(summary).toMatch(/^# kl\.dk\.fhir\.ltt: /);
    expect(JSON.parse(readFileSync(told['sarif']!, 'utf8')).version).toBe('2.1.0');
  });

  it('fails on a bad report, and shows where', () => {
    const {
      status,
      stdout,
      outputs: told,
    } = act({ files: 'good.json\nbad.json\n', lang: 'da', format: 'html:report.html\njunit:junit.xml' });
    expect([status, told['exit-code']]).toEqual([1, '1']);
    expect(stdout).toMatch(/^::error file=bad\.json,line=\d+,col=\d+,title=[\w-]+::/m);
    for (const file of ['report.html', 'junit.xml']) expect(existsSync(join(workspace.folder, file))).toBe(true);
    expect(act({ files: 'bad.json', 'fail-on': 'never' }).status).toBe(0);
  });

  it('takes no input for a command or an option', () => {
    const name = '$(touch pwned) `touch pwned`; touch pwned #.json';
    workspace.write({ [name]: good, '--help': good });
    expect(act({ files: `${name}\n--help` })).toMatchObject({ status: 0, stdout: expect.stringContaining('2 documents: 2 valid') });
    expect(act({ files: 'good.json', stage: 'sds --fail-on never' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--stage'),
    });
    expect(existsSync(join(workspace.folder, 'pwned'))).toBe(false);
  });

  it('says what is wrong with the inputs', () => {
    expect(act({ files: '\n' })).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^::error::.*files/),
      outputs: { 'exit-code': '2' },
    });
    expect(act({ files: 'missing.json' })).toMatchObject({ status: 2 });
  });

  it('installs the package where it has not been built', () => {
    const actionPath = join(workspace.folder, 'action');
    for (const part of ['package.json', 'scripts/action.js']) cpSync(join(root, part), join(actionPath, part));
    const env = { npm_config_offline: 'true', npm_config_cache: join(workspace.folder, 'cache'), npm_config_loglevel: 'error' };
    expect(act({ files: 'good.json' }, { actionPath, env })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('::error::npm could not install ltt-conformance@'),
    });
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', workspace.folder], {
      cwd: root,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(packed.status, packed.stderr).toBe(0);
    const archive = readdirSync(workspace.folder).find((name) => name.endsWith('.tgz'))!;
    expect(act({ files: 'good.json', package: join(workspace.folder, archive) }, { actionPath, env })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 valid'),
    });
  });
});
