import type { Bilingual, Language } from '../../finding/message.js';
import { explanationOf } from '../explanations.js';
import { findingText, problemText } from '../message-text.js';
import type { ReportContext, RunResults } from '../results.js';
import type { Kind } from './kinds.js';
import type { DocumentResult, ReportedFinding, ReportedProblem } from '../document-result.js';
import type { RunStage } from '../stages.js';
import type { SuppressedFinding } from '../suppressed-finding.js';

/** One thing that the page lists: a finding, a suppressed one, or why a document could not be read. */
export interface Item {
  readonly kind: Kind;
  readonly id: string;
  readonly stage: RunStage;
  readonly message: Bilingual;
  /** Index of its document in the run. */
  readonly document: number;
  /** What else is known of it; a problem has a place at most. */
  readonly finding: Partial<ReportedFinding>;
  readonly reason?: string;
}

/** Everything the page lists, in the order of the documents and of reading. */
export function itemsOf({ results }: RunResults, { explain = explanationOf }: ReportContext): Item[] {
  const known = new Map<string, RunStage>();
  const stageOf = (id: string): RunStage => {
    let stage = known.get(id);
    if (stage === undefined) known.set(id, (stage = explain(id)?.stage ?? 'profile'));
    return stage;
  };
  return results.flatMap((result, document) => documentItems(result).map((item) => ({ ...item, document, stage: stageOf(item.id) })));
}

function documentItems({ findings, suppressed = [], problem }: DocumentResult): Omit<Item, 'document' | 'stage'>[] {
  return [...(problem === undefined ? [] : [problemItem(problem)]), ...findings.map(findingItem), ...suppressed.map(suppressedItem)];
}

function problemItem(problem: ReportedProblem): Omit<Item, 'document' | 'stage'> {
  const { id, line, column, excerpt } = problem;
  const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }), ...(excerpt === undefined ? {} : { excerpt }) };
  return { kind: 'unreadable', id, message: inLanguages((language) => problemText(problem, language)), finding: place };
}

function findingItem(finding: ReportedFinding): Omit<Item, 'document' | 'stage'> {
  return { kind: finding.severity, id: finding.id, message: inLanguages((language) => findingText(finding, language)), finding };
}

function suppressedItem(finding: SuppressedFinding): Omit<Item, 'document' | 'stage'> {
  return { ...findingItem(finding), kind: 'suppressed', reason: finding.suppression.reason };
}

function inLanguages(text: (language: Language) => string): Bilingual {
  return { en: text('en'), da: text('da') };
}
