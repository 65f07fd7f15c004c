import { readTime } from '../time/time-span.js';
import type { ReportFacts } from './facts.js';

/**
 * The reports in the order of their time, whatever order they were read in. Of two of the same second, the one that goes
 * less far comes first: one that completes or takes back something presupposes the other. What then is alike is ordered by
 * id and content, and copies by the names of their files. Reports without a time come last.
 */
export function inOrderOfTime(reports: readonly ReportFacts[]): ReportFacts[] {
  return reports
    .map((report) => ({ report, time: timeOf(report), reach: reach(report) }))
    .sort(
      (a, b) =>
        a.time - b.time ||
        a.reach - b.reach ||
        compare(a.report.id, b.report.id) ||
        a.report.digest - b.report.digest ||
        compareDocuments(a.report, b.report),
    )
    .map(({ report }) => report);
}

/** The first millisecond that a report's time can mean. */
function timeOf({ timestamp }: ReportFacts): number {
  return (timestamp === undefined ? undefined : readTime(timestamp)?.first) ?? Number.MAX_VALUE;
}

function reach({ resources }: ReportFacts): 0 | 1 | 2 {
  if (resources.some(({ isVoid }) => isVoid)) return 2;
  return resources.some(({ kind, status }) => kind === 'care-plan' && status === 'completed') ? 1 : 0;
}

function compareDocuments(a: ReportFacts, b: ReportFacts): number {
  return (
    compare(a.document.file, b.document.file) ||
    (a.document.line ?? 0) - (b.document.line ?? 0) ||
    Number(a.path[1] ?? -1) - Number(b.path[1] ?? -1)
  );
}

/** By code units: the same in every locale. */
function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
