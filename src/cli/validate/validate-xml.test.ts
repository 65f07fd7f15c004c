import { afterAll, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const patient = (content: string): string => `<Patient xmlns="http://hl7.org/fhir">\n  ${content}\n</Patient>\n`;
const workspace = new Workspace({
  'good.xml': patient('<good value="x"/>'),
  'bad.xml': patient('<good/>\n  <error value="0505149996"/>'),
  'one-line.xml': patient('<error value="x"/>').replaceAll('\n', ''),
  'misnamed.json': patient('<error value="x"/>'),
  'json.xml': '{"resourceType":"Patient","error":"x"}',
  'mixed/a.json': '{"resourceType":"Patient"}',
  'mixed/b.xml': patient('<warning value="x"/>'),
  'mixed/pom.xml': '<project xmlns="http://maven.apache.org/POM/4.0.0"><version>1</version></project>',
  'mixed/cut.xml': '<Patient xmlns="http://hl7.org/fhir">\n  <error',
});
afterAll(() => workspace.remove());

interface Result {
  readonly file: string;
  readonly resource?: string;
  readonly problem?: { readonly id: string; readonly line?: number; readonly column?: number };
  readonly findings: readonly { readonly id: string; readonly expression: string; readonly line?: number; readonly column?: number }[];
}

const validate = async (argv: readonly string[], stdin?: string) => {
  const { exitCode, stdout, stderr } = await workspace.ltt(['validate', '--format', 'json', ...argv], stdin === undefined ? {} : { stdin });
  const { results } = JSON.parse(stdout) as { results: Result[] };
  const found = results.map(({ file, problem, findings }) => [
    file,
    ...(problem === undefined ? [] : [`${problem.id} ${problem.line}:${problem.column}`]),
    ...findings.map(({ id, expression, line, column }) => `${id} ${expression} ${line}:${column}`),
  ]);
  return { exitCode, found, stderr };
};

describe('ltt validate', () => {
  it('reads XML from a file, with line and column', async () => {
    expect(await validate(['good.xml'])).toEqual({ exitCode: 0, found: [['good.xml']], stderr: '' });
    expect(await validate(['bad.xml'])).toMatchObject({ exitCode: 1, found: [['bad.xml', 'element-unknown Patient.error 3:3']] });
    expect(await validate(['one-line.xml'])).toMatchObject({
      exitCode: 1,
      found: [['one-line.xml', 'element-unknown Patient.error 1:40']],
    });
  });

  it('reads XML from standard input', async () => {
    expect(await validate(['-'], patient('<error value="x"/>'))).toMatchObject({
      exitCode: 1,
      found: [['-', 'element-unknown Patient.error 2:3']],
    });
  });

  it('goes by the content, not by the name', async () => {
    expect(await validate(['misnamed.json', 'json.xml'])).toMatchObject({
      found: [
        ['misnamed.json', 'element-unknown Patient.error 2:3'],
        ['json.xml', 'element-unknown Patient.error 1:35'],
      ],
    });
  });

  it('reads both from a folder, and passes over XML that is no FHIR', async () => {
    const { exitCode, found, stderr } = await validate(['mixed']);
    expect({ exitCode, found }).toEqual({
      exitCode: 2,
      found: [['mixed/a.json'], ['mixed/b.xml', 'element-unknown Patient.warning 2:3'], ['mixed/cut.xml', 'xml-part-open 2:3']],
    });
    expect(stderr).toContain('mixed/pom.xml');
  });

  it('shows the line of the source with a caret under the element, and no CPR number', async () => {
    const { stdout } = await workspace.ltt(['validate', 'bad.xml']);
    expect(stdout).toContain('050514-****');
    expect(stdout).not.toContain('0505149996');
    const [, source = '', caret = ''] = /^(.*<error value=.*)\n(.*\^.*)$/m.exec(stdout) ?? [];
    expect(source.indexOf('<error')).toBeGreaterThan(0);
    expect(caret.indexOf('^')).toBe(source.indexOf('<error'));
  });

  it('gives an OperationOutcome lines and columns', async () => {
    const { stdout } = await workspace.ltt(['validate', 'bad.xml', '--format', 'operation-outcome']);
    expect(JSON.stringify(JSON.parse(stdout))).toMatch(/3[^\d]+3/);
  });
});
