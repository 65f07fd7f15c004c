import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatJson } from './json.js';
import type { RunResults } from './results.js';
import { sampleRun } from './sample/sample-run.js';
import { brokenFile, brokenLine, invalidReport, runOf, validReport } from './testing/run.js';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'report.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const written = (run: RunResults, language: 'en' | 'da' = 'en') => JSON.parse(formatJson(run, { language, colour: false }));
const errors = (report: unknown) => (validate(report) ? [] : validate.errors);

describe('formatJson', () => {
  it('is the contract, in its order', () => {
    const report = written(runOf(invalidReport));
    expect(Object.keys(report)).toEqual(['tool', 'ig', 'stage', 'summary', 'results']);
    expect(Object.keys(report.summary)).toEqual([
      'documents',
      'valid',
      'invalid',
      'errors',
      'warnings',
      'information',
      'notVerified',
      'suppressed',
    ]);
    expect(Object.keys(report.results[0])).toEqual(['file', 'resource', 'valid', 'findings']);
    expect(report.results[0].findings[0]).toEqual({
      id: 'json-null',
      severity: 'error',
      code: 'structure',
      message: 'status is null; leave it out',
      expression: 'Bundle.entry[2].resource.status',
      line: 41,
      column: 9,
      resource: 'Encounter/y',
      profile: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter',
      definition: 'Encounter.status',
      rule: 'ltt-1',
      source: 'http://hl7.org/fhir/StructureDefinition/Encounter',
    });
    expect(errors(report)).toEqual([]);
  });

  it('obeys the schema for documents of every kind', () => {
    const bare = { id: 'json-null', severity: 'warning', code: 'structure', params: { element: 'x' }, expression: '$', path: [] } as const;
    const run = runOf(validReport, brokenFile, brokenLine, { file: '-', valid: true, findings: [bare] });
    expect(errors(written({ ...run, definitionFaults: [{ definition: 'http://x', problem: 'y' }] }))).toEqual([]);
    expect(errors(written(runOf()))).toEqual([]);
  });

  it('shows what was suppressed, and what became of the suppressions', () => {
    const report = written(sampleRun);
    expect(errors(report)).toEqual([]);
    expect(report.summary).toMatchObject({ errors: 3, suppressed: 1 });
    expect(report.results[0].suppressed).toMatchObject([
      { id: 'element-prohibited', line: 15, suppression: { reason: expect.stringContaining('Release 4.2'), expires: '2026-06-30' } },
    ]);
    expect(report.suppressions).toMatchObject({
      file: 'ltt.suppressions.json',
      used: 1,
      expired: [],
      unused: [{ reason: 'Release 4.2 sends it' }],
      elsewhere: 2,
    });
  });

  it('shows a document that could not be read, apart from the invalid ones', () => {
    const report = written(runOf(brokenFile));
    expect(report.summary).toMatchObject({ documents: 1, valid: 0, invalid: 0, unreadable: 1 });
    expect(report.results[0]).toMatchObject({ valid: false, findings: [], problem: { id: 'json-comma-trailing', line: 3, column: 7 } });
  });

  it('changes nothing but messages with the language', () => {
    const english = written(runOf(invalidReport, brokenFile));
    const danish = written(runOf(invalidReport, brokenFile), 'da');
    expect(danish.results[0].findings[0].message).not.toBe(english.results[0].findings[0].message);
    const silent = (text: unknown) => JSON.parse(JSON.stringify(text, (key, value: unknown) => (key === 'message' ? '' : value)));
    expect(silent(danish)).toEqual(silent(english));
  });
});

describe('report.schema.json', () => {
  const good = () => written(runOf(invalidReport, brokenFile));

  it.each<[string, (report: ReturnType<typeof written>) => void]>([
    ['a property that is not in the contract', (report) => (report.results[0].findings[0].colour = 'red')],
    ['an unknown severity', (report) => (report.results[0].findings[0].severity = 'fatal')],
    ['a finding without an expression', (report) => delete report.results[0].findings[0].expression],
    ['a line without a column', (report) => delete report.results[0].findings[0].column],
    ['an unknown stage', (report) => (report.stage = 'kommune')],
    ['a negative count', (report) => (report.summary.errors = -1)],
    ['a suppressed finding without a reason', (report) => (report.results[0].suppressed = report.results[0].findings)],
    ['an empty list of suppressed findings', (report) => (report.results[0].suppressed = [])],
    ['an unreadable document that is valid', (report) => (report.results[1].valid = true)],
  ])('refuses %s', (_name, spoil) => {
    const report = good();
    expect(errors(report)).toEqual([]);
    spoil(report);
    expect(errors(report)).not.toEqual([]);
  });
});
