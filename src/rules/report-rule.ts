import { rulesAbout } from './rule.js';
import type { ReportView } from './view/report-view.js';
import type { Submission } from './view/reports-in.js';

/** Declares a rule about one delivery report. */
export const reportRule = rulesAbout<ReportView>();

/** Declares a rule about the document that reports are sent in. */
export const submissionRule = rulesAbout<Submission>();
