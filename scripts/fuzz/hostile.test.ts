import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const bin = join(import.meta.dirname, '../../bin/ltt.js');
const folder = mkdtempSync(join(tmpdir(), 'ltt-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command says of a file, in a process that may hold 512 MB. */
function verdictOn(
  name: string,
  content: string | Uint8Array,
  ...options: string[]
): { ids: (string | undefined)[]; status: number | null } {
  writeFileSync(join(folder, name), content);
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', bin, 'validate', name, '--format', `json:${report}`, ...options],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status === null || status > 2) throw new Error(`ltt ended with ${status}: ${stderr.slice(-2000)}`);
  const { results } = JSON.parse(readFileSync(report, 'utf8')) as { results: { problem?: { id: string }; findings: { id: string }[] }[] };
  return { status, ids: results.flatMap(({ problem, findings }) => [...(problem ? [problem.id] : []), ...findings.map(({ id }) => id)]) };
}

const patient = (more: string): string => `{"resourceType":"Patient",${more}}`;
const xml = (content: string, prolog = ''): string => `${prolog}<Patient xmlns="http://hl7.org/fhir">${content}</Patient>`;
const nested = (open: string, core: string, close: string): string => open.repeat(100_000) + core + close.repeat(100_000);

describe('a hostile document', () => {
  it.each<[string, string, string, string]>([
    ['arrays, 100,000 deep', 'a.json', patient(`"name":${nested('[', '', ']')}`), 'object-expected'],
    ['objects, 100,000 deep', 'a.json', patient(`"name":${nested('{"a":', '1', '}')}`), 'array-expected'],
    ['extensions, 100,000 deep', 'a.json', patient(`"extension":[${nested('{"extension":[', '', ']}')}]`), 'json-too-deep'],
    ['brackets that nobody closes', 'a.json', '['.repeat(1_000_000), 'json-ends-early'],
    ['elements, 100,000 deep', 'a.xml', xml(nested('<extension>', '', '</extension>')), 'xml-too-deep'],
    [
      'entities that multiply',
      'a.xml',
      xml('<id value="&c;"/>', '<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'),
      'xml-doctype',
    ],
    [
      'an entity that reads a file',
      'a.xml',
      xml('<id value="&x;"/>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
      'xml-doctype',
    ],
    [
      'names that objects inherit',
      'a.json',
      patient('"__proto__":{"gender":"male"},"constructor":{"prototype":{"x":1}}'),
      'element-unknown',
    ],
    ['elements named as objects inherit', 'a.xml', xml('<__proto__ value="1"/><constructor/>'), 'element-unknown'],
    ['a base64 text for a slow pattern', 'a.json', patient(`"photo":[{"data":"${'A'.repeat(1_000_000)}!"}]`), 'primitive-format'],
    ['white space for a slow pattern', 'a.json', patient(`"gender":"${' '.repeat(1_000_000)}x"`), 'primitive-format'],
    ['a long decimal', 'a.json', patient(`"multipleBirthInteger":${'9'.repeat(1_000_000)}`), 'primitive-format'],
  ])('of %s is told', (_what, name, content, id) => {
    const { ids, status } = verdictOn(name, content);
    expect(ids).toContain(id);
    expect([1, 2]).toContain(status);
  });

  it('with a text of 50 MB is checked like any other', () => {
    const { ids } = verdictOn('a.json', patient(`"gender":"male","name":[{"text":"${'x'.repeat(50 * 2 ** 20)}"}],"nonsense":1`));
    expect(ids).toContain('element-unknown');
  });

  it('with a text of 50 MB is checked in XML, too', () => {
    const { ids } = verdictOn('a.xml', xml(`<nonsense/><name><text value="${'x'.repeat(50 * 2 ** 20)}"/></name>`));
    expect(ids).toContain('element-unknown');
  });
});
