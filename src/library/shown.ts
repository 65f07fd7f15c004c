import type { SourceDocument } from '../document/source-document.js';
import { stablePlace } from '../document/stable-place.js';
import type { Finding } from '../finding/finding.js';
import { isProfileFinding, type ProfileCopy } from '../finding/usual-findings.js';
import { excerptOf, type Excerpt } from '../report/excerpt.js';
import type { SourceText } from '../report/source-text.js';
import { surroundingsOf } from '../report/surroundings.js';
import type { ReportedFinding } from '../report/reported-finding.js';

/** How much of a document's text is shown with a finding. */
export interface ShownSettings {
  readonly showIdentifiers: boolean;
  /** How much of it is wanted with each finding. */
  readonly sourceText: SourceText;
}

/** What is wanted of each finding. */
export interface ReportedSettings extends ShownSettings {
  /** Whether it is wanted where it is, said so that it outlasts changes around it. [no] */
  readonly places?: boolean;
}

/** The source text that shows a finding, which has a line and column. */
export function shownOf(
  document: SourceDocument,
  { line, column }: Finding,
  { showIdentifiers, sourceText }: ShownSettings,
): Pick<ReportedFinding, 'excerpt' | 'surroundings'> {
  if (sourceText === 'none') return {};
  const text = line === undefined ? undefined : document.sourceLine(line);
  if (line === undefined || column === undefined || text === undefined) return {};
  const surroundings =
    sourceText === 'surroundings' ? surroundingsOf((number) => document.sourceLine(number), line, column, showIdentifiers) : undefined;
  return { excerpt: excerptOf(text, column, showIdentifiers), ...(surroundings === undefined ? {} : { surroundings }) };
}

/**
 * A finding, which has a line and column where there is text, as reports show it; the same one where nothing is shown beside it.
 * @param several its document is one of several in a file
 */
export function reportedFinding(finding: Finding, document: SourceDocument, settings: ReportedSettings, several: boolean): ReportedFinding {
  const { sourceText, places = false } = settings;
  const place = places ? stablePlace(document.value, finding.path, several) : undefined;
  if (sourceText === 'none') return place === undefined ? finding : withParts(finding, place, undefined);
  const { excerpt, surroundings } = shownOf(document, finding, settings);
  return surroundings === undefined ? withParts(finding, place, excerpt) : { surroundings, ...withParts(finding, place, excerpt) };
}

/**
 * Written out for the findings of profiles, which most are, with what one format wants (the text report an excerpt, SARIF a
 * place): what V8 is to add to a copy takes it thirty times as long as the copy.
 */
function withParts(finding: Finding, place: string | undefined, excerpt: Excerpt | undefined): ReportedFinding {
  const { line, column } = finding;
  if (line !== undefined && column !== undefined && isProfileFinding(finding)) {
    const { id, severity, code, params, path, expression, resource, profile, definition, rule, source } = finding;
    if (place === undefined && excerpt !== undefined) {
      return rule === undefined
        ? ({
            excerpt,
            line,
            column,
            id,
            severity,
            code,
            params,
            path,
            expression,
            resource,
            profile,
            definition,
            source,
          } satisfies ProfileCopy)
        : ({
            excerpt,
            line,
            column,
            id,
            severity,
            code,
            params,
            path,
            expression,
            resource,
            profile,
            definition,
            rule,
            source,
          } satisfies ProfileCopy);
    }
    if (place !== undefined && excerpt === undefined) {
      return rule === undefined
        ? ({
            place,
            line,
            column,
            id,
            severity,
            code,
            params,
            path,
            expression,
            resource,
            profile,
            definition,
            source,
          } satisfies ProfileCopy)
        : ({
            place,
            line,
            column,
            id,
            severity,
            code,
            params,
            path,
            expression,
            resource,
            profile,
            definition,
            rule,
            source,
          } satisfies ProfileCopy);
    }
  }
  return { ...(place === undefined ? {} : { place }), ...(excerpt === undefined ? {} : { excerpt }), ...finding };
}
