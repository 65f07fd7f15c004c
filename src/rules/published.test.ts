import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { compiledGuide } from './testing/compiled-guide.js';
import { packedValidator } from './testing/packed-validator.js';
import { ReportChecker } from './report-checker.js';

interface Golden {
  /** Why the published examples are not without findings, by rule or invariant. */
  readonly because: Readonly<Record<string, string>>;
  /** `rule severity expression`, by example. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
}

const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../testcases/published-findings.json'), 'utf8')) as Golden;
const { bundles } = compiledGuide();
const validator = packedValidator();

/** `LTT-R05 warning Bundle.entry[0].resource.id`; an invariant by its key. */
function line({ id, rule, severity, expression }: Finding): string {
  return `${rule ?? id} ${severity} ${expression}`;
}

describe.each([...bundles])('the published example %s', (name, bundle) => {
  it.each(['profile', 'gateway', 'sds', 'certify'] as const)('has no error at stage %s', (stage) => {
    const findings = new ReportChecker({ stage }).check(bundle, validator.validate(bundle), 'assumed');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has these findings at the last stage', () => {
    const findings = new ReportChecker({ stage: 'certify' }).check(bundle, validator.validate(bundle), 'assumed');
    expect(findings.map(line).sort()).toEqual([...(golden.findings[name] ?? [])].sort());
  });
});

describe('the golden file', () => {
  it('is about the published examples, and gives a reason for every line', () => {
    expect(Object.keys(golden.findings).sort()).toEqual([...bundles.keys()].sort());
    const ids = new Set(Object.values(golden.findings).flatMap((lines) => lines.map((each) => each.split(' ')[0])));
    expect(Object.keys(golden.because).sort()).toEqual([...ids].sort());
  });
});
