import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formatJunit } from './junit.js';
import type { RunResults } from './results.js';
import { sampleRun } from './sample/sample-run.js';
import { brokenFile, brokenLine, invalidReport, requiredStatus, runOf, validReport } from './testing/run.js';

const schema = join(import.meta.dirname, '../../../shared/schemas/junit-10.xsd');
const xmllint = spawnSync('xmllint', ['--version']).status === 0;
const lack = [xmllint ? '' : 'xmllint (Debian: libxml2-utils)', existsSync(schema) ? '' : '../shared/schemas/junit-10.xsd'].filter((each) => each !== '').join(' and ');

const written = (run: RunResults, language: 'en' | 'da' = 'en'): string => formatJunit(run, { language, colour: false });
const hostile = ']]> <x a="1">&amp;\u0000\u001b\ud800\ufffe\t\r\n';
const hostileRun = runOf(
  { ...invalidReport, file: hostile, resource: hostile, findings: [{ ...requiredStatus, params: { element: hostile }, expression: hostile, excerpt: { text: hostile, caret: 0 } }, { ...requiredStatus, severity: 'warning', params: { element: hostile } }] },
  { ...validReport, file: '', resource: hostile, suppressed: [{ ...requiredStatus, suppression: { reason: hostile } }] },
);

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
  it('is a suite for each document, a failure for each error, a skip for each suppressed finding', () => {
    const suites = elements(written(sampleRun)).filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    expect(suites.map(({ name, tests, failures, errors, skipped }) => [name, tests, failures, errors, skipped])).toEqual([
      ['reports/2026-04-02.json', '4', '3', '0', '1'],
      ['reports/2026-04-03.json', '1', '0', '0', '0'],
      ['reports/2026-04-04.json', '1', '0', '1', '0'],
    ]);
    expect(suites[0]!['timestamp']).toBe('2026-04-04T05:30:00');
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
    expect(all.find(({ name }) => name === 'testcase')!.attributes).toEqual({ name: 'json-null Bundle.entry[2].resource.status', classname: 'reports/a.json' });
    expect(all.find(({ name }) => name === 'failure')!.text).toMatch(/^reports\/a\.json:41:9\nBundle.entry\[2\].resource.status {2}Encounter\/y\nprofile .*#Encounter.status\nrule ltt-1\n/);
    expect(all.find(({ name }) => name === 'system-out')!.text).toMatch(/^information: .* \[json-empty-object\] reports\/a\.json:41:9 /);
  });

  it('has one case that passed for a document without errors', () => {
    expect(elements(written(runOf(validReport))).filter(({ name }) => name === 'testcase').map(({ attributes }) => attributes['name'])).toEqual(['Bundle/z']);
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
  ] as const)(`obeys JUnit's schema for %s${lack === '' ? '' : ` (skipped: there is no ${lack})`}`, ([, run]) => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: written(run), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('validates') });
  });
});
