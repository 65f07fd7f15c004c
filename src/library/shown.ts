import type { SourceDocument } from '../document/source-document.js';
import type { Finding } from '../finding/finding.js';
import { isProfileFinding } from '../finding/usual-findings.js';
import { excerptOf } from '../report/excerpt.js';
import type { ReportedFinding } from '../report/results.js';
import type { SourceText } from '../report/source-text.js';
import { surroundingsOf } from '../report/surroundings.js';

/** How much of a document's text is shown with a finding. */
export interface ShownSettings {
  readonly showIdentifiers: boolean;
  /** How much of it is wanted with each finding. */
  readonly sourceText: SourceText;
}

/** The source text that shows a finding, which has a line and column. */
export function shownOf(document: SourceDocument, { line, column }: Finding, { showIdentifiers, sourceText }: ShownSettings): Pick<ReportedFinding, 'excerpt' | 'surroundings'> {
  if (sourceText === 'none') return {};
  const text = line === undefined ? undefined : document.sourceLine(line);
  if (line === undefined || column === undefined || text === undefined) return {};
  const surroundings = sourceText === 'surroundings' ? surroundingsOf((number) => document.sourceLine(number), line, column, showIdentifiers) : undefined;
  return { excerpt: excerptOf(text, column, showIdentifiers), ...(surroundings === undefined ? {} : { surroundings }) };
}

/** A finding, which has a line and column where there is text, as reports show it. */
export function reportedFinding(finding: Finding, place: string, document: SourceDocument, settings: ShownSettings): ReportedFinding {
  const { line, column } = finding;
  const shown = shownOf(document, finding, settings);
  const { excerpt, surroundings } = shown;
  if (excerpt === undefined || surroundings !== undefined || line === undefined || column === undefined || !isProfileFinding(finding)) return { place, ...shown, ...finding };
  const { id, severity, code, params, path, expression, resource, profile, definition, rule, source } = finding;
  return rule === undefined
    ? { place, excerpt, line, column, id, severity, code, params, path, expression, resource, profile, definition, source }
    : { place, excerpt, line, column, id, severity, code, params, path, expression, resource, profile, definition, rule, source };
}
