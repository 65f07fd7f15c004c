import type { Severity } from '../../finding/severity.js';
import type { HtmlWord } from './html-words.js';
import type { RunStage } from '../stages.js';

/** What the page counts and filters by, weightiest first: a finding's severity, or that it was suppressed, or that there is no verdict. */
export const kinds = ['unreadable', 'error', 'warning', 'information', 'suppressed'] as const satisfies readonly (
  | Severity
  | 'unreadable'
  | 'suppressed'
)[];
export type Kind = (typeof kinds)[number];

/** How many of each kind. */
export type KindCounts = Readonly<Record<Kind, number>>;

/** The word for several of a kind. */
export const kindHeadings: Readonly<Record<Kind, HtmlWord>> = {
  unreadable: 'unreadables',
  error: 'errors',
  warning: 'warnings',
  information: 'informations',
  suppressed: 'suppresseds',
};

/** The word for a stage. */
export const stageHeadings: Readonly<Record<RunStage, HtmlWord>> = {
  profile: 'stageProfile',
  gateway: 'stageGateway',
  sds: 'stageSds',
  history: 'stageHistory',
};

/** A new count of nothing. */
export function noCounts(): Record<Kind, number> {
  return { unreadable: 0, error: 0, warning: 0, information: 0, suppressed: 0 };
}

/** The sum over all kinds. */
export function total(counts: KindCounts): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}
