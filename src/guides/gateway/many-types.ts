import { rulesAbout } from '../../rules/rule.js';
import type { CitizenHistory } from '../../rules/history/history.js';
import type { HistoryPlace } from '../../rules/history/history-rule.js';
import type { GatewayElement } from './elements.js';
import type { GatewayView } from './mixed/gateway-view.js';
import type { PageSource } from './page-sources.js';
import type { GatewaySource } from './sources.js';

interface Terms {
  readonly element: GatewayElement | `${string}.${string}`;
  readonly source: GatewaySource | PageSource;
}

/** Declares a rule about one report of a guide whose reports hold resources of many types. */
export const viewRule = rulesAbout<GatewayView, Terms>();

/** Declares a rule about the reports of one citizen in such a guide. */
export const viewHistoryRule = rulesAbout<CitizenHistory, Terms, HistoryPlace>();
