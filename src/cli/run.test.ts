import { afterAll, describe, expect, it } from 'vitest';
import { commands } from './commands.js';
import { Workspace } from './testing/harness.js';
import { tool } from './tool.js';

const workspace = new Workspace();
afterAll(() => workspace.remove());
const ltt = (...argv: string[]) => workspace.ltt(argv);

describe('ltt', () => {
  it('lists its commands on request', async () => {
    const { exitCode, stdout, stderr } = await ltt('--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const { name, summary } of commands) expect(stdout.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`.slice(0, 40));
  });

  it('tells its version', async () => {
    expect(await ltt('--version')).toEqual({ exitCode: 0, stdout: `${tool().version}\n`, stderr: '' });
  });

  it.each(commands.map(({ name }) => name))('has help for %s, in both ways of asking', async (name) => {
    const asked = await ltt(name, '--help');
    expect(asked).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining(`Usage: ltt ${name}`) });
    expect(await ltt('help', name)).toEqual(asked);
  });

  it.each([
    [[], /Usage: ltt/],
    [['valdate'], /Did you mean validate\?/],
    [['--frobnicate'], /unknown option/],
    [['explain', 'a', 'b'], /too many arguments/],
  ])('%j is exit code 2, said on standard error', async (argv, message) => {
    const { exitCode, stdout, stderr } = await ltt(...argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('names every option of the contract in the help of validate', async () => {
    const { stdout } = await ltt('validate', '--help');
    const options = [...stdout.matchAll(/^ +(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name);
    expect(options).toEqual([
      'staged',
      'stage',
      'format',
      'profile',
      'ig',
      'guide',
      'schema',
      'fail-on',
      'min-severity',
      'config',
      'suppress',
      'update-suppressions',
      'lang',
      'jobs',
      'stats',
      'show-identifiers',
      'fhir-cache',
      'registry',
      'tx',
      'policy',
      'help',
    ]);
  });
});

describe('ltt explain', () => {
  it('tells what a finding means', async () => {
    const { exitCode, stdout } = await ltt('explain', 'json-duplicate-key');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^json-duplicate-key {2}\(error, structure\)\n\n.+\{key\}.+\n\n.+\n$/);
  });

  it('speaks Danish', async () => {
    expect((await ltt('explain', 'json-duplicate-key', '--lang', 'da')).stdout).toMatch(/fejl[^]*Egenskaben/);
  });

  it('knows the reasons why a document cannot be read', async () => {
    expect((await ltt('explain', 'json-comma-trailing')).stdout).toMatch(/unreadable/);
  });

  it.each([
    ['cpr', /^cpr {2}\(error, invariant\)\n\n.*ten digits[^]*dk-core-cpr-identifier/, /CPR-nummeret.*ti cifre[^]*Stilles af: /],
    ['dom-6', /^dom-6 {2}\(information, invariant\)\n\n.*narrative[^]*Stated by: FHIR R4/, /tekst til mennesker/],
    ['klgateway-ltt-careplan-endtime', /period\.end/, /sluttid/],
  ])('tells what the invariant %s demands', async (key, en, da) => {
    expect((await ltt('explain', key)).stdout).toMatch(en);
    expect((await ltt('explain', key, '--lang', 'da')).stdout).toMatch(da);
  });

  it("knows the invariants of FHIR's other resources", async () => {
    const { stdout } = await ltt('explain', 'obs-7', '--lang', 'da');
    expect(stdout).toMatch(/^obs-7 {2}\(fejl, invariant\)[^]*value\.empty\(\)[^]*Stilles af: .*Observation/);
  });

  it('lists every id', async () => {
    const { stdout } = await ltt('explain');
    expect(stdout).toMatch(/^min-digits-sor +error /m);
    expect(stdout).toMatch(/^json-duplicate-key +error /m);
    expect(stdout).toMatch(/^encoding-latin1 +unreadable /m);
  });

  it('lists ids that have the word in them', async () => {
    expect((await ltt('explain', 'latin')).stderr).toContain('encoding-latin1');
  });

  it.each(['json-duplicate-keys', '__proto__', 'constructor'])('does not know %s', async (id) => {
    const { exitCode, stdout, stderr } = await ltt('explain', id);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(id === 'json-duplicate-keys' ? 'did you mean "json-duplicate-key"?' : id);
  });
});
