import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { languages } from '../../finding/message.js';
import type { RunResults } from '../results.js';
import { sampleContext, sampleRun } from '../sample/sample-run.js';
import { brokenFile, brokenLine, invalidReport, requiredStatus, runOf, validReport } from '../testing/run.js';
import { fileLocation } from './file-uri.js';
import { formatSarif } from './sarif.js';
import type { ReportedFinding } from '../reported-finding.js';

const schemaFile = join(import.meta.dirname, '../../../../shared/schemas/sarif-schema-2.1.0.json');
const lack = existsSync(schemaFile) ? '' : ' (skipped: there is no ../shared/schemas/sarif-schema-2.1.0.json)';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into what was written
const written = (run: RunResults): any => JSON.parse(formatSarif(run, sampleContext)).runs[0];
const hostile = 'a b/#?%\ud800\u0000"<';
const hostileRun = runOf({
  ...invalidReport,
  file: hostile,
  resource: hostile,
  findings: [{ ...requiredStatus, params: { element: hostile }, expression: hostile, profile: hostile }],
});
const invariants = runOf({
  ...invalidReport,
  findings: ['a', 'b'].map((source) => ({
    ...requiredStatus,
    id: 'invariant-failed' as const,
    params: { key: 'x-1', human: 'h' },
    rule: 'x-1',
    source,
  })),
});
const faults: RunResults = {
  ...runOf(validReport, { ...brokenFile, problem: { id: 'tool-failed', params: { reason: 'x' } } }),
  definitionFaults: [{ definition: 'http://x', element: 'y', problem: 'z' }],
};

/** OASIS's schema, compiled once. It is written in draft 4; what of it differs from draft 7 is the name of its id. */
const schema = ((): ValidateFunction | undefined => {
  if (lack !== '') return undefined;
  const { id, $schema, ...draft7 } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  expect([id, $schema]).toEqual([expect.stringContaining('2.1.0'), 'http://json-schema.org/draft-04/schema#']);
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'http://base/') && /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text));
  ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text));
  return ajv.compile(draft7);
})();

describe('formatSarif', () => {
  describe.skipIf(lack !== '').each(languages)(`in %s obeys the schema of OASIS${lack}`, (language) => {
    it.each([
      ['the sample', sampleRun],
      ['documents of every kind', runOf(invalidReport, validReport, brokenFile, brokenLine, { ...invalidReport, file: '-' })],
      ['hostile text', hostileRun],
      ['two invariants of one key', invariants],
      ['failures of the tool and faults of definitions', faults],
      ['nothing', runOf()],
    ] as const)('for %s', (_, run) => {
      expect([schema!(JSON.parse(formatSarif(run, { ...sampleContext, language }))), schema!.errors]).toEqual([true, null]);
    });
  });

  it('has the place of each finding, in UTF-16 code units, below a named base', () => {
    const run = written(sampleRun);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(Object.keys(run.originalUriBaseIds)).toEqual(['SRCROOT']);
    expect(run.results[0].locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'reports/2026-04-02.json', uriBaseId: 'SRCROOT', index: 0 },
        region: { startLine: 11, startColumn: 9 },
      },
      logicalLocations: [{ fullyQualifiedName: 'Bundle.entry[0].resource.active', kind: 'element' }],
    });
    expect(run.artifacts[0].hashes['sha-256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('explains every rule that a result refers to, by its index', () => {
    const { results, tool } = written(sampleRun);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const rule of tool.driver.rules)
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/./) },
        help: { text: expect.stringMatching(/./), markdown: expect.stringMatching(/./) },
      });
    const business = tool.driver.rules.find(({ id }: { id: string }) => id === 'LTT-E01');
    expect(business).toMatchObject({
      defaultConfiguration: { level: 'warning' },
      help: { text: expect.stringContaining("KL's LTT Implementation Guide") },
      properties: { stage: 'gateway', tags: ['business-rule'] },
    });
  });

  describe('has a rule for each invariant', () => {
    const cprProfile = 'http://hl7.dk/fhir/core/StructureDefinition/dk-core-cpr-identifier';
    const invariant = (rule: string, source: string, human = 'must hold'): ReportedFinding => ({
      ...requiredStatus,
      id: 'invariant-failed',
      code: 'invariant',
      params: { key: rule, human },
      rule,
      source,
    });
    const rulesOf = (...findings: ReportedFinding[]): { readonly rules: Record<string, object>[]; readonly used: [string, number][] } => {
      const run = written(runOf({ ...invalidReport, findings }));
      return {
        rules: run.tool.driver.rules,
        used: run.results.map(({ ruleId, ruleIndex }: { ruleId: string; ruleIndex: number }) => [ruleId, ruleIndex]),
      };
    };

    it('by its key, whatever became of it', () => {
      const unverified: ReportedFinding = {
        ...invariant('cpr', cprProfile),
        id: 'invariant-unverified',
        severity: 'information',
        params: { key: 'cpr', reason: 'x' },
      };
      const { rules, used } = rulesOf(
        invariant('cpr', cprProfile),
        unverified,
        invariant('bdl-7', 'http://hl7.org/fhir/StructureDefinition/Bundle'),
        requiredStatus,
      );
      expect(used).toEqual([
        ['cpr', 0],
        ['cpr', 0],
        ['bdl-7', 1],
        ['json-null', 2],
      ]);
      expect(rules[0]).toMatchObject({ id: 'cpr', help: { text: expect.stringContaining('CPR') }, properties: { tags: ['invariant'] } });
    });

    it('with the help of another definition to none', () => {
      const { rules, used } = rulesOf(
        invariant('cpr', cprProfile),
        invariant('cpr', 'http://guide.example/StructureDefinition/citizen', 'a citizen has a number'),
      );
      expect(used).toEqual([
        ['cpr', 0],
        ['cpr', 1],
      ]);
      expect(rules[1]).toMatchObject({
        shortDescription: { text: 'a citizen has a number' },
        help: { text: 'A condition that http://guide.example/StructureDefinition/citizen states in FHIRPath: a citizen has a number' },
      });
      expect(JSON.stringify(rules[1])).not.toContain('CPR');
    });
  });

  it('names what is suppressed as suppressed, and everything else as not', () => {
    const { results } = written(sampleRun);
    expect(results.map(({ suppressions }: { suppressions: unknown[] }) => suppressions.length)).toEqual([0, 0, 0, 0, 0, 1, 0]);
    expect(results[5].suppressions[0]).toEqual({
      kind: 'external',
      status: 'accepted',
      justification: 'Release 4.2 leaves the birth date out (case 1187)',
      properties: { expires: '2026-06-30' },
    });
    for (const result of written(runOf(invalidReport)).results) expect(result).not.toHaveProperty('suppressions');
  });

  it('says when the toolkit failed, apart from the data', () => {
    const { invocations } = written(faults);
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
      toolConfigurationNotifications: [{ message: { text: 'http://x#y: z' } }],
    });
    expect(written(sampleRun).invocations[0]).toMatchObject({ executionSuccessful: true, startTimeUtc: '2026-04-04T05:30:00.000Z' });
  });
});

describe('fingerprints', () => {
  const prints = (...findings: Partial<ReportedFinding>[]): string[] =>
    written(
      runOf({
        ...invalidReport,
        findings: findings.map((changes) => ({ ...requiredStatus, place: 'Bundle.entry[Encounter/y].resource.status', ...changes })),
      }),
    ).results.map(({ partialFingerprints }: { partialFingerprints: object }) => Object.values(partialFingerprints)[0]);
  const [usual] = prints({});

  it('stay when lines move, entries change their order, or words change', () => {
    expect(prints({ line: 99, column: 1 })).toEqual([usual]);
    expect(prints({ expression: 'Bundle.entry[7].resource.status', path: ['entry', 7] })).toEqual([usual]);
    expect(prints({ params: { element: 'other' }, profile: 'http://other', severity: 'warning' })).toEqual([usual]);
  });

  it.each<Partial<ReportedFinding>>([
    { id: 'json-empty-array' },
    { rule: 'ltt-2' },
    { place: 'Bundle.entry[Encounter/z].resource.status' },
  ])('differ for %j', (changes) => {
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
