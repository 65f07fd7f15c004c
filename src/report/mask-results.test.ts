import { expect, it } from 'vitest';
import { formatEntry, formatNames } from './formats.js';
import { maskResults } from './mask-results.js';
import { readAsset, requiredStatus, runOf } from './testing/run.js';
import type { ReportedFinding } from './reported-finding.js';

const cpr = '0505149996';
const finding: ReportedFinding = {
  ...requiredStatus,
  params: { element: `the number ${cpr}` },
  expression: `Bundle.entry.where(id='${cpr}')`,
  path: [cpr],
  resource: `Patient/${cpr}`,
  profile: `http://x/${cpr}`,
  definition: `Patient:${cpr}`,
  rule: cpr,
  source: `see ${cpr}`,
  place: `Bundle.entry[Patient/${cpr}].resource`,
  excerpt: { text: 'masked where it is made', caret: 0 },
};
const run = {
  ...runOf(
    {
      file: `reports/${cpr}.json`,
      resource: `Bundle/${cpr}`,
      valid: false,
      findings: [{ ...finding, covers: [finding] }],
      suppressed: [{ ...finding, suppression: { reason: `about ${cpr}` } }],
    },
    { file: 'b.json', valid: false, findings: [], problem: { id: 'json-number' as const, params: { found: cpr }, line: 1, column: 2 } },
  ),
  definitionFaults: [{ definition: `http://x/${cpr}`, element: cpr, problem: cpr }],
  suppressions: {
    file: `${cpr}.json`,
    used: 1,
    expired: [{ finding: `a@${cpr}`, rule: cpr, reason: cpr, expires: '2026-01-01' }],
    unused: [{ finding: `b@${cpr}`, reason: cpr }],
    elsewhere: 0,
  },
  provenance: {
    time: '2026-04-04T05:30:00.000Z',
    tool: { name: 'ltt-conformance', version: '0.1.0' },
    packages: [{ name: `folder/${cpr}`, version: cpr }],
    settings: [['--suppress', `${cpr}.json`]] as const,
  },
};

it.each(formatNames)('leaves no CPR number for %s to show', async (name) => {
  const format = await formatEntry(name).load(readAsset);
  const context = { language: 'en', colour: false } as const;
  expect(format(run, context)).toContain(cpr);
  const masked = format(maskResults(run), context);
  expect(masked).not.toMatch(/05051\d?\D?9996/);
  expect(masked).toContain('050514-****');
});

it('changes nothing else', () => {
  const other = runOf({ file: 'a.json', valid: false, findings: [requiredStatus] });
  expect(maskResults(other)).toEqual(other);
  expect(JSON.stringify(maskResults(run)).replaceAll('050514-****', cpr)).toBe(JSON.stringify(run));
});
