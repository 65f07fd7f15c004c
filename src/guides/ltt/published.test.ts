import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../finding/finding.js';
import { compiledGuide } from './testing/compiled-guide.js';
import { packedValidator } from '../../rules/testing/packed-validator.js';
import { HistoryChecker } from '../../rules/history/history-checker.js';
import { ruleMetas } from './registry.js';
import { ReportChecker } from '../../rules/report-checker.js';
import { isIncluded, type RuleStage } from '../../rules/stage.js';
import { ltt } from './guide.js';

interface Golden {
  /** Why the published examples are not without findings, by rule or invariant. */
  readonly because: Readonly<Record<string, string>>;
  /** `rule severity expression`, by example. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
}

const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../../testcases/published-findings.json'), 'utf8')) as Golden;
const { bundles } = compiledGuide();
const validator = packedValidator();

/** `LTT-R05 warning Bundle.entry[0].resource.id`; an invariant by its key. */
function line({ id, rule, severity, expression }: Finding): string {
  return `${rule ?? id} ${severity} ${expression}`;
}

const stages = ['profile', 'gateway', 'sds', 'certify'] as const;

/** Where a line of the golden file belongs: an invariant is the profile's. */
function stageOf(text: string): RuleStage {
  const [id] = text.split(' ');
  return ruleMetas.find((meta) => meta.id === id)?.stage ?? 'profile';
}

describe('the published examples together', () => {
  it('are the history of one child, in which no rule across reports finds anything, though a delivery repeats a report', () => {
    const checker = new HistoryChecker([ltt]);
    for (const [file, bundle] of bundles) checker.add(bundle, { file });
    expect(checker.check()).toEqual({ findings: [], reports: 9, citizens: 1, untimed: [], anonymous: [] });
  });
});

describe.each([...bundles])('the published example %s', (name, bundle) => {
  it.each(stages)('has no error at stage %s', (stage) => {
    const findings = new ReportChecker([ltt], { stage }).check(bundle, validator.validate(bundle), 'demanded');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(stages)('has at stage %s the findings of the golden file that belong there', (stage) => {
    const findings = new ReportChecker([ltt], { stage }).check(bundle, validator.validate(bundle), 'demanded');
    expect(findings.map(line).sort()).toEqual((golden.findings[name] ?? []).filter((each) => isIncluded(stageOf(each), stage)).sort());
  });
});

describe('the golden file', () => {
  it('is about the published examples, and gives a reason for every line', () => {
    expect(Object.keys(golden.findings).sort()).toEqual([...bundles.keys()].sort());
    const ids = new Set(Object.values(golden.findings).flatMap((lines) => lines.map((each) => each.split(' ')[0])));
    expect(Object.keys(golden.because).sort()).toEqual([...ids].sort());
  });
});
