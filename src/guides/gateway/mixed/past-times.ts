import type { TimeValue } from '../../../rules/view/values.js';
import type { Reported } from './reported.js';

/** Statuses of contacts that have not taken place. */
const notBegun: ReadonlySet<string> = new Set(['planned', 'cancelled', 'unknown']);

/**
 * Calls `judge` with each time of a resource at which something is reported to have happened. A plan's end is one only once the
 * plan is completed: before, it is when the plan is expected to end.
 */
export function eachPastTime(reported: Reported, judge: (time: TimeValue | undefined) => void): void {
  const status = reported.status?.text ?? '';
  switch (reported.type) {
    case 'Encounter':
      if (!notBegun.has(status)) judge(reported.time('period', 'start'));
      break;
    case 'CarePlan':
      if (status === 'completed') judge(reported.time('period', 'end'));
      break;
    case 'Observation':
      judge(reported.time('effectiveDateTime'));
      judge(reported.time('effectivePeriod', 'start'));
      break;
    case 'Condition':
      judge(reported.time('recordedDate'));
      break;
    case 'Procedure':
      judge(reported.time('performedDateTime'));
      break;
    case 'ServiceRequest':
      judge(reported.time('authoredOn'));
      break;
    case 'QuestionnaireResponse':
      judge(reported.time('authored'));
      break;
  }
}
