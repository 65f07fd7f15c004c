import { describe, expect, it } from 'vitest';
import { e01 } from '../e01-contact-status.js';
import { rulesAbout } from '../../../rules/rule.js';
import type { Found } from '../../../rules/rule.js';
import type { ReportView } from '../view/report-view.js';
import { at, set } from './changes.js';
import { problemsOfCases, RuleTester } from '../../../rules/testing/rule-tester.js';
import { testedLtt } from './tested-ltt.js';

const reportRule = rulesAbout<ReportView>();

/** A rule about contacts' status, with another check. */
const ruleWith = (check: (report: ReportView, found: Found) => void) =>
  reportRule({
    meta: { ...e01.meta, messages: { other: { en: 'is "{status}"', da: 'er "{status}"' } } },
    check: check as (report: ReportView) => void,
  });
const testerOf = (check: (report: ReportView, found: Found) => void) =>
  new RuleTester(testedLtt({ reportRules: [ruleWith(check)], submissionRules: [] }));
const planned = { name: 'planned', change: [set(`${at.contact}/status`, 'planned')] };
const found = ['other Bundle.entry[2].resource.status'];

describe('the rule tester', () => {
  const tester = new RuleTester(testedLtt());

  it('accepts what is as the case says', () => {
    expect(tester.problemsOf(e01.meta, { ...planned, found })).toEqual([]);
    expect(tester.problemsOf(e01.meta, { name: 'finished', change: [] })).toEqual([]);
  });

  it.each([
    ['a finding that is not expected', { ...planned }, /expected nothing, found other/],
    ['a finding that is not made', { name: 'finished', change: [], found }, /expected other .+, found nothing/],
    ['another place', { ...planned, found: ['other Bundle.entry[2].resource'] }, /found other Bundle\.entry\[2\]\.resource\.status/],
    [
      'a message that the rule does not have',
      { ...planned, found: ['another Bundle.entry[2].resource.status'] },
      /has no message "another"/,
    ],
    [
      'a finding of another rule',
      { name: 'draft', change: [...planned.change, set(`${at.referral}/status`, 'draft')], found },
      /beside it nothing, found LTT-H01/,
    ],
    [
      'a finding of the profiles',
      { name: 'no status', change: [...planned.change, { op: 'remove' as const, path: `${at.referral}/status` }], found },
      /beside it nothing, found cardinality-min/,
    ],
    [
      'something beside it that is not there',
      { ...planned, found, also: ['LTT-H01 Bundle.entry[3].resource.status'] },
      /beside it LTT-H01 .+, found nothing/,
    ],
  ])('tells of %s', (_what, one, problem) => {
    expect(tester.problemsOf(e01.meta, one).join('\n')).toMatch(problem);
  });

  it('rejects a rule that changes its data', () => {
    const spoiling = testerOf(({ contacts }) => {
      for (const { resource } of contacts) (resource as Record<string, unknown>)['status'] = 'finished';
    });
    expect(() => spoiling.findings(spoiling.document([]))).toThrow(TypeError);
  });

  it('rejects a placeholder that nothing fills, and a message that is not there', () => {
    const [unfilled, unknown] = [
      testerOf(({ path }, say) => say('other', path, {} as never)),
      testerOf(({ path }, say) => say('nonsense' as never, path, {})),
    ];
    expect(() => unfilled.findings(unfilled.document([]))).toThrow('a placeholder that nothing fills: is "{status}"');
    expect(() => unknown.findings(unknown.document([]))).toThrow('no message nonsense');
  });
});

describe('the cases of a rule', () => {
  const valid = [{ name: 'finished', change: [] }];
  const invalid = [{ ...planned, found }];

  it('may be as they should', () => {
    expect(problemsOfCases(e01.meta, { valid, invalid })).toEqual([]);
  });

  it.each([
    ['none that obeys', { valid: [], invalid }, /no case obeys/],
    ['none that breaks', { valid, invalid: [] }, /no case breaks the rule\n/],
    ['none that breaks it alone', { valid, invalid: [{ ...planned, found, also: ['LTT-H01 x'] }] }, /and no other/],
    [
      'a name twice',
      { valid, invalid: [...invalid, { name: 'finished', change: [set('/id', 'x')], found }] },
      /two cases are named "finished"/,
    ],
    ['the same changes twice', { valid, invalid: [...invalid, { ...planned, name: 'again', found }] }, /"again" has the same changes/],
    ['a message that none shows', { valid, invalid: [{ ...planned, found: [] }] }, /no case shows the message "other"/],
  ])('are told of: %s', (_what, cases, problem) => {
    expect(problemsOfCases(e01.meta, cases).join('\n')).toMatch(problem);
  });
});
