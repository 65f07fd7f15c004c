import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ruleMetas } from '../../guides/ltt/registry.js';
import { Workspace } from '../testing/harness.js';
import { languageOf } from './language.js';
import { otherMetas } from '../guides/named-guides.js';
import { configurationSchemaText } from './schema.js';

const valid = JSON.stringify({ resourceType: 'Bundle', id: 'a' });
let workspace: Workspace;
afterEach(() => workspace.remove());

/** Runs `ltt validate` in a folder with this configuration, and tells what the JSON report says. */
async function validate(
  config: unknown,
  argv: readonly string[] = [],
  files: Readonly<Record<string, string>> = { 'reports/a.json': valid },
  env: Record<string, string> = {},
) {
  workspace = new Workspace({
    ...files,
    ...(config === undefined ? {} : { 'ltt.config.json': typeof config === 'string' ? config : JSON.stringify(config, undefined, 2) }),
  });
  return workspace.ltt(['validate', ...argv], { env });
}

const reportOf = ({ stdout }: { readonly stdout: string }) =>
  JSON.parse(stdout) as { readonly stage: string; readonly results: readonly { readonly file: string }[] };

describe('a project with ltt.config.json', () => {
  it('checks its paths when the command line names none', async () => {
    expect(reportOf(await validate({ paths: ['reports'] }, ['--format', 'json'])).results.map(({ file }) => file)).toEqual([
      'reports/a.json',
    ]);
  });

  it('checks what the command line names instead', async () => {
    const outcome = await validate({ paths: ['reports'] }, ['other.json', '--format', 'json'], {
      'reports/a.json': valid,
      'other.json': valid,
    });
    expect(reportOf(outcome).results.map(({ file }) => file)).toEqual(['other.json']);
  });

  it('sets options, and the command line wins', async () => {
    expect(reportOf(await validate({ paths: ['reports'], stage: 'gateway' }, ['--format', 'json'])).stage).toBe('gateway');
    workspace.remove();
    expect(reportOf(await validate({ paths: ['reports'], stage: 'gateway' }, ['--format', 'json', '--stage', 'profile'])).stage).toBe(
      'profile',
    );
  });

  it('takes names as JSON writes them too', async () => {
    workspace = new Workspace({
      'ltt.config.json': JSON.stringify({ paths: ['broken.json'], failOn: 'never' }),
      'broken.json': JSON.stringify({ resourceType: 'Bundle', error: 1 }),
    });
    expect((await workspace.ltt(['validate'])).exitCode).toBe(0);
  });

  it('has paths that start from its own folder', async () => {
    const outcome = await validate(undefined, ['--config', 'deep/ltt.config.json', '--format', 'json'], {
      'deep/reports/a.json': valid,
      'deep/ltt.config.json': JSON.stringify({ paths: ['reports'] }),
    });
    expect(reportOf(outcome).results.map(({ file }) => file)).toEqual(['deep/reports/a.json']);
  });

  it('is asked for when neither it nor the command line names paths', async () => {
    const { exitCode, stderr } = await validate({ stage: 'profile' });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'ltt: name the files or folders to check, or set "paths" in ltt.config.json\n',
    });
  });

  it('refuses an empty path', async () => {
    expect(await validate(undefined, [''])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('a path is empty') as string });
  });

  it('sets the paths of ltt history, too', async () => {
    workspace = new Workspace({ 'ltt.config.json': JSON.stringify({ paths: ['missing'] }) });
    const { exitCode, stdout } = await workspace.ltt(['history']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('missing');
  });
});

describe('a configuration that is not right', () => {
  it.each([
    ['{\n  "stage": "sds",\n}', 'ltt.config.json:2:17: the configuration is not JSON'],
    ['{\n  "stage": "gatway"\n}', 'ltt.config.json:2:12: stage must be one of profile, gateway, sds'],
    ['{\n  "rules": {\n    "LTT-R99": "off"\n  }\n}', 'ltt.config.json:3:16: there is no rule "LTT-R99"'],
    ['{\n  "stagee": "sds"\n}', 'ltt.config.json:2:13: there is no setting "stagee"; did you mean "stage"?'],
    ['{ "policy": { "unknownProfile": "error" } }', 'there is no policy "unknownProfile"'],
    ['{ "policy": "strict" }', 'policy must be "hl7" or an object'],
    ['{ "paths": "reports" }', 'paths must be a list'],
    ['{ "stage": "sds", "stage": "profile" }', '"stage" is given twice'],
    ['[]', 'the configuration must be an object'],
    ['{ "tx": "https://example.org" }', 'there is no setting "tx"'],
  ])('%j is refused with its line and column', async (text, message) => {
    const { exitCode, stderr } = await validate(text, ['reports']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('the language of the environment', () => {
  it.each([
    [{ LANG: 'da_DK.UTF-8' }, 'da'],
    [{ LANG: 'da' }, 'da'],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'da_DK.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'da_DK', LANG: 'en_US' }, 'da'],
    [{ LANG: 'C' }, undefined],
    [{ LANG: 'dav_KE' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });

  it('is used where neither the command line nor the configuration says one', async () => {
    const danish = await validate(undefined, ['reports'], undefined, { LANG: 'da_DK.UTF-8' });
    expect(danish.stdout).toContain('dokument');
    workspace.remove();
    expect((await validate({ lang: 'en' }, ['reports'], undefined, { LANG: 'da_DK.UTF-8' })).stdout).toContain('document');
  });
});

it('docs/ltt.config.schema.json is the schema; if not, run npm run docs', async () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/ltt.config.schema.json'), 'utf8')).toBe(
    configurationSchemaText([...ruleMetas, ...(await otherMetas())]),
  );
});
