import { expect, it } from 'vitest';
import { countsOf, shownFrom } from './shown-findings.js';
import { invalidReport, requiredStatus } from './testing/run.js';
import type { ReportedFinding } from './reported-finding.js';

const unverified: ReportedFinding = { ...requiredStatus, id: 'code-unverified', severity: 'information' };
const warning: ReportedFinding = { ...requiredStatus, severity: 'warning' };
const suppression = { reason: 'known' };
const result = {
  ...invalidReport,
  findings: [requiredStatus, warning, unverified],
  suppressed: [
    { ...warning, suppression },
    { ...unverified, suppression },
  ],
};

it.each([
  ['error', ['error'], []],
  ['warning', ['error', 'warning'], ['warning']],
  ['information', ['error', 'warning', 'information'], ['warning', 'information']],
] as const)('shows findings from %s on, and counts all', (least, findings, suppressed) => {
  const shown = shownFrom(result, least);
  expect(shown.findings.map(({ severity }) => severity)).toEqual(findings);
  expect(shown.suppressed?.map(({ severity }) => severity)).toEqual(suppressed);
  expect(countsOf(shown)).toEqual({ error: 1, warning: 1, information: 1, notVerified: 1, suppressed: 2 });
  expect(countsOf(shownFrom(shown, 'error'))).toEqual(countsOf(result));
});

it('copies nothing where nothing is left out', () => {
  const errors = { ...invalidReport, findings: [requiredStatus] };
  expect(shownFrom(errors, 'error')).toBe(errors);
});
