import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { Language } from '../../finding/message.js';
import { renderProblem } from '../../finding/problem.js';
import type { RunEnd } from '../../report/streamed.js';
import { summaryLine } from '../../report/summary-line.js';
import { suppressionNotes } from '../../report/suppression-notes.js';
import { reasonOf } from '../../terminology/unverified-reason.js';
import type { ServerTrouble } from '../../terminology/server/server.js';
import { duration } from '../output/progress-line.js';
import type { FormatRequest } from './validate-options.js';
import type { Failure, Unreadable } from '../work/job.js';

/** What ends a run on a terminal that does not show the text report: the counts, the time it took, and what was written. */
export function closing(
  run: Pick<RunEnd, 'summary' | 'suppressions' | 'history'>,
  { language, outputs }: { readonly language: Language; readonly outputs: readonly FormatRequest[] },
  milliseconds: number,
): string {
  const files = outputs.flatMap(({ file }) => file ?? []);
  const wrote = files.length === 0 ? '' : `; ${language === 'da' ? 'skrev' : 'wrote'} ${files.join(', ')}`;
  return `ltt: ${summaryLine(run, language)} (${duration(milliseconds, language)})${wrote}\n`;
}

/** The first of many, and how many there are: a run over a million documents may have a million of anything. */
export class First<T> {
  readonly items: T[] = [];
  readonly #most: number;
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(items: readonly T[]): void {
    this.#count += items.length;
    const room = this.#most - this.items.length;
    if (room > 0) this.items.push(...items.slice(0, room));
  }

  /** How many there are beyond those. */
  get others(): number {
    return this.#count - this.items.length;
  }
}

/** What there is to say of a run beside its reports. */
export class RunNotes {
  /** Most of a folder may be other JSON files; a few names are enough to see what was passed over. */
  readonly passedOver = new First<string>(5);
  readonly failures = new First<Failure>(20);
  readonly unreadable = new First<Unreadable>(100);
}

/** What there is to say of the reading and of the toolkit itself, for standard error. */
export function notesOn({ passedOver, failures }: RunNotes): string {
  const names = [...passedOver.items, ...(passedOver.others > 0 ? [`and ${passedOver.others} more`] : [])].join(', ');
  const note = names === '' ? '' : `ltt: passed over, because they are not FHIR: ${names}\n`;
  const traces = failures.items
    .map(({ file, trace }) => `ltt: the toolkit itself failed on ${file}; please report this:\n${trace}\n`)
    .join('');
  return note + traces + (failures.others === 0 ? '' : `ltt: and it failed on ${failures.others} more documents\n`);
}

/** Said once, however many codes it is about: each of them is a finding that says *not verified*. */
export function serverNote(trouble: ServerTrouble | undefined): string {
  if (trouble === undefined) return '';
  const { calls, failed, cause } = trouble;
  return `ltt: ${reasonOf(cause)} (${failed} of ${calls} calls failed); what it was to be asked is not verified\n`;
}

/** What the text report would have said beside the findings, for those who do not get it. */
export function troubles(
  { unreadable }: RunNotes,
  { definitionFaults, suppressions }: Pick<RunEnd, 'definitionFaults' | 'suppressions'>,
  language: Language,
): string {
  const problems = unreadable.items.map(({ file, line, problem }) => {
    const place = [file, problem.line ?? line, problem.column].filter((part) => part !== undefined).join(':');
    return `ltt: ${place}: ${renderProblem(problem, language)}\n`;
  });
  const others =
    unreadable.others === 0 ? '' : `ltt: and ${unreadable.others} more documents could not be read; the report names them all\n`;
  const faults = definitionFaults.map((fault) => `ltt: ${faultText(fault)}\n`);
  const notes = suppressions === undefined ? [] : suppressionNotes(suppressions, language).map((line) => `ltt: ${line}\n`);
  return [...problems, others, ...faults, ...notes].join('');
}

function faultText({ definition, element, problem }: DefinitionFault): string {
  return `${definition}${element === undefined ? '' : `#${element}`}: ${problem}`;
}
