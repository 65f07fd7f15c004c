import type { CitizenHistory } from '../../rules/history/history.js';
import type { HistoryPlace } from '../../rules/history/history-rule.js';
import { rulesAbout } from '../../rules/rule.js';
import type { ElementName } from './elements.js';
import type { LttSource } from './sources.js';
import type { ReportView } from './view/report-view.js';

/** What LTT's rules call elements and sources. */
export interface LttTerms {
  readonly element: ElementName;
  readonly source: LttSource;
}

/** Declares a rule about one delivery report. */
export const reportRule = rulesAbout<ReportView, LttTerms>();

/** Declares a rule about the reports of one citizen. */
export const citizenRule = rulesAbout<CitizenHistory, LttTerms, HistoryPlace>();
