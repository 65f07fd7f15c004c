import type { Finding } from '../finding/finding.js';
import { isProfileFinding, type ProfileCopy } from '../finding/usual-findings.js';
import type { LineAndColumn } from './lines.js';
import type { SourceDocument } from './source-document.js';

/** The findings, each with its line and column in the document's text; also those that others cover. What has a place keeps it. */
export function located(findings: readonly Finding[], document: SourceDocument): Finding[] {
  const paths: Finding['path'][] = [];
  for (const { line, path, covers } of findings) {
    if (line === undefined) paths.push(path);
    if (covers) for (const covered of covers) if (covered.line === undefined) paths.push(covered.path);
  }
  if (paths.length === 0) return [...findings];
  const places = document.positions(paths);
  let next = 0;
  const placed = (finding: Finding): Finding => {
    const place = finding.line === undefined ? places[next++] : undefined;
    return place === undefined ? finding : withPlace(finding, place);
  };
  return findings.map((finding) => {
    const own = placed(finding);
    return finding.covers === undefined ? own : { ...own, covers: finding.covers.map(placed) };
  });
}

function withPlace(finding: Finding, { line, column }: LineAndColumn): Finding {
  // The finding comes last: what V8 is to add to a copy takes it thirty times as long as the copy.
  if (!isProfileFinding(finding)) return { line, column, ...finding };
  const { id, severity, code, params, path, expression, resource, profile, definition, rule, source } = finding;
  return rule === undefined
    ? ({ line, column, id, severity, code, params, path, expression, resource, profile, definition, source } satisfies ProfileCopy)
    : ({ line, column, id, severity, code, params, path, expression, resource, profile, definition, rule, source } satisfies ProfileCopy);
}
