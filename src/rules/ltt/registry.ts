import type { CitizenHistory, Series } from '../history/history.js';
import type { HistoryRule } from '../history/history-rule.js';
import type { Rule, RuleMeta } from '../rule.js';
import type { ReportView } from '../view/report-view.js';
import type { Submission } from '../view/reports-in.js';
import { c01 } from './c01-cpr-date.js';
import { c02 } from './c02-born-before-report.js';
import { c03 } from './c03-age-at-contact.js';
import { c04 } from './c04-replacement-number.js';
import { c05 } from './c05-real-person.js';
import { c06 } from './c06-sor-check-digit.js';
import { c07 } from './c07-inactive-citizen.js';
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
import { r01 } from './r01-reference-within-report.js';
import { r02 } from './r02-one-citizen.js';
import { r03 } from './r03-contact-subject.js';
import { r04 } from './r04-unique-ids.js';
import { r05 } from './r05-uuids.js';
import { r06 } from './r06-one-day.js';
import { r07 } from './r07-meta.js';
import { r08 } from './r08-nothing-after-report.js';
import { r09 } from './r09-incremental-delivery.js';
import { r10 } from './r10-contact-before-start.js';
import { r11 } from './r11-test-data.js';
import { x01 } from './x01-report-id-once.js';
import { x02 } from './x02-id-keeps-owner.js';
import { x03 } from './x03-plan-unchanged.js';
import { x04 } from './x04-plan-not-reopened.js';
import { x05 } from './x05-error-was-reported.js';
import { x06 } from './x06-finished-contact.js';
import { x07 } from './x07-contact-once.js';
import { x08 } from './x08-reported-in-time.js';

/** The rules about one delivery report. */
export const reportRules: readonly Rule<ReportView>[] = [
  r01, r02, r03, r04, r05, r06, r07, r08, r10, r11,
  c01, c02, c03, c04, c05, c06, c07,
  p01, p02, p03,
  e01, e02, e03, e04, e05,
  h01, h02,
];

/** The rules about the document that reports are sent in. */
export const submissionRules: readonly Rule<Submission>[] = [r09];

/** The rules about all reports together, whoever they are about. */
export const seriesRules: readonly HistoryRule<Series>[] = [x01, x02];

/** The rules about the reports of one citizen. */
export const citizenRules: readonly HistoryRule<CitizenHistory>[] = [x03, x04, x05, x06, x07, x08];

/** The order of the rules' families: report, citizen, care plan, contact, referral, history. */
const families = 'RCPEHX';

/** What there is to know about every rule, in the order of their ids' families and numbers. */
export const ruleMetas: readonly RuleMeta[] = [...reportRules, ...submissionRules, ...seriesRules, ...citizenRules]
  .map(({ meta }) => meta)
  .sort((a, b) => families.indexOf(a.id.charAt(4)) - families.indexOf(b.id.charAt(4)) || (a.id < b.id ? -1 : 1));
