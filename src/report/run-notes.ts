import type { Language } from '../finding/message.js';
import { configurationNote } from './configuration.js';
import { historyNotes } from './history-summary.js';
import type { RunResults } from './results.js';

/** What belongs beside the verdict of a run, a line each: what was compared, and what a configuration changed. */
export function runNotes({ history, configuration }: Pick<RunResults, 'history' | 'configuration'>, language: Language): string[] {
  const changed = configurationNote(configuration, language);
  return [...historyNotes(history, language), ...(changed === undefined ? [] : [changed])];
}
