import type { Finding } from '../finding/finding.js';
import type { SourceDocument } from './source-document.js';

/** Gives each finding that has none yet its line and column in the document's text. */
export function locate(findings: readonly Finding[], document: SourceDocument): void {
  const unplaced = findings.filter(({ line }) => line === undefined);
  if (unplaced.length === 0) return;
  const positions = document.positions(unplaced.map(({ path }) => path));
  unplaced.forEach((finding, index) => {
    const position = positions[index];
    if (position === undefined) return;
    finding.line = position.line;
    finding.column = position.column;
  });
}
