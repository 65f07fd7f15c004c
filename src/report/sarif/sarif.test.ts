import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { ReportedFinding, RunResults } from '../results.js';
import { sampleContext, sampleRun } from '../sample/sample-run.js';
import { brokenFile, brokenLine, invalidReport, requiredStatus, runOf, validReport } from '../testing/run.js';
import { fileLocation } from './file-uri.js';
import { formatSarif } from './sarif.js';

const schemaFile = join(import.meta.dirname, '../../../../shared/schemas/sarif-schema-2.1.0.json');
const lack = existsSync(schemaFile) ? '' : ' (skipped: there is no ../shared/schemas/sarif-schema-2.1.0.json)';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into what was written
const written = (run: RunResults): any => JSON.parse(formatSarif(run, sampleContext)).runs[0];
const hostile = 'a b/#?%\ud800\u0000"<';
const hostileRun = runOf({ ...invalidReport, file: hostile, resource: hostile, findings: [{ ...requiredStatus, params: { element: hostile }, expression: hostile, profile: hostile }] });
const faults: RunResults = { ...runOf(validReport, { ...brokenFile, problem: { id: 'tool-failed', params: { reason: 'x' } } }), definitionFaults: [{ definition: 'http://x', element: 'y', problem: 'z' }] };

describe('formatSarif', () => {
  it.skipIf(lack !== '').for([
    ['the sample', sampleRun],
    ['documents of every kind', runOf(invalidReport, validReport, brokenFile, brokenLine, { ...invalidReport, file: '-' })],
    ['hostile text', hostileRun],
    ['failures of the tool and faults of definitions', faults],
    ['nothing', runOf()],
  ] as const)(`obeys the schema of OASIS for %s${lack}`, ([, run]) => {
    // The schema is written in draft 4; what of it differs from draft 7 is the name of its id.
    const { id, $schema, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addFormat('uri', (text) => URL.canParse(text));
    ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'http://base/') && /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text));
    ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text));
    const validate = ajv.compile(schema);
    expect([$schema, validate(JSON.parse(formatSarif(run, sampleContext))), validate.errors]).toEqual(['http://json-schema.org/draft-04/schema#', true, null]);
    expect(id).toContain('2.1.0');
  });

  it('has the place of each finding, in UTF-16 code units, below a named base', () => {
    const run = written(sampleRun);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(Object.keys(run.originalUriBaseIds)).toEqual(['SRCROOT']);
    expect(run.results[0].locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: 'reports/2026-04-02.json', uriBaseId: 'SRCROOT', index: 0 }, region: { startLine: 11, startColumn: 9 } },
      logicalLocations: [{ fullyQualifiedName: 'Bundle.entry[0].resource.active', kind: 'element' }],
    });
    expect(run.artifacts[0].hashes['sha-256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('explains every rule that a result refers to, by its index', () => {
    const { results, tool } = written(sampleRun);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const rule of tool.driver.rules) expect(rule).toMatchObject({ shortDescription: { text: expect.stringMatching(/./) }, help: { text: expect.stringMatching(/./), markdown: expect.stringMatching(/./) } });
    const business = tool.driver.rules.find(({ id }: { id: string }) => id === 'LTT-E01');
    expect(business).toMatchObject({ defaultConfiguration: { level: 'warning' }, help: { text: expect.stringContaining("KL's LTT Implementation Guide") }, properties: { stage: 'gateway', tags: ['business-rule'] } });
  });

  it('names what is suppressed as suppressed, and everything else as not', () => {
    const { results } = written(sampleRun);
    expect(results.map(({ suppressions }: { suppressions: unknown[] }) => suppressions.length)).toEqual([0, 0, 0, 0, 0, 1, 0]);
    expect(results[5].suppressions[0]).toEqual({ kind: 'external', status: 'accepted', justification: 'Release 4.2 leaves the birth date out (case 1187)', properties: { expires: '2026-06-30' } });
    for (const result of written(runOf(invalidReport)).results) expect(result).not.toHaveProperty('suppressions');
  });

  it('says when the toolkit failed, apart from the data', () => {
    const { invocations } = written(faults);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }], toolConfigurationNotifications: [{ message: { text: 'http://x#y: z' } }] });
    expect(written(sampleRun).invocations[0]).toMatchObject({ executionSuccessful: true, startTimeUtc: '2026-04-04T05:30:00.000Z' });
  });
});

describe('fingerprints', () => {
  const prints = (...findings: Partial<ReportedFinding>[]): string[] =>
    written(runOf({ ...invalidReport, findings: findings.map((changes) => ({ ...requiredStatus, place: 'Bundle.entry[Encounter/y].resource.status', ...changes })) })).results.map(
      ({ partialFingerprints }: { partialFingerprints: object }) => Object.values(partialFingerprints)[0],
    );
  const [usual] = prints({});

  it('stay when lines move, entries change their order, or words change', () => {
    expect(prints({ line: 99, column: 1 })).toEqual([usual]);
    expect(prints({ expression: 'Bundle.entry[7].resource.status', path: ['entry', 7] })).toEqual([usual]);
    expect(prints({ params: { element: 'other' }, profile: 'http://other', severity: 'warning' })).toEqual([usual]);
  });

  it.each<Partial<ReportedFinding>>([{ id: 'json-empty-array' }, { rule: 'ltt-2' }, { place: 'Bundle.entry[Encounter/z].resource.status' }])('differ for %j', (changes) => {
    expect(prints(changes)).not.toContain(usual);
  });

  it('differ within a run', () => {
    expect(new Set(prints({}, {}, {})).size).toBe(3);
  });
});

describe('the location of a file', () => {
  it.each([
    ['reports/a b#1?.json', { uri: 'reports/a%20b%231%3F.json', uriBaseId: 'SRCROOT' }],
    ['./a.json', { uri: 'a.json', uriBaseId: 'SRCROOT' }],
    ['a:b.json', { uri: 'a%3Ab.json', uriBaseId: 'SRCROOT' }],
    ['../a.json', { uri: '../a.json' }],
    ['/tmp/æ.json', { uri: 'file:///tmp/%C3%A6.json' }],
    ['C:\\x\\a b.json', { uri: 'file:///C:/x/a%20b.json' }],
    ['-', { uri: 'stdin:' }],
    ['\ud800', { uri: '%EF%BF%BD', uriBaseId: 'SRCROOT' }],
  ])('%s', (file, location) => {
    expect(fileLocation(file)).toEqual(location);
  });
});
