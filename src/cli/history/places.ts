import { resourceLabel } from '../../fhir/json.js';
import { located } from '../../document/locate.js';
import type { Reading, SourceDocument } from '../../document/source-document.js';
import type { RelatedPlace } from '../../finding/finding.js';
import { inReadingOrder } from '../../finding/order.js';
import { stablePlace } from '../../document/stable-place.js';
import { shownOf, type ShownSettings } from '../../library/shown.js';
import type { DocumentName } from '../../rules/history/facts.js';
import type { HistoryFinding } from '../../rules/history/history-checker.js';
import type { DocumentResult, ReportedFinding } from '../../report/document-result.js';

/** What is to be looked up in one document. */
interface Wanted {
  readonly document: DocumentName;
  readonly findings: ReportedFinding[];
  /** Other sides of conflicts. */
  readonly related: RelatedPlace[];
  resource: string | undefined;
}

/**
 * Findings by document, to be given their lines and columns and the text that shows them when the documents are read again.
 * What cannot be read again keeps its FHIRPath, and the line that its document begins on.
 */
export class Places {
  readonly #byDocument = new Map<string, Wanted>();
  readonly #files = new Set<string>();
  readonly #settings: ShownSettings;

  constructor(findings: readonly HistoryFinding[], settings: ShownSettings) {
    this.#settings = settings;
    for (const { document, finding, root } of findings) {
      const wanted = this.#wanted(document);
      wanted.resource ??= resourceLabel(root);
      // A file of several documents tells them apart by their ids.
      wanted.findings.push({ ...finding, place: stablePlace(root, finding.path, document.line !== undefined) });
      const { related } = finding;
      if (related !== undefined) this.#wanted(related).related.push(related);
    }
  }

  /** True for a file that something is to be looked up in. */
  has(file: string): boolean {
    return this.#files.has(file);
  }

  /** Looks up what is wanted in a document. */
  check({ line, document }: Reading, file: string): DocumentResult {
    const wanted = this.#byDocument.get(keyOf(line === undefined ? { file } : { file, line }));
    if (wanted !== undefined && document !== undefined) this.#locate(wanted, document);
    return { file, valid: true, findings: [] };
  }

  /** The results for the documents with findings, by the names of their files. */
  results(): DocumentResult[] {
    return [...this.#byDocument.values()]
      .filter(({ findings }) => findings.length > 0)
      .sort((a, b) => (a.document.file < b.document.file ? -1 : a.document.file > b.document.file ? 1 : (a.document.line ?? 0) - (b.document.line ?? 0)))
      .map(({ document, findings, resource }) => ({
        ...document,
        ...(resource === undefined ? {} : { resource }),
        valid: findings.every(({ severity }) => severity !== 'error'),
        findings: inReadingOrder(findings),
      }));
  }

  #locate(wanted: Wanted, document: SourceDocument): void {
    located(wanted.findings, document).forEach((finding, index) => {
      wanted.findings[index] = { ...shownOf(document, finding, this.#settings), ...finding };
    });
    const positions = document.positions(wanted.related.map(({ path }) => path));
    wanted.related.forEach((related, index) => Object.assign(related, positions[index]));
    wanted.resource = resourceLabel(document.value) ?? wanted.resource;
  }

  #wanted(document: DocumentName): Wanted {
    const key = keyOf(document);
    let wanted = this.#byDocument.get(key);
    if (wanted === undefined) {
      const { file, line } = document;
      wanted = { document: line === undefined ? { file } : { file, line }, findings: [], related: [], resource: undefined };
      this.#byDocument.set(key, wanted);
      this.#files.add(file);
    }
    return wanted;
  }
}

function keyOf({ file, line = 0 }: DocumentName): string {
  return `${line}:${file}`;
}
