import { metasOf, type GuideRules } from '../../rules/guide.js';
import type { CitizenHistory, Series } from '../../rules/history/history.js';
import type { HistoryRule } from '../../rules/history/history-rule.js';
import type { Rule, RuleMeta } from '../../rules/rule.js';
import type { Submission } from '../../rules/view/reports-in.js';
import { e06 } from './e06-one-code-each.js';
import { p04 } from './p04-ended-before-start.js';
import { p05 } from './p05-plan-in-error.js';
import { h03 } from './h03-within-plan.js';
import { r12 } from './r12-free-text.js';
import { c03 } from './c03-age-at-contact.js';
import { e01 } from './e01-contact-status.js';
import { e02 } from './e02-within-plan.js';
import { e03 } from './e03-user-interface-code.js';
import { e04 } from './e04-not-treatment.js';
import { e05 } from './e05-closure.js';
import { h01 } from './h01-referral-status.js';
import { h02 } from './h02-based-on-care-plan.js';
import { p01 } from './p01-care-plan-status.js';
import { p02 } from './p02-activity-status.js';
import { p03 } from './p03-ended-plan.js';
import { r03 } from './r03-contact-subject.js';
import { r10 } from './r10-contact-before-start.js';
import { r11 } from './r11-test-data.js';
import { r13 } from './r13-danish-offset.js';
import { x03 } from './x03-plan-unchanged.js';
import { x04 } from './x04-plan-not-reopened.js';
import { x06 } from './x06-finished-contact.js';
import { x08 } from './x08-reported-in-time.js';
import {
  lttC01,
  lttC02,
  lttC04,
  lttC05,
  lttC06,
  lttC07,
  lttR01,
  lttR02,
  lttR04,
  lttR05,
  lttR06,
  lttR07,
  lttR08,
  lttR09,
  lttX01,
  lttX02,
  lttX05,
  lttX07,
  lttX09,
  lttX10,
  lttX11,
  lttX12,
  lttX13,
} from './shared-rules.js';
import type { ReportView } from './view/report-view.js';

/** The rules about one delivery report. */
export const reportRules: readonly Rule<ReportView>[] = [
  lttR01,
  lttR02,
  r03,
  lttR04,
  lttR05,
  lttR06,
  lttR07,
  lttR08,
  r10,
  r11,
  r12,
  r13,
  lttC01,
  lttC02,
  c03,
  lttC04,
  lttC05,
  lttC06,
  lttC07,
  p01,
  p02,
  p03,
  p04,
  p05,
  e01,
  e02,
  e03,
  e04,
  e05,
  e06,
  h01,
  h02,
  h03,
];

/** The rules about the document that reports are sent in. */
export const submissionRules: readonly Rule<Submission>[] = [lttR09];

/** The rules about all reports together, whoever they are about. */
export const seriesRules: readonly HistoryRule<Series>[] = [lttX01, lttX02];

/** The rules about the reports of one citizen. */
export const citizenRules: readonly HistoryRule<CitizenHistory>[] = [
  x03,
  x04,
  lttX05,
  x06,
  lttX07,
  x08,
  lttX09,
  lttX10,
  lttX11,
  lttX12,
  lttX13,
];

/** All of them. */
export const lttRules: GuideRules<ReportView> = { reportRules, submissionRules, seriesRules, citizenRules };

/** What there is to know about every rule, in the order of their ids' families and numbers. */
export const ruleMetas: readonly RuleMeta[] = metasOf(lttRules);
