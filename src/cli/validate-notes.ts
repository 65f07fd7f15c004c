import type { Language } from '../finding/message.js';
import { renderProblem } from '../finding/problem.js';
import type { RunResults } from '../report/results.js';
import { summaryLine } from '../report/summary-line.js';
import { suppressionNotes } from '../report/suppression-notes.js';
import { reasonOf } from '../terminology/cause.js';
import type { ServerTrouble } from '../terminology/server/server.js';
import type { Checker } from './check-source.js';
import { duration } from './progress-line.js';
import type { FormatRequest } from './validate-options.js';

/** What ends a run on a terminal that does not show the text report: the counts, the time it took, and what was written. */
export function closing(run: RunResults, { language, outputs }: { readonly language: Language; readonly outputs: readonly FormatRequest[] }, milliseconds: number): string {
  const files = outputs.flatMap(({ file }) => file ?? []);
  const wrote = files.length === 0 ? '' : `; ${language === 'da' ? 'skrev' : 'wrote'} ${files.join(', ')}`;
  return `ltt: ${summaryLine(run, language)} (${duration(milliseconds, language)})${wrote}\n`;
}

/** Most of a folder may be other JSON files; a few names are enough to see what was passed over. */
const namedFiles = 5;

/** What there is to say of the reading and of the toolkit itself, for standard error. */
export function notesOn({ passedOver, failures }: Checker): string {
  const others = passedOver.length - namedFiles;
  const names = [...passedOver.slice(0, namedFiles), ...(others > 0 ? [`and ${others} more`] : [])].join(', ');
  const note = passedOver.length === 0 ? '' : `ltt: passed over, for want of a resourceType: ${names}\n`;
  return note + failures.map(({ file, trace }) => `ltt: the toolkit itself failed on ${file}; please report this:\n${trace}\n`).join('');
}

/** Said once, however many codes it is about: each of them is a finding that says *not verified*. */
export function serverNote(trouble: ServerTrouble | undefined): string {
  if (trouble === undefined) return '';
  const { calls, failed, cause } = trouble;
  return `ltt: ${reasonOf(cause)} (${failed} of ${calls} calls failed); what it was to be asked is not verified\n`;
}

/** What the text report would have said beside the findings, for those who do not get it. */
export function troubles({ results, definitionFaults, suppressions }: RunResults, language: Language): string {
  const unreadable = results.flatMap(({ file, problem }) => {
    if (problem === undefined) return [];
    const place = [file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return [`ltt: ${place}: ${renderProblem(problem, language)}\n`];
  });
  const faults = definitionFaults.map(({ definition, element, problem }) => `ltt: ${definition}${element === undefined ? '' : `#${element}`}: ${problem}\n`);
  const notes = suppressions === undefined ? [] : suppressionNotes(suppressions, language).map((line) => `ltt: ${line}\n`);
  return [...unreadable, ...faults, ...notes].join('');
}
