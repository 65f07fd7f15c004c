import type { DefinitionFault } from '../finding/definition-fault.js';
import type { Finding } from '../finding/finding.js';
import type { Language } from '../finding/message.js';
import type { Problem } from '../finding/problem.js';
import type { Severity } from '../finding/severity.js';
import type { CheckedAgainst } from './checked-against.js';
import type { RuleConfiguration } from './configuration.js';
import type { Excerpt } from './excerpt.js';
import type { Explanation } from './explanations.js';
import type { HistorySummary } from './history-summary.js';
import type { Provenance } from './provenance.js';
import type { Surroundings } from './surroundings.js';
import type { SuppressedFinding, SuppressionUse } from './suppressed.js';

/** How far along the chain a run checked; each stage includes the ones before it. */
export const stages = ['profile', 'gateway', 'sds'] as const;
export type Stage = (typeof stages)[number];

/** What a run did: checked documents as far as a stage, or compared the reports of each citizen. */
export const runStages = [...stages, 'history'] as const;
export type RunStage = (typeof runStages)[number];

/** A finding with the piece of source text that shows it, where there is text. */
export interface ReportedFinding extends Finding {
  readonly excerpt?: Excerpt;
  /** More of the source text, for reports that show it. */
  readonly surroundings?: Surroundings;
  /** The place, said so that it outlasts changes around it (document/stable-place.ts). */
  readonly place?: string;
}

/** Why a document has no verdict, with the piece of source text that shows it. */
export interface ReportedProblem extends Problem {
  readonly excerpt?: Excerpt;
}

/** What was found about one document. */
export interface DocumentResult {
  /** As the user named it, or as it was found below a folder the user named; `-` is standard input. */
  readonly file: string;
  /** The line it begins on, in a file of several documents (NDJSON). */
  readonly line?: number;
  /** The root resource: `Bundle/x`. Absent when there is none to speak of. */
  readonly resource?: string;
  /** No finding in `findings` is an error. False for a document that could not be read, and for one that is not a delivery report. */
  readonly valid: boolean;
  /** The document has no error, but is not a delivery report: it is neither valid nor invalid. */
  readonly notReport?: true;
  /** In reading order, each once. */
  readonly findings: readonly ReportedFinding[];
  /** Findings that were set aside on request: no verdict and no other count includes them. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** What was found before findings that the report does not show were left out. Absent when none were. */
  readonly counts?: DocumentCounts;
  /** SHA-256 of the file's bytes, in hexadecimal; for reports that state it. */
  readonly hash?: string;
  /** For reports that list what passed, too. Absent where the document could not be checked, or was not checked by itself. */
  readonly checked?: CheckedAgainst;
  /** The document could not be read, or the toolkit failed on it: there are no findings then. */
  readonly problem?: ReportedProblem;
}

/** How much was found in one document. */
export type DocumentCounts = Readonly<Record<Severity | 'notVerified' | 'suppressed', number>>;

/** Every document is exactly one of valid, invalid, not a report and unreadable; findings are counted over all of them. */
export interface Summary {
  readonly documents: number;
  readonly valid: number;
  readonly invalid: number;
  /** Documents without an error that are not delivery reports. */
  readonly notReports: number;
  readonly unreadable: number;
  /** Files that were passed over, because they are not FHIR. */
  readonly passedOver: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Those of them which say that something could not be checked. */
  readonly notVerified: number;
  readonly suppressed: number;
}

/** Everything a report is made of. The three channels stay apart: findings, faults of definitions, problems of reading. */
export interface RunResults {
  readonly tool: { readonly name: string; readonly version: string };
  readonly ig: { readonly id: string; readonly version: string };
  readonly stage: RunStage;
  readonly summary: Summary;
  readonly results: readonly DocumentResult[];
  readonly definitionFaults: readonly DefinitionFault[];
  /** What was compared. Absent in a run that checked each document by itself; in one that compared them, `results` has only documents of which there is something to say. */
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
