import { formatEntry, leastShown, type FormatName } from '../../report/formats.js';
import type { Language } from '../../finding/message.js';
import type { Severity } from '../../finding/severity.js';
import { mapped } from '../../report/mapped.js';
import type { PiecedFormat, ReportContext } from '../../report/results.js';
import { shownFrom } from '../../report/shown-findings.js';
import type { RunEnd, StreamedFormat } from '../../report/streamed.js';
import { explanationOfAny } from '../commands/all-explanations.js';
import type { Io, Output } from '../io.js';
import { placeFor } from './kept-place.js';
import { KeptResults } from './kept-results.js';
import { ReportOutput } from './output.js';
import { readAsset } from '../read-asset.js';
import type { FormatRequest } from '../validate/validate-options.js';
import type { DocumentsPart } from '../work/job.js';
import { release } from '../work/pages.js';

/** How much is written at a time, in characters. */
const pieceLength = 65_536;

/** Where the reports go, and how. */
interface WriterSettings {
  readonly outputs: readonly FormatRequest[];
  readonly language: Language;
  readonly minSeverity?: Severity | undefined;
}

/** A report that is written document by document. */
interface Streamed {
  readonly format: StreamedFormat;
  readonly output: ReportOutput;
}

/** A report that is written at the end. */
interface Whole {
  readonly request: FormatRequest;
  /** The least severe findings that it shows. */
  readonly least: Severity;
  readonly output: ReportOutput;
}

/** Writes the reports: those that can be, while the run goes on, and the others at its end. */
export class ReportWriter {
  readonly #streams: readonly Streamed[];
  readonly #whole: readonly Whole[];
  readonly #contextOf: (request: FormatRequest) => ReportContext;
  /** What reports that are written at the end are made of. */
  readonly #results: KeptResults;
  #begun = false;

  private constructor(
    streams: readonly Streamed[],
    whole: readonly Whole[],
    contextOf: (request: FormatRequest) => ReportContext,
    results: KeptResults,
  ) {
    this.#streams = streams;
    this.#whole = whole;
    this.#contextOf = contextOf;
    this.#results = results;
  }

  /** Nothing is written before there is something to report. @param stdout standard output, as far as reports go there */
  static async open({ outputs, language, minSeverity }: WriterSettings, stdout: Output, io: Io): Promise<ReportWriter> {
    const contextOf = (request: FormatRequest): ReportContext => ({ language, colour: isColoured(request, io), explain: explanationOfAny });
    const streams: Streamed[] = [];
    const whole: Whole[] = [];
    for (const request of outputs) {
      const output = new ReportOutput(request.file, stdout, io);
      const make = await formatEntry(request.name).stream?.();
      if (make === undefined) whole.push({ request, least: leastShown(request.name, minSeverity), output });
      else streams.push({ format: make(contextOf(request)), output });
    }
    return new ReportWriter(streams, whole, contextOf, new KeptResults(placeFor(outputs, io)));
  }

  /** Documents that come next. Resolves when they are written. */
  async documents({ texts, results }: DocumentsPart): Promise<void> {
    await this.#begin();
    for (const [index, { format, output }] of this.#streams.entries()) {
      const page = texts[index];
      if (page === undefined) continue;
      try {
        if (format.gather === undefined) await output.write(page.bytes);
        else format.gather(Buffer.from(page.bytes).toString());
      } finally {
        release(page);
      }
    }
    for (const result of results) this.#results.add(result);
  }

  /** Writes what comes after the last document. */
  async finish(end: RunEnd): Promise<void> {
    await this.#begin();
    for (const { format, output } of this.#streams) await output.write(format.end(end, output.last));
    for (const { request, least, output } of this.#whole) {
      const results = {
        length: this.#results.length,
        [Symbol.iterator]: () => mapped(this.#results, (result) => shownFrom(result, least))[Symbol.iterator](),
      };
      const pieces = await reportPieces(request.name);
      for (const text of together(pieces({ ...end, results }, this.#contextOf(request)))) await output.write(text);
    }
    for (const { output } of this.#outputs()) await output.finish();
  }

  /** Leaves nothing half written. */
  async discard(): Promise<void> {
    for (const { output } of this.#outputs()) await output.discard();
    this.#results.close();
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    for (const { format, output } of this.#streams) await output.write(format.head);
  }

  #outputs(): readonly { readonly output: ReportOutput }[] {
    return [...this.#streams, ...this.#whole];
  }
}

async function reportPieces(name: FormatName): Promise<PiecedFormat> {
  const entry = formatEntry(name);
  if (entry.pieces !== undefined) return entry.pieces();
  const format = await entry.load(readAsset);
  return (run, context) => [format(run, context)];
}

/** Small pieces in larger ones, which are written faster. */
function* together(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Colours go only to a terminal, unless NO_COLOR or a dumb one says no. */
export function isColoured({ file }: FormatRequest, { stdout, env }: Pick<Io, 'stdout' | 'env'>): boolean {
  return file === undefined && stdout.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
