import type { Language } from '../finding/message.js';
import type { Severity } from '../finding/severity.js';
import { countsOf } from './shown-findings.js';
import type { Documents } from './results.js';
import type { DocumentResult } from './document-result.js';

/** At most this many findings, and this many documents, are shown by reports that people read as a whole. */
const mostShown = 10_000;

/** What counts as one finding, weightiest first. */
type Weight = 'problem' | Severity | 'suppressed';
const weights: readonly Weight[] = ['problem', 'error', 'warning', 'information', 'suppressed'];

/** The part of a run that a report shows. */
export interface ShownPart {
  readonly results: readonly DocumentResult[];
  /** How many are shown of how many. Absent when everything is. */
  readonly left?: { readonly findings: readonly [shown: number, all: number]; readonly documents: readonly [shown: number, all: number] };
}

/**
 * The weightiest findings of a run, those of a kind in their order; and their documents, with the first others as far as there is room.
 * Counts of documents stay those of all that was found in them.
 */
export function chooseShown(results: Documents, most = mostShown): ShownPart {
  const room = new Room(results, most);
  if (room.all <= most && results.length <= most) return { results: [...results] };

  const chosen: Placed[] = [];
  const others: Placed[] = [];
  let index = 0;
  for (const result of results) {
    const part = room.take(result);
    if (part !== undefined) chosen.push({ index, result: part });
    else if (others.length < most) others.push({ index, result: withoutFindings(result) });
    index++;
  }
  const shown = [...chosen, ...others.slice(0, Math.max(most - chosen.length, 0))]
    .sort((a, b) => a.index - b.index)
    .map(({ result }) => result);
  return { results: shown, left: { findings: [Math.min(room.all, most), room.all], documents: [shown.length, results.length] } };
}

interface Placed {
  readonly index: number;
  readonly result: DocumentResult;
}

/** How many findings of each weight are still to be shown. */
class Room {
  all = 0;
  readonly #left: Record<Weight, number> = { problem: 0, error: 0, warning: 0, information: 0, suppressed: 0 };

  constructor(results: Documents, most: number) {
    for (const { problem, findings, suppressed = [] } of results) {
      if (problem !== undefined) this.#left.problem++;
      for (const { severity } of findings) this.#left[severity]++;
      this.#left.suppressed += suppressed.length;
    }
    let left = most;
    for (const weight of weights) {
      this.all += this.#left[weight];
      this.#left[weight] = Math.min(this.#left[weight], left);
      left -= this.#left[weight];
    }
  }

  /** The result with the findings that there is room for; undefined when that is none. */
  take(result: DocumentResult): DocumentResult | undefined {
    const { findings, suppressed, problem, ...rest } = result;
    const part: DocumentResult = {
      ...rest,
      findings: findings.filter(({ severity }) => this.#has(severity)),
      ...(suppressed === undefined ? {} : { suppressed: suppressed.filter(() => this.#has('suppressed')) }),
      // A document that could not be read is one, listed or not.
      ...(problem === undefined ? {} : { problem }),
      counts: countsOf(result),
    };
    const isShown = (problem !== undefined && this.#has('problem')) || part.findings.length > 0 || (part.suppressed?.length ?? 0) > 0;
    return isShown ? part : undefined;
  }

  #has(weight: Weight): boolean {
    return this.#left[weight]-- > 0;
  }
}

function withoutFindings(result: DocumentResult): DocumentResult {
  const { suppressed, ...rest } = result;
  return { ...rest, findings: [], ...(suppressed === undefined ? {} : { suppressed: [] }), counts: countsOf(result) };
}

/** Says what is shown of what, and where the rest is; undefined when everything is shown. */
export function shownNote({ left }: ShownPart, language: Language): string | undefined {
  if (left === undefined) return undefined;
  const number = (value: number): string => value.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB');
  const [[findings, allFindings], [documents, allDocuments]] = [left.findings.map(number), left.documents.map(number)] as [
    [string, string],
    [string, string],
  ];
  return language === 'da'
    ? `Her vises ${findings} af ${allFindings} fund, de alvorligste først, og ${documents} af ${allDocuments} dokumenter. Alle antal gælder hele kørslen. Alle fund står i andre formater, f.eks. --format ndjson:rapport.ndjson`
    : `This report shows ${findings} of ${allFindings} findings, the most severe first, and ${documents} of ${allDocuments} documents. All counts are of the whole run. Other formats hold every finding, for example --format ndjson:report.ndjson`;
}
