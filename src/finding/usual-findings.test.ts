import { expect, it } from 'vitest';
import type { Finding } from './finding.js';
import { isProfileFinding, isRuleFinding, unusualForProfiles, unusualForRules } from './usual-findings.js';

const finding: Finding = {
  id: 'cardinality-min',
  severity: 'error',
  code: 'required',
  params: {},
  path: ['a'],
  expression: 'Patient.a',
  resource: 'Patient/x',
  source: 'http://x.test/p',
};
const profile: Finding = { ...finding, profile: 'http://x.test/p', definition: 'Patient.a' };
const rule: Finding = { ...finding, id: 'LTT-R01', rule: 'LTT-R01', text: { en: 'a', da: 'b' } };
const having = (given: Finding, member: string): Finding =>
  ({ ...given, [member]: member === 'line' || member === 'column' ? 1 : [] }) as Finding;

it('findings of profiles and of rules are told by their members', () => {
  expect([isProfileFinding(profile), isRuleFinding(rule), isProfileFinding(rule), isRuleFinding(profile)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each(Object.keys(unusualForProfiles))('a finding of a profile with %s is not a usual one, so no copy drops it', (member) => {
  expect(isProfileFinding(having(profile, member))).toBe(false);
});

it.each(Object.keys(unusualForRules))('a finding of a rule with %s is not a usual one, so no copy drops it', (member) => {
  expect(isRuleFinding(having(rule, member))).toBe(false);
});
