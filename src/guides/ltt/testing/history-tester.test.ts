import { describe, expect, it } from 'vitest';
import { within, type HistoryRule } from '../../../rules/history/history-rule.js';
import { saidOf, type CitizenHistory } from '../../../rules/history/history.js';
import { x04 } from '../x04-plan-not-reopened.js';
import { at, set } from './changes.js';
import { HistoryTester } from '../../../rules/testing/history-tester.js';
import { rulesAbout, type RuleTerms } from '../../../rules/rule.js';
import type { HistoryPlace } from '../../../rules/history/history-rule.js';
import { isPlan } from '../history/plan-facts.js';
import type { BreakingSeries } from '../../../rules/testing/rule-case.js';
import { problemsOfCases } from '../../../rules/testing/rule-tester.js';
import { testedLtt } from './tested-ltt.js';
import { ended, report } from './series.js';

const citizenRule = rulesAbout<CitizenHistory, RuleTerms, HistoryPlace>();
const found = ['reopened 2 Bundle.entry[1].resource.status ~ 1 Bundle.entry[1].resource.status'];
const reopened: BreakingSeries = { name: 'reopened', reports: [ended, report(2)], found };
const testerOf = (...citizenRules: HistoryRule<CitizenHistory>[]): HistoryTester =>
  new HistoryTester(testedLtt({ seriesRules: [], citizenRules }));

describe('the tester for rules across reports', () => {
  const tester = new HistoryTester(testedLtt());

  it('accepts what is as the case says', () => {
    expect(tester.problemsOf(x04.meta, reopened)).toEqual([]);
    expect(tester.problemsOf(x04.meta, { name: 'active', reports: [[], report(2)] })).toEqual([]);
  });

  it.each([
    ['a finding that is not expected', { ...reopened, found: [] }, /expected nothing, found reopened/],
    ['a finding that is not made', { ...reopened, reports: [[], report(2)] }, /expected reopened .+, found nothing/],
    [
      'another report',
      { ...reopened, found: ['reopened 1 Bundle.entry[1].resource.status ~ 2 Bundle.entry[1].resource.status'] },
      /found reopened 2/,
    ],
    ['a message that the rule does not have', { ...reopened, found: ['again 2 Bundle.id'] }, /has no message "again"/],
    [
      'a finding of another rule across reports',
      { ...reopened, reports: [ended, [...report(2), set(`${at.contact}/meta/lastUpdated`, '2026-05-01T19:00:00+02:00')]] },
      /beside it nothing, found LTT-X11 2/,
    ],
    [
      'a finding in one report',
      { ...reopened, reports: [ended, [...report(2), set(`${at.contact}/status`, 'planned')]] },
      /beside it nothing, found LTT-E01 2 .+LTT-X06 2/,
    ],
  ] as const)('tells of %s', (_what, one, problem) => {
    expect(tester.problemsOf(x04.meta, one).join('\n')).toMatch(problem);
  });

  it('tells of a rule that goes by the order of reading', () => {
    let reads = 0;
    const byOrder = citizenRule({
      meta: { ...x04.meta, messages: { reopened: { en: 'x', da: 'y' } } },
      check: ({ reports: [first] }, tell) => {
        if (first && reads++ % 2 === 0) tell('reopened', { report: first, within: ['id'] }, {});
      },
    });
    expect(
      testerOf(byOrder)
        .problemsOf(byOrder.meta, { ...reopened, found: ['reopened 1 Bundle.id'] })
        .join('\n'),
    ).toContain('read in another order, it finds nothing');
  });

  it('fails on a placeholder that nothing fills', () => {
    const unfilled = citizenRule({
      meta: { ...x04.meta, messages: { reopened: { en: 'in {report}', da: 'i {report}' } } },
      check: (history, tell) => {
        const [first] = saidOf(history, isPlan)[0] ?? [];
        if (first) tell('reopened', within(first, 'status'), {} as { readonly report: string });
      },
    });
    expect(() => testerOf(unfilled).problemsOf(unfilled.meta, reopened)).toThrow(/placeholder that nothing fills/);
  });

  it('tells of cases that are there twice, and of messages that no case shows', () => {
    const valid = [{ name: 'one', reports: [[], report(2)] }];
    expect(problemsOfCases(x04.meta, { valid: [...valid, { ...valid[0]!, name: 'two' }], invalid: [{ ...reopened, found: [] }] })).toEqual([
      '"two" has the same changes as another case',
      'no case shows the message "reopened"',
    ]);
  });
});
