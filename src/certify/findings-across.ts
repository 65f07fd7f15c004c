import { located } from '../document/locate.js';
import type { RelatedPlace } from '../finding/finding.js';
import { HistoryChecker } from '../rules/history/history-checker.js';
import type { HandedIn } from './handed-in.js';
import { placeOf } from './judge-findings.js';
import type { FindingIn } from './outcome.js';
import { ltt } from '../guides/ltt/guide.js';

/** What the rules across the reports of one citizen find, each with its place in its document. */
export function findingsAcross(documents: readonly HandedIn[]): FindingIn[] {
  const checker = new HistoryChecker([ltt], { bundles: 'demanded' });
  const byName = new Map<string, HandedIn>();
  for (const handedIn of documents) {
    const { file, line } = handedIn.result;
    byName.set(nameOf(file, line), handedIn);
    if (handedIn.document !== undefined) checker.add(handedIn.document.value, line === undefined ? { file } : { file, line });
  }
  // In a file of several documents the line is, until then, the one that the other report begins on.
  const withPlace = (related: RelatedPlace): RelatedPlace => ({
    ...related,
    ...byName.get(nameOf(related.file, related.line))?.document?.positions([related.path])[0],
  });
  return checker.check().findings.flatMap(({ document: { file, line }, finding }) => {
    const handedIn = byName.get(nameOf(file, line));
    if (handedIn?.document === undefined) return [];
    const place = placeOf(handedIn);
    return located([finding], handedIn.document).map((found) => ({
      ...place,
      finding: found.related === undefined ? found : { ...found, related: withPlace(found.related) },
    }));
  });
}

function nameOf(file: string, line: number | undefined): string {
  return `${file}\n${line ?? ''}`;
}
