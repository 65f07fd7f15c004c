import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const good = '{"resourceType":"Patient"}';
const workspace = new Workspace({
  'good.json': good,
  'not-json.json': 'Internal Server Error',
  'empty.json': '',
  'bom.json': `\ufeff${good}`,
  'utf16.json': Buffer.from(`\ufeff${good}`, 'utf16le'),
  'latin1.json': Buffer.from('{"resourceType":"Patient","name":"Søren"}', 'latin1'),
  'truncated.json': '{"resourceType":"Patient"',
  'comment.json': '{"resourceType":"Patient" /* so */}',
  'array.json': `[${good}]`,
  'no-type.json': '{"id":"x"}',
  'unknown-type.json': '{"resourceType":"Potato"}',
  'duplicate.json': '{"resourceType":"Patient","id":"a","id":"b"}',
  'deep.json': `{"resourceType":"Patient","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'deep-broken.json': '['.repeat(100_000),
  'cut.xml': '<Bundle xmlns="http://hl7.org/fhir">',
  'doctype.xml': '<!DOCTYPE Bundle><Bundle xmlns="http://hl7.org/fhir"/>',
  'text.xml': 'Internal Server Error',
  'deep.xml': '<a>'.repeat(100_000),
  'lines.ndjson': `${good}\n{"resourceType":\n${good}\n`,
  'crash.json': '{"resourceType":"Patient","crash":true}',
  'folder-without/package.json': '{"name":"x"}',
  'folder-without/readme.md': 'nothing',
  'folder-empty/.hidden.json': good,
  'reports/a.json': good,
});
afterAll(() => workspace.remove());

/** Exit code, and the ids of problems and findings of each document. */
const validate = async (...argv: string[]) => {
  const { exitCode, stdout, stderr } = await workspace.ltt(['validate', '--format', 'json', ...argv]);
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  interface Result {
    readonly problem?: { readonly id: string };
    readonly findings: readonly { readonly id: string }[];
  }
  const ids = (report?.results as Result[] | undefined)?.map(({ problem, findings }) => problem?.id ?? findings.map(({ id }) => id));
  return { exitCode, ids, stderr };
};

describe('input that cannot be read is a problem of its document, with exit code 2', () => {
  it.each([
    ['not-json.json', 'json-not-json'],
    ['empty.json', 'document-empty'],
    ['utf16.json', 'encoding-utf16'],
    ['latin1.json', 'encoding-latin1'],
    ['truncated.json', 'json-ends-early'],
    ['comment.json', 'json-comment'],
    ['deep-broken.json', 'json-ends-early'],
    ['cut.xml', 'xml-ends-early'],
    ['doctype.xml', 'xml-doctype'],
    ['text.xml', 'xml-not-xml'],
    ['deep.xml', 'xml-too-deep'],
    ['missing.json', 'file-missing'],
    ['good.json/below-a-file.json', 'file-missing'],
    ['crash.json', 'tool-failed'],
  ])('%s: %s', async (file, problem) => {
    expect(await validate(file)).toMatchObject({ exitCode: 2, ids: [problem], stderr: expect.stringContaining(file) });
  });

  it('and the other documents are still validated', async () => {
    const outcome = await validate('empty.json', 'good.json', 'missing.json', 'unknown-type.json', 'crash.json', 'good.json/x', 'reports');
    expect(outcome).toMatchObject({
      exitCode: 2,
      ids: ['document-empty', [], 'file-missing', ['resource-type-unknown'], 'tool-failed', 'file-missing', []],
    });
  });

  it('and so are the other lines of a file', async () => {
    expect(await validate('lines.ndjson')).toMatchObject({ exitCode: 2, ids: [[], 'json-ends-early', []] });
  });

  it('suggests the file that was probably meant', async () => {
    expect((await validate('gold.json')).stderr).toContain('good.json');
  });

  it('shows the trace of a failure of the toolkit, which is neither finding nor verdict', async () => {
    expect((await validate('crash.json')).stderr).toMatch(/the fake failed as it was told to\n\s+at /);
  });
});

describe('input that can be read has findings, with exit code 1', () => {
  it.each([
    ['array.json', ['resource-not-object']],
    ['no-type.json', ['resource-type-missing']],
    ['unknown-type.json', ['resource-type-unknown']],
    ['duplicate.json', ['json-duplicate-key']],
  ])('%s: %s', async (file, findings) => {
    expect(await validate(file)).toMatchObject({ exitCode: 1, ids: [findings], stderr: '' });
  });

  it.each(['good.json', 'bom.json', 'deep.json'])('%s is fine', async (file) => {
    expect(await validate(file)).toMatchObject({ exitCode: 0, ids: [[]], stderr: '' });
  });
});

describe('nothing to validate is exit code 2', () => {
  it.each(['folder-without', 'folder-empty', 'none-*.json'])('%s', async (path) => {
    expect(await validate(path)).toMatchObject({
      exitCode: 2,
      ids: undefined,
      stderr: expect.stringContaining(`nothing to validate in ${path}`),
    });
  });

  it('also when another argument has something', async () => {
    expect(await validate('folder-without', 'good.json')).toMatchObject({
      exitCode: 2,
      ids: [[]],
      stderr: expect.stringContaining('nothing to validate in folder-without'),
    });
  });

  it('names what was passed over', async () => {
    expect((await validate('folder-without')).stderr).toContain('folder-without/package.json');
  });
});

describe('a command line that cannot be carried out is exit code 2, says why, and writes no report', () => {
  it.each([
    [['good.json', '--format', 'jsn'], /json.*; did you mean "json"\?/],
    [['good.json', '--format', 'json:'], /file/],
    [['good.json', '--format', 'json:nowhere/out.json'], /no folder .*nowhere/],
    [['good.json', '--format', 'json:reports'], /it is a folder/],
    [['good.json', '--format', 'text', '--format', 'json'], /two reports go to standard output/],
    [['good.json', '--format', 'text:a.txt', '--format', 'json:a.txt'], /two reports go to a.txt/],
    [['good.json', '--stage', 'gatway'], /profile, gateway, sds; did you mean "gateway"\?/],
    [['good.json', '--fail-on', 'fatal'], /error, warning, information, never/],
    [['good.json', '--lang', 'dk'], /en, da; did you mean "da"\?/],
    [
      ['good.json', '--profile', 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizn'],
      /did you mean "http:\/\/fhir.kl.dk\/ltt\/StructureDefinition\/klgateway-ltt-citizen"\?/,
    ],
    [
      ['good.json', '--profile', 'klgateway-ltt-citizen'],
      /did you mean "http:\/\/fhir.kl.dk\/ltt\/StructureDefinition\/klgateway-ltt-citizen"\?/,
    ],
    [['good.json', '--profil', 'x'], /--profile/],
    [['good.json', '--jobs', '0'], /whole number from 1/],
    [['good.json', '--jobs', 'all'], /whole number from 1/],
    [['good.json', '--tx', 'x.test'], /terminology server is named by its URL/],
    [[], /name the files or folders to check/],
  ])('validate %s', async (argv, message) => {
    const { exitCode, stdout, stderr } = await workspace.ltt(['validate', ...argv]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
