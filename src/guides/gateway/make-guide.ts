import type { Guide, GuideRules } from '../../rules/guide.js';
import { c01 } from './c01-cpr-date.js';
import { c02 } from './c02-born-before-report.js';
import { c04 } from './c04-replacement-number.js';
import { c05 } from './c05-real-person.js';
import { c06 } from './c06-sor-check-digit.js';
import { c07 } from './c07-inactive-citizen.js';
import { gatewayElements } from './elements.js';
import { readGatewayFacts } from './history/read-gateway-facts.js';
import { p21 } from './p21-activity-status.js';
import { pageSources } from './page-sources.js';
import { r01 } from './r01-reference-within-report.js';
import { r04 } from './r04-unique-ids.js';
import { r05 } from './r05-uuids.js';
import { r06 } from './r06-one-day.js';
import { r07 } from './r07-meta.js';
import { r08 } from './r08-nothing-after-report.js';
import { r09 } from './r09-incremental-delivery.js';
import { GatewayView, type ChooseCitizen } from './mixed/gateway-view.js';
import { gatewaySources } from './sources.js';
import { x01 } from './x01-report-id-once.js';
import { x02 } from './x02-id-keeps-owner.js';
import { x05 } from './x05-error-was-reported.js';
import { x09 } from './x09-error-equals-latest.js';
import { x10 } from './x10-report-not-resent.js';
import { x11 } from './x11-update-not-older.js';
import { x12 } from './x12-dependants-corrected.js';
import { x13 } from './x13-citizen-stays-inactive.js';

/** What a guide of FK Gateway has of its own. */
export interface GatewayGuide
  extends Pick<Guide, 'name' | 'title' | 'packageId' | 'profiles'>,
    Partial<Pick<GuideRules<GatewayView>, 'reportRules' | 'citizenRules'>> {
  /** Which of several citizens a report is about. [the first] */
  readonly choose?: ChooseCitizen;
}

/** A guide of FK Gateway whose reports hold resources of many types: its own rules, and those that all such guides share. */
export function gatewayGuide({ choose, reportRules = [], citizenRules = [], ...about }: GatewayGuide): Guide<GatewayView> {
  return {
    ...about,
    vocabulary: { attributes: {}, otherElements: gatewayElements, sources: { ...gatewaySources, ...pageSources } },
    view: (bundle, path) => new GatewayView(bundle, path, choose),
    readFacts: (bundle, path, document, shared) => readGatewayFacts(new GatewayView(bundle, path, choose), document, shared),
    reportRules: [r01, r04, r05, r06, r07, r08, c01, c02, c04, c05, c06, c07, p21, ...reportRules],
    submissionRules: [r09],
    seriesRules: [x01, x02],
    citizenRules: [x05, x09, x10, x11, x12, x13, ...citizenRules],
  };
}
