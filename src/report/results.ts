import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Language } from '../finding/message.js';
import type { RuleConfiguration } from './configuration.js';
import type { Explanation } from './explanations.js';
import type { HistorySummary } from './history-summary.js';
import type { Provenance } from './provenance.js';
import type { SuppressionUse } from './suppressed.js';
import type { DocumentResult, Summary } from './document-result.js';
import type { RunStage } from './stages.js';

/**
 * The documents of a run in their order. A format may go through them several times: they may be in memory, or in a file when they are
 * many.
 */
export interface Documents extends Iterable<DocumentResult> {
  readonly length: number;
}

/** Everything a report is made of. The three channels stay apart: findings, faults of definitions, problems of reading. */
export interface RunResults {
  readonly tool: { readonly name: string; readonly version: string };
  readonly ig: { readonly id: string; readonly version: string };
  readonly stage: RunStage;
  readonly summary: Summary;
  readonly results: Documents;
  readonly definitionFaults: readonly DefinitionFault[];
  /**
   * What was compared. Absent in a run that checked each document by itself; in one that compared them, `results` has only documents of
   * which there is something to say.
   */
  readonly history?: HistorySummary;
  /** The rules that compared the documents, by id, in a run that did. */
  readonly comparedBy?: readonly string[];
  /** What a configuration file changed. Absent when there was none, or it changed nothing. */
  readonly configuration?: RuleConfiguration;
  /** What became of the suppressions that were asked for. Absent when none were. */
  readonly suppressions?: SuppressionUse;
  /** With what, on what and when; for reports that state it. */
  readonly provenance?: Provenance;
}

/** What a format may take into account beside the results. */
export interface ReportContext {
  readonly language: Language;
  /** True only for a terminal that shows colours. */
  readonly colour: boolean;
  /** What an id means; otherwise, what the message catalogue says of it. */
  readonly explain?: (id: string) => Explanation | undefined;
}

/** A report format: the same results and context give the same text. */
export type Format = (results: RunResults, context: ReportContext) => string;

/** A report format whose text comes in pieces, so that a report of a million documents is never in memory as a whole. */
export type PiecedFormat = (results: RunResults, context: ReportContext) => Iterable<string>;

/** The same report as one text. */
export function joined(format: PiecedFormat): Format {
  return (run, context) => {
    let text = '';
    for (const piece of format(run, context)) text += piece;
    return text;
  };
}
