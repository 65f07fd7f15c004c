import type { Path, Rule, RuleMeta } from '../rule.js';
import type { ReportFacts, ResourceFacts } from './facts.js';
import type { Said } from './history.js';

/** A place in a report. */
export interface ReportPlace {
  readonly report: ReportFacts;
  /** The resource it is in; the report itself, where there is none. */
  readonly facts?: ResourceFacts;
  /** From there on. */
  readonly within: Path;
}

/** A place, and the one in another report that it conflicts with, where there is one. */
export interface HistoryPlace extends ReportPlace {
  readonly other?: ReportPlace;
}

export type HistoryRule<Subject> = Rule<Subject, RuleMeta, HistoryPlace>;

/** A place in what a report says of a resource. */
export function within({ report, facts }: Said, ...path: Path): ReportPlace {
  return { report, facts, within: path };
}

/** What messages call a report by: its id, and its time. */
export function named({ id, timestamp, document }: ReportFacts): { readonly report: string; readonly time: string } {
  return { report: id ?? document.file, time: timestamp ?? '–' };
}
