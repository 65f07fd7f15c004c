import type { Format, ReportContext, RunResults } from './results.js';
import type { DocumentResult } from './document-result.js';

/** What is known of a run when its documents have gone by. */
export type RunEnd = Omit<RunResults, 'results'>;

/**
 * A report that is written while the run goes on: what it says of a document depends on that document alone, so that none
 * has to be remembered, and several threads can write their parts.
 */
export interface StreamedFormat {
  /** What stands before the first document. */
  readonly head: string;
  /** A document's part. */
  document(result: DocumentResult): string;
  /**
   * Takes the parts, in their order, in place of the output: what of them is shown is known at the end, and part of it. It
   * remembers no more than it shows.
   */
  gather?(parts: string): void;
  /** What stands after the last document. @param last the end of what was written before it, a few characters at least */
  end(run: RunEnd, last: string): string;
}

/** Makes a streamed report in a language and style. */
export type MakeStreamed = (context: ReportContext) => StreamedFormat;

/** The same report of a run that is over. */
export function wholeReport(make: MakeStreamed): Format {
  return (run, context) => {
    const format = make(context);
    const { head } = format;
    const parts = Array.from(run.results, (result) => format.document(result)).join('');
    format.gather?.(parts);
    const before = format.gather === undefined ? head + parts : head;
    return before + format.end(run, before);
  };
}
