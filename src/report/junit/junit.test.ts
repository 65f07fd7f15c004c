import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formatJunit } from './junit.js';
import type { CheckedAgainst } from '../checked-against.js';
import type { RunResults } from '../results.js';
import { sampleRun } from '../sample/sample-run.js';
import { brokenFile, brokenLine, invalidReport, requiredStatus, runOf, validReport } from '../testing/run.js';
import type { DocumentResult } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';

const schema = join(import.meta.dirname, '../../../../shared/schemas/junit-10.xsd');
const xmllint = spawnSync('xmllint', ['--version']).status === 0;
const lack = [xmllint ? '' : 'xmllint (Debian: libxml2-utils)', existsSync(schema) ? '' : '../shared/schemas/junit-10.xsd']
  .filter((each) => each !== '')
  .join(' and ');

const written = (run: RunResults, language: 'en' | 'da' = 'en'): string => formatJunit(run, { language, colour: false });
const hostile = ']]> <x a="1">&amp;\u0000\u001b\ud800\ufffe\t\r\n';
const hostileRun = runOf(
  {
    ...invalidReport,
    file: hostile,
    resource: hostile,
    findings: [
      { ...requiredStatus, params: { element: hostile }, expression: hostile, excerpt: { text: hostile, caret: 0 } },
      { ...requiredStatus, severity: 'warning', params: { element: hostile } },
    ],
  },
  { ...validReport, file: '', resource: hostile, suppressed: [{ ...requiredStatus, suppression: { reason: hostile } }] },
);

/** What a rule says. */
const text = { en: 'no', da: 'nej' };

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element, in document order, as a strict XML parser reads it. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

describe('formatJunit', () => {
  it('is a suite for each document, with a test for each profile and rule', () => {
    const suites = elements(written(sampleRun))
      .filter(({ name }) => name === 'testsuite')
      .map(({ attributes }) => attributes);
    expect(suites.map(({ name, tests, failures, errors, skipped }) => [name, tests, failures, errors, skipped])).toEqual([
      ['reports/2026-04-02.json', '10', '2', '0', '0'],
      ['reports/2026-04-03.json', '10', '0', '0', '0'],
      ['reports/2026-04-04.json', '1', '0', '1', '0'],
    ]);
    expect(suites[0]!['timestamp']).toBe('2026-04-04T05:30:00');
  });

  describe('has the same tests', () => {
    const testsIn = (run: RunResults, language?: 'en' | 'da'): string[] =>
      elements(written(run, language))
        .filter(({ name }) => name === 'testcase')
        .map(({ attributes }) => `${attributes['classname']} ${attributes['name']}`);
    const profile = requiredStatus.profile!;
    const checked: CheckedAgainst = { profiles: [{ type: 'Encounter', profile }], rules: ['LTT-R01', 'LTT-R02'] };
    const tested: DocumentResult = { ...validReport, checked };
    const usual = testsIn(runOf(tested));

    it('which are the document, its profiles, and the rules', () => {
      expect(usual).toEqual(['document', profile, 'LTT-R01', 'LTT-R02'].map((name) => `reports/b.json ${name}`));
    });

    it.each<[string, ReportedFinding[]]>([
      ['an error', [requiredStatus]],
      ['the same error elsewhere, twice', [{ ...requiredStatus, expression: 'Bundle.entry[7].resource.status' }, requiredStatus]],
      ["an error of a rule, whose text is another's", [{ ...requiredStatus, id: 'LTT-R02', rule: 'LTT-R02', text }]],
      ['an error of a data type in a resource', [{ ...requiredStatus, profile: 'http://hl7.org/fhir/StructureDefinition/Period' }]],
      [
        'an error of a resource without a profile',
        [{ ...requiredStatus, profile: 'http://hl7.org/fhir/StructureDefinition/Basic', resource: 'Basic/x' }],
      ],
      ['a warning', [{ ...requiredStatus, severity: 'warning' }]],
    ])('whether there is %s', (_, findings) => {
      expect(testsIn(runOf({ ...tested, valid: false, findings }))).toEqual(usual);
      expect(
        testsIn(runOf({ ...tested, suppressed: findings.map((finding) => ({ ...finding, suppression: { reason: 'x' } })) }), 'da'),
      ).toEqual(usual);
    });

    it('wherever a document stands in a file of several', () => {
      const at = (line: number): string[] => testsIn(runOf({ ...tested, line }));
      expect(at(3)).toEqual(at(4));
    });
  });

  it('fails the profile of the resource for what is wrong in its data types, and lists all that is wrong', () => {
    const [first] = elements(written(sampleRun)).filter(({ name }) => name === 'failure');
    expect(first!.attributes['message']).toMatch(/^Patient\.active .*\(and 1 more\)$/);
    for (const part of ['[cardinality-min]', '[max-length]', '2026-04-02.json:13:91']) expect(first!.text).toContain(part);
  });

  it('skips what has only suppressed errors, with their reasons', () => {
    const skipped = elements(
      written(runOf({ ...validReport, suppressed: [{ ...requiredStatus, suppression: { reason: 'case 7' } }] })),
    ).find(({ name }) => name === 'skipped');
    expect(skipped).toMatchObject({ attributes: { message: 'case 7' }, text: expect.stringContaining('[json-null]') });
  });

  it('says of what is not a report that it was not validated', () => {
    const all = elements(written(runOf({ ...validReport, valid: false, notReport: true }), 'da'));
    expect(all.find(({ name }) => name === 'skipped')!.attributes['message']).toContain('ikke kontrolleret');
  });

  it('is one suite with a test for each rule where documents are compared', () => {
    const history = { reports: 2, citizens: 1, untimed: [], anonymous: [] };
    const run = (...results: DocumentResult[]): RunResults => ({
      ...runOf(...results),
      stage: 'history',
      history,
      comparedBy: ['LTT-X01', 'LTT-X02'],
    });
    const broken = run(
      ...['a', 'b'].map(
        (file): DocumentResult => ({ ...invalidReport, file, findings: [{ ...requiredStatus, id: 'LTT-X01', rule: 'LTT-X01', text }] }),
      ),
    );
    const tests = (xml: string): string[] =>
      elements(xml)
        .filter(({ name }) => ['testsuite', 'testcase', 'failure', 'error'].includes(name))
        .map(({ name, attributes }) => `${name} ${attributes['name'] ?? ''}`.trim());
    expect(tests(written(run()))).toEqual(['testsuite history', 'testcase LTT-X01', 'testcase LTT-X02']);
    expect(tests(written(broken))).toEqual(['testsuite history', 'testcase LTT-X01', 'failure', 'testcase LTT-X02']);
    expect(elements(written(broken)).find(({ name }) => name === 'failure')!.text).toMatch(/\na:41:9\n[^]*\nb:41:9\n/);
    expect(tests(written(run(brokenFile))).slice(3)).toEqual(['testsuite reports/c.json', 'testcase document', 'error']);
  });

  it('counts what it writes', () => {
    for (const run of [sampleRun, hostileRun, runOf(invalidReport, validReport, brokenFile, brokenLine), runOf()]) {
      const all = elements(written(run));
      const count = (name: string): string => String(all.filter((element) => element.name === name).length);
      expect(all[0]!.attributes).toMatchObject({ tests: count('testcase'), failures: count('failure'), errors: count('error') });
    }
  });

  it('says what is wrong in the failure, and the rest in the output', () => {
    const all = elements(written(runOf(invalidReport)));
    expect(all.find(({ name }) => name === 'testcase')!.attributes).toEqual({ name: 'document', classname: 'reports/a.json' });
    expect(all.find(({ name }) => name === 'failure')!.text).toMatch(
      /^reports\/a\.json:41:9\nBundle.entry\[2\].resource.status {2}Encounter\/y\nprofile .*#Encounter.status\nrule ltt-1\n/,
    );
    expect(all.find(({ name }) => name === 'system-out')!.text).toMatch(/^information: .* \[json-empty-object\] reports\/a\.json:41:9 /);
  });

  it('is XML whatever stands in a document', () => {
    const all = elements(written(hostileRun));
    expect(all.find(({ name }) => name === 'failure')!.attributes['message']).toContain(']]> <x a="1">&amp;<U+0000>');
  });

  it.skipIf(lack !== '').for([
    ['the sample', sampleRun],
    ['hostile text', hostileRun],
    ['documents of every kind', runOf(invalidReport, validReport, brokenFile, brokenLine)],
    ['nothing', runOf()],
    ['a comparison', { ...runOf(invalidReport, brokenFile), comparedBy: ['LTT-X01'] }],
  ] as const)(`obeys JUnit's schema for %s${lack === '' ? '' : ` (skipped: there is no ${lack})`}`, ([, run]) => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: written(run), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('validates') });
  });
});
