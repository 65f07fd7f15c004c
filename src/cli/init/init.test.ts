import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Workspace, type CommandResult } from '../testing/harness.js';

const github = '.github/workflows/ltt.yml';
const manifest = '{\n  "name": "vendor",\n  "devDependencies": { "ltt-conformance": "0.1.0" }\n}\n';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

const init = (...argv: string[]): Promise<CommandResult> => workspace.ltt(['init', ...argv]);
const there = (path: string): boolean => existsSync(join(workspace.folder, path));
const text = (path: string): string => readFileSync(join(workspace.folder, path), 'utf8');
const git = (...argv: string[]): void => void execFileSync('git', argv, { cwd: workspace.folder, stdio: 'ignore' });
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into what was written
const yaml = (path: string): any => parse(text(path), { strict: true });
const lackOfGit = ((): string => {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return '';
  } catch {
    return ' (skipped: there is no git)';
  }
})();

/** The files that a command writes its reports to. */
const writtenBy = (command: string): string[] => [...command.matchAll(/--format \S+?:(\S+)/g)].map(([, file]) => file!);

describe('what is written', () => {
  it('is a workflow of GitHub Actions that uploads what the command writes', async () => {
    workspace.write({ 'package.json': manifest, 'package-lock.json': '{}' });
    expect(await init('--ci', 'github')).toMatchObject({ exitCode: 0, stderr: '' });
    const { on, permissions, jobs } = yaml(github);
    expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
    expect(permissions).toEqual({ contents: 'read' });
    const { steps, permissions: own } = jobs.ltt;
    expect(own).toEqual({ contents: 'read', 'security-events': 'write' });
    const runs = steps.flatMap(({ run }: { run?: string }) => run?.trim() ?? []);
    expect(runs.slice(0, 2)).toEqual(['npm ci', expect.stringMatching(/^npx --no -- ltt validate --format github /)]);
    const files = writtenBy(runs[1]);
    const step = (uses: string): { with: Record<string, string> } => steps.find((each: { uses?: string }) => each.uses?.startsWith(uses));
    expect(files).toContain(step('github/codeql-action/upload-sarif@').with['sarif_file']);
    expect(files).toEqual(expect.arrayContaining(step('actions/upload-artifact@').with['path']!.trim().split('\n')));
  });

  it('is a job of GitLab CI that hands in what the command writes', async () => {
    expect(await init('--ci', 'gitlab')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(yaml('.gitlab-ci.yml')).toEqual({ include: [{ local: '.gitlab/ltt.gitlab-ci.yml' }] });
    const { script, artifacts } = yaml('.gitlab/ltt.gitlab-ci.yml').ltt;
    const files = writtenBy(script.at(-1));
    expect(files).toContain(artifacts.reports.junit);
    expect(files).toEqual(expect.arrayContaining(artifacts.paths));
    expect(artifacts.when).toBe('always');
  });

  it('is a pipeline of Azure Pipelines that publishes what the command writes', async () => {
    expect(await init('--ci', 'azure')).toMatchObject({ exitCode: 0, stderr: '' });
    const { steps } = yaml('.azure-pipelines/ltt.yml');
    const files = writtenBy(steps.findLast(({ script }: { script?: string }) => script !== undefined).script);
    const results = steps.find(({ task }: { task?: string }) => task === 'PublishTestResults@2');
    expect(results).toMatchObject({
      condition: 'succeededOrFailed()',
      inputs: { testResultsFormat: 'JUnit', testResultsFiles: expect.toSatisfy((name: string) => files.includes(name)) },
    });
    for (const { publish } of steps) if (publish !== undefined) expect(files).toContain(publish);
    expect(steps.find(({ artifact }: { artifact?: string }) => artifact === 'CodeAnalysisLogs').publish).toMatch(/\.sarif$/);
  });

  it('is a configuration with the answers, and a script', async () => {
    workspace.write({ 'package.json': manifest, 'r/a.json': '{"resourceType":"Patient"}' });
    await init('--ci', 'none', '--reports', 'r/', '--lang', 'da');
    expect(JSON.parse(text('package.json')).scripts).toEqual({ ltt: 'ltt validate' });
    expect(text('package.json').startsWith(manifest.slice(0, -3))).toBe(true);
    const { $schema, ...settings } = JSON.parse(text('ltt.config.json'));
    expect(existsSync(join(import.meta.dirname, '../../..', $schema.replace('./node_modules/ltt-conformance/', '')))).toBe(true);
    expect(settings).toEqual({ paths: ['r'], lang: 'da', rules: {} });
    expect(await workspace.ltt(['validate'])).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('dokument') });
  });

  it('says in every command what to check where there is no configuration, or one that does not say it', async () => {
    await init('--ci', 'gitlab', '--no-config', '--lang', 'da');
    expect(text('.gitlab/ltt.gitlab-ci.yml')).toContain('ltt validate reports --lang da --format');
    workspace.write({ 'ltt.config.json': '{"rules":{}}' });
    await init('--ci', 'gitlab', '--reports', 'out', '--force');
    expect(text('.gitlab/ltt.gitlab-ci.yml')).toContain('ltt validate out --format');
    expect(text('ltt.config.json')).toBe('{"rules":{}}');
  });

  it('needs no package.json: npx fetches the same version each time', async () => {
    await init('--ci', 'gitlab', '--reports', 'my reports/*.json');
    const { script } = yaml('.gitlab/ltt.gitlab-ci.yml').ltt;
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect(script).toEqual([expect.stringContaining(`npx --yes --package=ltt-conformance@${version} -- ltt validate --format text`)]);
    expect(there('package.json')).toBe(false);
    expect(JSON.parse(text('ltt.config.json'))).toEqual({ paths: ['my reports/*.json'], rules: {} });
  });

  it('leaves the packages to npx where another package manager has them, or a package is named', async () => {
    workspace.write({ 'package.json': manifest, 'yarn.lock': '', 'tools/ltt-conformance-0.1.0.tgz': '' });
    await init('--ci', 'gitlab', '--package', './tools/ltt-conformance-0.1.0.tgz');
    expect(text('.gitlab/ltt.gitlab-ci.yml')).toContain('npx --yes --package=./tools/ltt-conformance-0.1.0.tgz -- ltt validate');
  });

  it('uses the suppressions that there are', async () => {
    workspace.write({ 'ltt.suppressions.json': '{"suppressions":[]}' });
    await init('--ci', 'gitlab');
    expect(JSON.parse(text('ltt.config.json'))).toEqual({ paths: ['reports'], suppress: 'ltt.suppressions.json', rules: {} });
    await init('--ci', 'gitlab', '--no-config', '--force');
    workspace.write({ 'ltt.config.json': '{}' });
    await init('--ci', 'gitlab', '--force');
    expect(text('.gitlab/ltt.gitlab-ci.yml')).toContain('ltt validate reports --suppress ltt.suppressions.json --format');
  });

  it('is a task of VS Code, when asked for, that reads what ltt prints', async () => {
    await init('--ci', 'none', '--vscode');
    const [{ command, problemMatcher }] = JSON.parse(text('.vscode/tasks.json')).tasks;
    expect(command).toMatch(/ltt validate --format unix$/);
    workspace.write({ 'reports/a b.json': '{"resourceType":"Patient","error":1}' });
    const { stdout } = await workspace.ltt(['validate', '--format', 'unix']);
    const { regexp, file, line, severity } = problemMatcher.pattern;
    const found = new RegExp(regexp, 'm').exec(stdout)!;
    expect([found[file], Number(found[line]) > 0, ['error', 'warning', 'info'].includes(found[severity]!)]).toEqual([
      'reports/a b.json',
      true,
      true,
    ]);
    expect(await init('--ci', 'none', '--vscode')).toMatchObject({ exitCode: 0 });
    workspace.write({ '.vscode/tasks.json': '{"tasks":[]}' });
    expect(await init('--ci', 'none', '--vscode', '--force')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('problemMatcher'),
    });
  });

  it('is told, with what to do next', async () => {
    workspace.write({ 'package.json': '{}' });
    const { stdout } = await init('--ci', 'github');
    expect(stdout).toMatch(/wrote +\.github\/workflows\/ltt\.yml\nwrote +ltt\.config\.json\nchanged +package\.json\n/);
    expect(stdout).toMatch(/1\. npm install --save-dev ltt-conformance\n +2\. put reports into reports\/.*\n +3\. npm run ltt/);
  });
});

it('docs/ci.md names every file that is written', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/ci.md'), 'utf8');
  workspace.write({ 'package.json': manifest });
  for (const ci of ['github', 'gitlab', 'azure']) {
    const { stdout } = await init('--ci', ci);
    const written = [...stdout.matchAll(/^(?:wrote|changed) +(\S+)$/gm)].map(([, path]) => path!);
    expect(written.length).toBeGreaterThan(0);
    for (const path of written) expect(page).toContain(path);
  }
});

describe('what is there already', () => {
  it('is left as it is when it is right', async () => {
    workspace.write({ 'package.json': manifest });
    await init('--ci', 'gitlab');
    const again = await init('--ci', 'gitlab');
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).not.toMatch(/^(?:wrote|changed|replaced|left)/m);
  });

  it('is replaced only when that is told', async () => {
    workspace.write({ [github]: 'mine' });
    expect(await init('--ci', 'github', '--yes')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/left alone +\.github\/workflows\/ltt\.yml.*--force/),
    });
    expect(text(github)).toBe('mine');
    const answers = ['github', '', '', '', 'n'];
    expect(await workspace.ltt(['init'], { answers })).toMatchObject({ exitCode: 1 });
    expect(text(github)).toBe('mine');
    expect(await init('--ci', 'github', '--force')).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/replaced +\.github/) });
    expect(text(github)).not.toBe('mine');
  });

  it("is not even then, where it is the user's own: a pipeline, a script, a configuration", async () => {
    const files = {
      '.gitlab-ci.yml': 'test: {}\n',
      'package.json': '{"scripts":{"ltt":"mine"}}',
      'ltt.config.json': '{"rules":{"LTT-R06":"off"}}',
    };
    workspace.write(files);
    const { exitCode, stdout } = await init('--ci', 'gitlab', '--force');
    expect(exitCode).toBe(1);
    for (const [path, content] of Object.entries(files)) expect(text(path)).toBe(content);
    expect(stdout).toContain('include:\n         - local: .gitlab/ltt.gitlab-ci.yml');
    workspace.write({ '.gitlab-ci.yml': 'include: [{ local: .gitlab/ltt.gitlab-ci.yml }]\ntest: {}\n', 'package.json': '{}' });
    expect(await init('--ci', 'gitlab')).toMatchObject({ exitCode: 0 });
  });
});

describe('asking', () => {
  it('is done on a terminal, for what the options do not say', async () => {
    workspace.write({ 'package.json': manifest, '.gitlab-ci.yml': 'include: .gitlab/ltt.gitlab-ci.yml' });
    const { exitCode, questions } = await workspace.ltt(['init', '--lang', 'en'], { answers: ['nonsense', '', 'out', 'ja', 'nej'] });
    expect(exitCode).toBe(0);
    expect(questions).toEqual([
      expect.stringContaining('[gitlab]'),
      expect.stringContaining('[gitlab]'),
      expect.stringContaining('[reports]'),
      expect.stringContaining('ltt.config.json'),
      expect.stringContaining('package.json'),
    ]);
    expect(text('.gitlab/ltt.gitlab-ci.yml')).toContain('ltt validate --format');
    expect(JSON.parse(text('ltt.config.json')).paths).toEqual(['out']);
    expect([there('ltt.config.json'), text('package.json')]).toEqual([true, manifest]);
  });

  it('is not done with --yes', async () => {
    expect(await workspace.ltt(['init', '--yes'], { answers: [] })).toMatchObject({ exitCode: 0, questions: [] });
    expect(there(github)).toBe(true);
  });

  it('ends without a trace when nobody answers any more', async () => {
    expect(await workspace.ltt(['init'], { answers: ['github'] })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('nothing was written'),
    });
    expect(there(github)).toBe(false);
  });

  it('is not tried where there is no terminal', async () => {
    expect(await init()).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--yes') });
    expect(there('ltt.config.json')).toBe(false);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['--reports', '$(touch x)'],
    ['--reports', 'a"b'],
    ['--reports', 'a\nb'],
    ['--reports', '../elsewhere'],
    ['--reports', '/srv/reports'],
    ['--reports', 'C:\\reports'],
    ['--reports', ' '],
    ['--package', 'x; rm -rf y'],
    ['--package', '../ltt-conformance-0.1.0.tgz'],
    ['--package', '/srv/ltt-conformance-0.1.0.tgz'],
    ['--package', './missing.tgz'],
    ['--ci', 'jenkins'],
  ])('%s %j', async (option, value) => {
    expect(await init('--yes', option, value)).toMatchObject({ exitCode: 2, stdout: '' });
    expect(there('ltt.config.json')).toBe(false);
  });

  it.each(['{', '[]', '{"scripts":[]}'])('a script in %s', async (content) => {
    workspace.write({ 'package.json': content });
    expect(await init('--ci', 'github')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('package.json') });
    expect([there(github), text('package.json')]).toEqual([false, content]);
  });
});

describe.skipIf(lackOfGit !== '')(`in a git repository${lackOfGit}`, () => {
  beforeEach(() => {
    git('init', '--quiet');
  });
  const hook = '.git/hooks/pre-commit';

  it('a hook checks the reports', async () => {
    await init('--ci', 'none');
    expect(text(hook)).toMatch(/^#!\/bin\/sh\n[^]*\nexec npx .* ltt validate --staged\n$/);
    if (process.platform !== 'win32') expect(statSync(join(workspace.folder, hook)).mode & 0o111).toBe(0o111);
  });

  it("a hook of the user's own is left, and what to add is told", async () => {
    workspace.write({ [hook]: '#!/bin/sh\nmake lint\n' });
    expect(await init('--ci', 'none', '--force')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/left alone +\.git\/hooks\/pre-commit[^]*let the hook that you have run: npx .* ltt validate --staged/),
    });
    expect(text(hook)).toBe('#!/bin/sh\nmake lint\n');
    workspace.write({ [hook]: `${text(hook)}npx --no -- ltt validate --staged\n`, 'package.json': manifest });
    expect(await init('--ci', 'none')).toMatchObject({ exitCode: 0 });
  });

  it('it goes where git looks for it, and husky', async () => {
    git('config', 'core.hooksPath', '.husky/_');
    await init('--ci', 'none');
    expect([there('.husky/pre-commit'), there(hook)]).toEqual([true, false]);
  });

  it('CI is recognised by what is there, and by the remote', async () => {
    git('remote', 'add', 'origin', 'https://vendor@dev.azure.com/vendor/_git/ltt');
    await init('--yes');
    expect([there('.azure-pipelines/ltt.yml'), there(github)]).toEqual([true, false]);
  });

  it('below the root there is no workflow, and the hook goes there first', async () => {
    workspace.write({ 'app/package.json': manifest });
    const below = new Workspace();
    Object.assign(below, { folder: join(workspace.folder, 'app') });
    expect(await below.ltt(['init', '--ci', 'github'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('root of the repository'),
    });
    expect(await below.ltt(['init', '--yes'])).toMatchObject({ exitCode: 0 });
    expect(there('app/.github')).toBe(false);
    expect(text(hook)).toContain('\ncd "app" || exit\n');
  });
});
