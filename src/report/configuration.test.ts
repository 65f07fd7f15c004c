import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { configurationNote } from './configuration.js';
import { formatEntry, formatNames } from './formats.js';
import type { RunResults } from './results.js';
import { invalidReport, readAsset, requiredStatus, runOf } from './testing/run.js';
import type { ReportedFinding } from './reported-finding.js';

const sarifSchema = join(import.meta.dirname, '../../../shared/schemas/sarif-schema-2.1.0.json');
const schema = JSON.parse(readFileSync(new URL('report.schema.json', import.meta.url), 'utf8')) as object;

const rule: ReportedFinding = {
  ...requiredStatus,
  id: 'LTT-C04',
  rule: 'LTT-C04',
  text: { en: 'told by the rule', da: 'sagt af reglen' },
  params: {},
  covers: [{ ...requiredStatus, params: { element: 'covered' } }],
};
const changed: RunResults = {
  ...runOf({ ...invalidReport, findings: [rule] }),
  configuration: {
    file: 'ltt.config.json',
    rules: [
      { id: 'LTT-R06', setting: 'off', usual: 'warning' },
      { id: 'LTT-C03', setting: 'information', usual: 'warning' },
    ],
  },
};
const written = async (name: (typeof formatNames)[number], run: RunResults): Promise<string> =>
  (await formatEntry(name).load(readAsset))(run, { language: 'en', colour: false });

describe('what a configuration changed', () => {
  it.each(formatNames)('is stated by the format %s, and not when nothing was', async (name) => {
    const [report, unchanged] = [
      await written(name, changed),
      await written(name, { ...changed, configuration: { file: 'ltt.config.json', rules: [] } }),
    ];
    for (const id of ['LTT-R06', 'LTT-C03']) expect([id, report.includes(id), unchanged.includes(id)]).toEqual([id, true, false]);
  });

  it('is told in the language of the report', () => {
    expect(configurationNote(changed.configuration, 'en')).toBe(
      'Rules changed by ltt.config.json: LTT-R06 off, LTT-C03 information instead of warning',
    );
    expect(configurationNote(changed.configuration, 'da')).toContain('LTT-R06 slået fra');
    expect(configurationNote(undefined, 'en')).toBeUndefined();
  });

  it('obeys the schema of the JSON report, along with what a rule covers', async () => {
    const validate = new Ajv2020().compile(schema);
    const report = JSON.parse(await written('json', changed)) as {
      configuration: unknown;
      results: { findings: { covers: unknown[] }[] }[];
    };
    expect([validate(report), validate.errors]).toEqual([true, null]);
    expect(report.configuration).toEqual(changed.configuration);
    expect(report.results[0]?.findings[0]?.covers).toEqual([
      expect.objectContaining({ id: 'json-null', line: 41, definition: 'Encounter.status' }),
    ]);
  });

  it.skipIf(!existsSync(sarifSchema))('obeys the schema of SARIF (skipped where it is not in ../shared)', async () => {
    const { id, $schema, ...sarif } = JSON.parse(readFileSync(sarifSchema, 'utf8')) as Record<string, unknown>;
    // The schema is written in draft 4; what of it differs from draft 7 is the name of its id.
    expect([$schema, typeof id]).toEqual(['http://json-schema.org/draft-04/schema#', 'string']);
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(sarif);
    const log = JSON.parse(await written('sarif', changed)) as { runs: { invocations: { ruleConfigurationOverrides: unknown }[] }[] };
    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(log.runs[0]?.invocations[0]?.ruleConfigurationOverrides).toEqual([
      { descriptor: { id: 'LTT-R06' }, configuration: { enabled: false } },
      { descriptor: { id: 'LTT-C03' }, configuration: { level: 'note' } },
    ]);
  });
});

describe('what a rule covers', () => {
  it.each(['text', 'markdown', 'junit', 'github'] as const)('is shown along with it by the format %s', async (name) => {
    const report = await written(name, changed);
    expect(report).toContain('told by the rule');
    // In Markdown, brackets are escaped.
    expect(report).toMatch(/also \\?\[json-null\\?\] .*covered/);
  });
});
