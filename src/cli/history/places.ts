import { resourceLabel } from '../../fhir/json.js';
import type { LineAndColumn } from '../../document/lines.js';
import { located } from '../../document/locate.js';
import type { Reading, SourceDocument } from '../../document/source-document.js';
import { inReadingOrder } from '../../finding/order.js';
import { stablePlace } from '../../document/stable-place.js';
import { shownOf, type ShownSettings } from '../../library/shown.js';
import type { DocumentName } from '../../rules/history/facts.js';
import type { KeptRecords } from '../output/kept-records.js';
import type { HistoryFinding } from '../../rules/history/history-checker.js';
import type { DocumentResult } from '../../report/document-result.js';
import type { ReportedFinding } from '../../report/reported-finding.js';

/** What is to be looked up in one document. */
interface Wanted {
  /** Its findings, by their numbers. */
  findings: Chain | undefined;
  /** Findings of others whose conflict is with a place in it. */
  related: Chain | undefined;
  resource: string | undefined;
}

/** Numbers, the last one first: most documents have one or two, for which an array has room for seventeen. */
interface Chain {
  readonly number: number;
  readonly before: Chain | undefined;
}

function numbersOf(chain: Chain | undefined): number[] {
  const numbers: number[] = [];
  for (let link = chain; link !== undefined; link = link.before) numbers.push(link.number);
  return numbers.reverse();
}

/**
 * Findings by document, to be given their lines and columns and the text that shows them when the documents are read again.
 * What cannot be read again keeps its FHIRPath, and the line that its document begins on. Only numbers are in memory where
 * there are very many findings.
 */
export class Places {
  /** By file and line, which is 0 for a whole file. */
  readonly #byFile = new Map<string, Map<number, Wanted>>();
  readonly #settings: ShownSettings;
  readonly #findings: KeptRecords<ReportedFinding>;
  /** By the number of the finding, where its conflict is. */
  readonly #relatedPlaces = new Map<number, LineAndColumn>();

  constructor(settings: ShownSettings, findings: KeptRecords<ReportedFinding>) {
    this.#settings = settings;
    this.#findings = findings;
  }

  /** True when there is nothing to look up. */
  get isEmpty(): boolean {
    return this.#byFile.size === 0;
  }

  add({ document, finding, root }: HistoryFinding): void {
    const wanted = this.#wanted(document);
    wanted.resource ??= resourceLabel(root);
    // A file of several documents tells them apart by their ids.
    const number = this.#findings.add({ ...finding, place: stablePlace(root, finding.path, document.line !== undefined) });
    wanted.findings = { number, before: wanted.findings };
    if (finding.related === undefined) return;
    const other = this.#wanted(finding.related);
    other.related = { number, before: other.related };
  }

  /** True for a file that something is to be looked up in. */
  has(file: string): boolean {
    return this.#byFile.has(file);
  }

  /** Looks up what is wanted in a document. */
  check({ line, document }: Reading, file: string): DocumentResult {
    const wanted = this.#byFile.get(file)?.get(line ?? 0);
    if (wanted !== undefined && document !== undefined) this.#locate(wanted, document);
    return { file, valid: true, findings: [] };
  }

  /** The results for the documents with findings, by the names of their files; each is made when its turn comes. */
  *results(): Generator<DocumentResult> {
    for (const file of [...this.#byFile.keys()].sort()) {
      const lines = [...(this.#byFile.get(file) ?? [])].sort(([a], [b]) => a - b);
      for (const [line, { findings: chain, resource }] of lines) {
        if (chain === undefined) continue;
        const findings = numbersOf(chain).map((number) => this.#finding(number));
        yield {
          file,
          ...(line === 0 ? {} : { line }),
          ...(resource === undefined ? {} : { resource }),
          valid: findings.every(({ severity }) => severity !== 'error'),
          findings: inReadingOrder(findings),
        };
      }
    }
  }

  #finding(number: number): ReportedFinding {
    const finding = this.#findings.get(number);
    const place = this.#relatedPlaces.get(number);
    return place === undefined || finding.related === undefined ? finding : { ...finding, related: { ...finding.related, ...place } };
  }

  #locate(wanted: Wanted, document: SourceDocument): void {
    const numbers = numbersOf(wanted.findings);
    located(
      numbers.map((number) => this.#findings.get(number)),
      document,
    ).forEach((finding, index) => {
      this.#findings.set(numbers[index] ?? 0, { ...shownOf(document, finding, this.#settings), ...finding });
    });
    const related = numbersOf(wanted.related);
    const positions = document.positions(related.map((number) => this.#findings.get(number).related?.path ?? []));
    for (const [index, number] of related.entries()) {
      const place = positions[index];
      if (place !== undefined) this.#relatedPlaces.set(number, place);
    }
    wanted.resource = resourceLabel(document.value) ?? wanted.resource;
  }

  #wanted({ file, line = 0 }: DocumentName): Wanted {
    let lines = this.#byFile.get(file);
    if (lines === undefined) this.#byFile.set(file, (lines = new Map()));
    let wanted = lines.get(line);
    if (wanted === undefined) lines.set(line, (wanted = { findings: undefined, related: undefined, resource: undefined }));
    return wanted;
  }
}
