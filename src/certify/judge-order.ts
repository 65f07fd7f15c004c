import type { StepJudgement } from './judge-step.js';
import type { Showing, Status } from './outcome.js';

/**
 * Whether steps come one after another: whether a report can be chosen for each so that none was put together before the
 * one of the step before it. Steps that are not shown are told about by themselves.
 */
export function judgeOrder(steps: readonly StepJudgement[]): { readonly status: Status; readonly showings: readonly Showing[] } {
  const shown = steps.filter(({ showings }) => showings.length > 0);
  if (shown.length < 2) return { status: 'not-applicable', showings: [] };
  const chosen: Showing[] = [];
  let time = -Infinity;
  for (const { showings } of shown) {
    const next = earliest(showings, time);
    if (next === undefined) return { status: 'fail', showings: [...chosen.slice(-1), ...showings] };
    chosen.push(next);
    time = Math.max(time, firstOf(next));
  }
  return { status: 'pass', showings: chosen };
}

/** The first of them that is not over before a time. */
function earliest(showings: readonly Showing[], time: number): Showing | undefined {
  const possible = showings.filter(({ report }) => (report.view.timestamp?.span.last ?? -Infinity) >= time);
  return possible.reduce<Showing | undefined>(
    (best, each) => (best === undefined || firstOf(each) < firstOf(best) ? each : best),
    undefined,
  );
}

function firstOf({ report }: Showing): number {
  return report.view.timestamp?.span.first ?? Infinity;
}
