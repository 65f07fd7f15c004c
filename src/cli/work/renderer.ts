import { maskResult } from '../../report/mask-results.js';
import type { Severity } from '../../finding/severity.js';
import { shownFrom } from '../../report/shown-findings.js';
import type { StreamedFormat } from '../../report/streamed.js';
import { summarise, Tally } from '../../report/summary.js';
import type { DocumentsPart, Unreadable } from './job.js';
import { Pages } from './pages.js';
import type { DocumentResult } from '../../report/document-result.js';

/** How results are shown. */
export interface RendererSettings {
  readonly showIdentifiers: boolean;
  /** Whether the results are wanted as well, for a report that needs all of them. */
  readonly keep: boolean;
}

/** A streamed report, and the least severe findings that it shows. */
export interface ShownStream {
  readonly format: StreamedFormat;
  readonly least: Severity;
}

/** Gathers results, one after another. */
export interface ResultSink {
  add(result: DocumentResult): void;
  /** What was gathered since this was last asked for; undefined when that is nothing. */
  take(): DocumentsPart | undefined;
}

/** Turns results into what the reports say of them, each as soon as it is there, so that none has to be remembered. */
export class Renderer implements ResultSink {
  readonly #streams: readonly (ShownStream & { readonly pages: Pages })[];
  readonly #settings: RendererSettings;
  #results: DocumentResult[] = [];
  #unreadable: Unreadable[] = [];
  #tally = new Tally();

  constructor(streams: readonly ShownStream[], settings: RendererSettings) {
    this.#streams = streams.map((stream) => ({ ...stream, pages: new Pages() }));
    this.#settings = settings;
  }

  /** CPR numbers are masked here, before any report sees them. */
  add(result: DocumentResult): void {
    const { showIdentifiers, keep } = this.#settings;
    const shown = showIdentifiers ? result : maskResult(result);
    this.#tally.add(result);
    for (const { format, least, pages } of this.#streams) pages.add(format.document(shownFrom(shown, least)));
    if (keep) this.#results.push(shown);
    const { file, line, problem } = shown;
    if (problem !== undefined) this.#unreadable.push({ file, line, problem });
  }

  take(): DocumentsPart | undefined {
    if (this.#tally.documents === 0) return undefined;
    const part: DocumentsPart = {
      kind: 'documents',
      summary: this.#tally.summary,
      texts: this.#streams.map(({ pages }) => pages.take()),
      results: this.#results,
      unreadable: this.#unreadable,
    };
    this.#results = [];
    this.#unreadable = [];
    this.#tally = new Tally();
    return part;
  }
}

/** How many results are rendered before they are shown. */
const together = 1000;

/** Renders any number of results, and has them shown a part at a time. */
export async function renderInParts(
  results: Iterable<DocumentResult>,
  renderer: Renderer,
  show: (part: DocumentsPart) => Promise<void>,
): Promise<void> {
  let waiting = 0;
  const showWaiting = async (): Promise<void> => {
    const part = renderer.take();
    waiting = 0;
    if (part !== undefined) await show(part);
  };
  for (const result of results) {
    renderer.add(result);
    if (++waiting === together) await showWaiting();
  }
  await showWaiting();
}

/** Keeps results as they are: something is still to be done to them before they are shown. */
export class BufferingSink implements ResultSink {
  #results: DocumentResult[] = [];

  add(result: DocumentResult): void {
    this.#results.push(result);
  }

  take(): DocumentsPart | undefined {
    const results = this.#results;
    this.#results = [];
    return results.length === 0 ? undefined : { kind: 'documents', summary: summarise(results), texts: [], results, unreadable: [] };
  }
}
