import type { Finding } from '../finding/finding.js';
import type { SourceDocument } from './source-document.js';

/** The findings, each with its line and column in the document's text; also those that others cover. What has a place keeps it. */
export function located<T extends Finding>(findings: readonly T[], document: SourceDocument): T[] {
  const paths: Finding['path'][] = [];
  for (const { line, path, covers = [] } of findings) {
    if (line === undefined) paths.push(path);
    for (const covered of covers) if (covered.line === undefined) paths.push(covered.path);
  }
  if (paths.length === 0) return [...findings];
  const places = document.positions(paths).values();
  const placed = <F extends Finding>(finding: F): F => {
    const place = finding.line === undefined ? places.next().value : undefined;
    // The finding comes last: what V8 is to add to a copy takes it thirty times as long as the copy.
    return place === undefined ? finding : { line: place.line, column: place.column, ...finding };
  };
  return findings.map((finding) => {
    const own = placed(finding);
    return finding.covers === undefined ? own : { ...own, covers: finding.covers.map((covered) => placed(covered)) };
  });
}
