import type { SourceDocument } from '../document/source-document.js';
import type { Finding } from '../finding/finding.js';
import { excerptOf } from '../report/excerpt.js';
import type { ReportedFinding } from '../report/results.js';
import { surroundingsOf } from '../report/surroundings.js';

/** How much of a document's text is shown with a finding. */
export interface ShownSettings {
  readonly showIdentifiers: boolean;
  /** Whether the piece of the line that shows each finding is wanted. [no] */
  readonly excerpts?: boolean;
  /** Whether the lines around each finding are wanted, too. */
  readonly surroundings: boolean;
}

/** The source text that shows a finding, which has a line and column. */
export function shownOf(document: SourceDocument, { line, column }: Finding, { showIdentifiers, excerpts = false, surroundings: wanted }: ShownSettings): Pick<ReportedFinding, 'excerpt' | 'surroundings'> {
  if (!excerpts && !wanted) return {};
  const text = line === undefined ? undefined : document.sourceLine(line);
  if (line === undefined || column === undefined || text === undefined) return {};
  const surroundings = wanted ? surroundingsOf((number) => document.sourceLine(number), line, column, showIdentifiers) : undefined;
  return { ...(excerpts ? { excerpt: excerptOf(text, column, showIdentifiers) } : {}), ...(surroundings === undefined ? {} : { surroundings }) };
}
