import { Comparison } from '../../../service/inbox/comparison.js';
import type { HistoryTask } from './messages.js';
import type { Answer } from './answer.js';

/** Compares reports. */
export function historyThread(): Answer {
  const comparison = new Comparison();
  return (tasks) =>
    (tasks as readonly HistoryTask[]).map((task) => () => {
      if (task.do === 'findings') return comparison.findings(task.language);
      for (const report of task.reports) comparison.add(report);
      return undefined;
    });
}
