import type { SourceDocument } from '../document/source-document.js';
import type { Finding } from '../finding/finding.js';
import { isProfileFinding } from '../finding/usual-findings.js';
import { excerptOf } from '../report/excerpt.js';
import type { ReportedFinding } from '../report/results.js';
import { surroundingsOf } from '../report/surroundings.js';

/** How much of a document's text is shown with a finding. */
export interface ShownSettings {
  readonly showIdentifiers: boolean;
  /** Whether the lines around each finding are wanted, too. */
  readonly surroundings: boolean;
}

/** The source text that shows a finding, which has a line and column. */
export function shownOf(document: SourceDocument, { line, column }: Finding, { showIdentifiers, surroundings: wanted }: ShownSettings): Pick<ReportedFinding, 'excerpt' | 'surroundings'> {
  const text = line === undefined ? undefined : document.sourceLine(line);
  if (line === undefined || column === undefined || text === undefined) return {};
  const surroundings = wanted ? surroundingsOf((number) => document.sourceLine(number), line, column, showIdentifiers) : undefined;
  return { excerpt: excerptOf(text, column, showIdentifiers), ...(surroundings === undefined ? {} : { surroundings }) };
}

/** A finding, which has a line and column where there is text, as reports show it. */
export function reportedFinding(finding: Finding, place: string, document: SourceDocument, settings: ShownSettings): ReportedFinding {
  const shown = shownOf(document, finding, settings);
  const { line, column } = finding;
  const { excerpt, surroundings } = shown;
  if (excerpt === undefined || surroundings !== undefined || line === undefined || column === undefined || !isProfileFinding(finding)) return { place, ...shown, ...finding };
  const { id, severity, code, params, path, expression, resource, profile, definition, rule, source } = finding;
  return rule === undefined
    ? { place, excerpt, line, column, id, severity, code, params, path, expression, resource, profile, definition, source }
    : { place, excerpt, line, column, id, severity, code, params, path, expression, resource, profile, definition, rule, source };
}
