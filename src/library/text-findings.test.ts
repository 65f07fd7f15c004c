import { expect, it } from 'vitest';
import { defaultPolicy, hl7Policy } from '../checks/policy.js';
import { readJson } from '../document/json/read-json.js';
import { textFindings } from './text-findings.js';

it('weighs what reading found as the policy says', () => {
  const reading = readJson('{"resourceType":"Patient","resourceType":"Patient","active":true,"active":false}');
  const findings = 'findings' in reading ? (reading.findings ?? []) : [];
  const weights = (policy: typeof defaultPolicy) =>
    textFindings(findings, policy).map(({ params, severity }) => `${String(params['key'])} ${severity}`);
  expect(weights(defaultPolicy)).toEqual(['resourceType error', 'active error']);
  expect(weights(hl7Policy)).toEqual(['resourceType warning', 'active error']);
});
