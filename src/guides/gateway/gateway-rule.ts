import type { CitizenHistory, Series } from '../../rules/history/history.js';
import type { HistoryPlace } from '../../rules/history/history-rule.js';
import { rulesAbout } from '../../rules/rule.js';
import type { Submission } from '../../rules/view/reports-in.js';
import type { GatewayElement } from './elements.js';
import type { GatewaySource } from './sources.js';
import type { GatewayReport } from './view/gateway-report.js';

/** What the rules that all guides of FK Gateway share call elements and sources. */
export interface GatewayTerms {
  readonly element: GatewayElement;
  readonly source: GatewaySource;
}

/** Declares a rule about one delivery report of any guide. */
export const reportRule = rulesAbout<GatewayReport, GatewayTerms>();

/** Declares a rule about the document that reports are sent in. */
export const submissionRule = rulesAbout<Submission, GatewayTerms>();

/** Declares a rule about all reports. */
export const seriesRule = rulesAbout<Series, GatewayTerms, HistoryPlace>();

/** Declares a rule about the reports of one citizen. */
export const citizenRule = rulesAbout<CitizenHistory, GatewayTerms, HistoryPlace>();
