import type { Bilingual, Language } from '../../finding/message.js';
import { findingText, problemText } from '../message-text.js';
import type { Kind } from './kinds.js';
import type { DocumentResult, ReportedProblem } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';
import type { SuppressedFinding } from '../suppressed-finding.js';

/** One thing that the page lists: a finding, a suppressed one, or why a document could not be read. */
export interface Item {
  readonly kind: Kind;
  readonly id: string;
  readonly message: Bilingual;
  /** Index of its document in the run. */
  readonly document: number;
  /** What else is known of it; a problem has a place at most. */
  readonly finding: Partial<ReportedFinding>;
  readonly reason?: string;
}

/** Everything the page lists, in the order of the documents and of reading. */
export function itemsOf(results: readonly DocumentResult[]): Item[] {
  return results.flatMap((result, document) => documentItems(result).map((item) => ({ ...item, document })));
}

function documentItems({ findings, suppressed = [], problem }: DocumentResult): Omit<Item, 'document'>[] {
  return [...(problem === undefined ? [] : [problemItem(problem)]), ...findings.map(findingItem), ...suppressed.map(suppressedItem)];
}

function problemItem(problem: ReportedProblem): Omit<Item, 'document'> {
  const { id, line, column, excerpt } = problem;
  const place = {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
  return { kind: 'unreadable', id, message: inLanguages((language) => problemText(problem, language)), finding: place };
}

function findingItem(finding: ReportedFinding): Omit<Item, 'document'> {
  return { kind: finding.severity, id: finding.id, message: inLanguages((language) => findingText(finding, language)), finding };
}

function suppressedItem(finding: SuppressedFinding): Omit<Item, 'document'> {
  return { ...findingItem(finding), kind: 'suppressed', reason: finding.suppression.reason };
}

function inLanguages(text: (language: Language) => string): Bilingual {
  return { en: text('en'), da: text('da') };
}
