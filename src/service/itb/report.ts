import type { Checked } from '../check/checked.js';

/** An assertion of a GITB report. */
export interface ReportItem {
  readonly level: 'ERROR' | 'WARNING' | 'INFO';
  readonly assertionID: string;
  readonly description: string;
  /** `content:12:5`: the test bed marks the line in that input. */
  readonly location?: string;
  /** The FHIRPath of the element. */
  readonly test?: string;
  /** Who asks for it: gateway or source. */
  readonly type: string;
}

/** A GITB report (TAR), for both of its forms. */
export interface ItbReport {
  readonly date: string;
  readonly result: 'SUCCESS' | 'WARNING' | 'FAILURE' | 'UNDEFINED';
  readonly counters: { readonly nrOfAssertions: number; readonly nrOfErrors: number; readonly nrOfWarnings: number };
  readonly items: readonly ReportItem[];
  /** The document, for the test bed to show the items in. */
  readonly content: string;
}

const levels = { error: 'ERROR', warning: 'WARNING', information: 'INFO' } as const;

/** At most this many items are enough for the test bed's pages. */
const mostItems = 2000;

/** The report of a validation. A document that could not be read, or is not a report, has failed. */
export function itbReport({ problem, findings, valid, notReport }: Checked, content: string, now: Date): ItbReport {
  const items: ReportItem[] =
    problem === undefined
      ? findings.slice(0, mostItems).map(itemOf)
      : [{ level: 'ERROR', assertionID: problem.id, description: problem.message, ...locationOf(problem), type: 'reading' }];
  const count = (level: ReportItem['level']): number =>
    problem === undefined ? findings.filter(({ severity }) => levels[severity] === level).length : level === 'ERROR' ? 1 : 0;
  const counters = { nrOfAssertions: count('INFO'), nrOfErrors: count('ERROR'), nrOfWarnings: count('WARNING') };
  const result = !valid ? (notReport === true ? 'UNDEFINED' : 'FAILURE') : counters.nrOfWarnings > 0 ? 'WARNING' : 'SUCCESS';
  return { date: now.toISOString(), result, counters, items, content };
}

function itemOf(finding: Checked['findings'][number]): ReportItem {
  const { id, severity, message, expression, askedBy } = finding;
  return { level: levels[severity], assertionID: id, description: message, ...locationOf(finding), test: expression, type: askedBy };
}

function locationOf({ line, column }: { readonly line?: number; readonly column?: number }): { readonly location?: string } {
  return line === undefined ? {} : { location: `content:${line}:${column ?? 0}` };
}
