import { afterEach, describe, expect, it } from 'vitest';
import { tgz } from '../../ig/tgz.js';
import { Workspace } from '../testing/harness.js';

const profile = (id: string, expression: string) =>
  `${JSON.stringify(
    {
      resourceType: 'StructureDefinition',
      id,
      url: `http://a.example/StructureDefinition/${id}`,
      name: id,
      title: id,
      description: id,
      status: 'draft',
      kind: 'resource',
      abstract: false,
      type: 'Patient',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
      derivation: 'constraint',
      differential: {
        element: [{ id: 'Patient', path: 'Patient', constraint: [{ key: 'a-1', severity: 'error', human: 'x', expression }] }],
      },
    },
    undefined,
    2,
  )}\n`;

let workspace: Workspace;
afterEach(() => {
  workspace.remove();
});

/** `ltt lint guide` in a folder with one profile. */
async function lint(expression: string, argv: readonly string[] = [], files: Readonly<Record<string, string>> = {}) {
  workspace = new Workspace({ 'guide/p.json': profile('P', expression), ...files });
  return workspace.ltt(['lint', 'guide', ...argv]);
}

describe('ltt lint', () => {
  it('reports file, line and column, and exits with 1', async () => {
    const { exitCode, stdout } = await lint('nmae.exists()');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^guide\/p\.json:\d+:\d+: error: The invariant a-1 names nmae, but Patient has no such element; did you mean name\? \[lint-invariant-element\]\n {4}P Patient\n/m,
    );
    expect(stdout).toMatch(/guide#unversioned \(1 resource\): 1 error, 0 warnings, 1 information\n$/);
  });

  it('exits with 0 where there is no error', async () => {
    expect((await lint('name.exists()')).exitCode).toBe(0);
  });

  it('exits as --fail-on says', async () => {
    expect((await lint('nmae.exists()', ['--fail-on', 'never'])).exitCode).toBe(0);
    workspace.remove();
    expect((await lint('name.exists()', ['--fail-on', 'information'])).exitCode).toBe(1);
  });

  it('sets findings aside that a suppression file names, until they expire, and names entries without a finding', async () => {
    const finding = 'lint-invariant-element@p.json#P Patient';
    const file = (...entries: readonly object[]) => ({ 's.json': JSON.stringify({ suppressions: entries }) });
    const held = await lint('nmae.exists()', ['--suppress', 's.json'], file({ finding, reason: 'known', expires: '2999-01-01' }));
    expect(held).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 suppressed') as string });
    workspace.remove();
    const expired = await lint('nmae.exists()', ['--suppress', 's.json'], file({ finding, reason: 'known', expires: '2020-01-01' }));
    expect(expired).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('expired on 2020-01-01') as string });
    workspace.remove();
    const unused = await lint('name.exists()', ['--suppress', 's.json'], file({ finding, reason: 'known' }));
    expect(unused).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('there is no such finding') as string });
    workspace.remove();
    expect((await lint('name.exists()', ['--suppress', 's.json'], file({ finding }))).exitCode).toBe(2);
  });

  it('ends with 2 and says what is wrong where FSH has no configuration', async () => {
    workspace = new Workspace({ 'repo/fsh/a/a.fsh': 'Profile: P\nParent: Patient', 'repo/input/b/readme.txt': '' });
    const { exitCode, stderr } = await workspace.ltt(['lint', 'repo']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^ltt: .*a have FSH but no sushi-config\.yaml\n$/);
  });

  it('takes severities from the configuration', async () => {
    expect((await lint('nmae.exists()', [], { 'ltt.config.json': '{ "lint": { "lint-invariant-element": "off" } }' })).exitCode).toBe(0);
  });

  it('refuses ids that there are not in the configuration', async () => {
    expect(await lint('name.exists()', [], { 'ltt.config.json': '{ "lint": { "lint-invariant-elment": "off" } }' })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('did you mean "lint-invariant-element"?') as string,
    });
  });

  it('writes JSON', async () => {
    const { stdout } = await lint('nmae.exists()', ['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      guides: [{ id: 'guide', resources: 1 }],
      summary: { errors: 1 },
      findings: [
        { id: 'lint-profile-without-example' },
        { id: 'lint-invariant-element', file: 'guide/p.json', definition: 'Patient', params: { name: 'nmae' } },
      ],
    });
  });

  it('writes workflow commands', async () => {
    expect((await lint('nmae.exists()', ['--format', 'github'])).stdout).toMatch(
      /^::error file=guide\/p\.json,line=\d+,col=\d+,title=lint-invariant-element::The invariant a-1 names nmae/,
    );
  });

  it('writes SARIF whose results refer to rules', async () => {
    const {
      runs: [run],
    } = JSON.parse((await lint('nmae.exists()', ['--format', 'sarif'])).stdout) as {
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }];
    };
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run.results.map(({ ruleId }) => ruleId)).toContain('lint-invariant-element');
  });

  it('has rules that ltt explain tells about', async () => {
    workspace = new Workspace();
    expect((await workspace.ltt(['explain', 'lint-slices-alike'])).stdout).toContain('tell its slices apart');
    expect((await workspace.ltt(['explain', 'lint-slice-alike'])).stderr).toContain('did you mean "lint-slices-alike"?');
  });

  it('lints a package', async () => {
    const resource = profile('P', 'nmae.exists()');
    workspace = new Workspace({
      'p.tgz': tgz(
        new Map([
          ['package/package.json', '{ "name": "a.test", "version": "1.0.0" }'],
          ['package/StructureDefinition-P.json', resource],
        ]),
      ),
    });
    expect((await workspace.ltt(['lint', 'p.tgz'])).stdout).toMatch(
      /^p\.tgz\/package\/StructureDefinition-P\.json:\d+:\d+: error: The invariant a-1/m,
    );
  });

  it.skipIf(process.platform === 'win32').each(['/dev/null', 'a.txt'])(
    'refuses %s, which is neither a folder nor a package',
    async (path) => {
      workspace = new Workspace({ 'a.txt': 'x' });
      const { exitCode, stderr } = await workspace.ltt(['lint', path]);
      expect({ exitCode, failed: stderr.includes('the toolkit itself failed') }).toEqual({ exitCode: 2, failed: false });
    },
  );

  it('asks for a guide where there is none', async () => {
    workspace = new Workspace();
    expect(await workspace.ltt(['lint'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('name what to lint') as string });
  });
});
