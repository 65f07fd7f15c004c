import type { Severity } from '../finding/severity.js';
import type { Format, PiecedFormat } from './results.js';
import type { MakeStreamed } from './streamed.js';
import { formatText, streamText } from './text.js';

/** Reads a file of report/page/ as text. Whoever has files gives it, for report/ has none. */
export type ReadAsset = (name: string) => Promise<string>;

/** A report format, and what it shows beyond findings, so that a run need not gather what nobody shows. */
interface FormatEntry {
  /** As one text. */
  load(readAsset: ReadAsset): Promise<Format>;
  /** It is written while the run goes on. */
  readonly stream?: () => Promise<MakeStreamed>;
  /**
   * It is written at the end, when the documents are gone through again. One without either shows a limited number of findings, and is one
   * text.
   */
  readonly pieces?: () => Promise<PiecedFormat>;
  /** How much of the source text it shows with each finding; nothing when absent. */
  readonly sourceText?: 'excerpts' | 'surroundings';
  /**
   * The least severe findings that it shows when nothing else is asked for; all when absent. It is set for what people read while they
   * work.
   */
  readonly shows?: Severity;
  /** It tells findings of one run from those of another by their stable places. */
  readonly places?: boolean;
  /** It lists what a document was validated against, whatever was found. */
  readonly checked?: boolean;
  /** It states with what, on what and when the verdict was reached. */
  readonly provenance?: boolean;
}

/** The formats by the name they are asked for with. All but the usual one are loaded when they are asked for. */
const formats = {
  text: { load: () => Promise.resolve(formatText), stream: () => Promise.resolve(streamText), sourceText: 'excerpts', shows: 'warning' },
  json: { load: async () => (await import('./json.js')).formatJson, pieces: async () => (await import('./json.js')).jsonReport },
  ndjson: { load: async () => (await import('./ndjson.js')).formatNdjson, stream: async () => (await import('./ndjson.js')).streamNdjson },
  html: { load: loadHtml, sourceText: 'surroundings', provenance: true },
  markdown: { load: async () => (await import('./markdown.js')).formatMarkdown, sourceText: 'excerpts', shows: 'warning' },
  csv: { load: async () => (await import('./csv.js')).formatCsv, stream: async () => (await import('./csv.js')).streamCsv },
  junit: {
    load: async () => (await import('./junit/junit.js')).formatJunit,
    pieces: async () => (await import('./junit/junit.js')).junitReport,
    sourceText: 'excerpts',
    checked: true,
    provenance: true,
  },
  sarif: {
    load: async () => (await import('./sarif/sarif.js')).formatSarif,
    pieces: async () => (await import('./sarif/sarif.js')).sarifReport,
    places: true,
    provenance: true,
  },
  github: {
    load: async () => (await import('./github.js')).formatGithub,
    stream: async () => (await import('./github.js')).streamGithub,
    shows: 'warning',
  },
  unix: {
    load: async () => (await import('./unix.js')).formatUnix,
    stream: async () => (await import('./unix.js')).streamUnix,
    shows: 'warning',
  },
  'operation-outcome': {
    load: async () => (await import('./operation-outcome.js')).formatOperationOutcome,
    pieces: async () => (await import('./operation-outcome.js')).operationOutcomeReport,
  },
} as const satisfies Readonly<Record<string, FormatEntry>>;

export type FormatName = keyof typeof formats;

/** Every format, in the order that help lists them. */
export const formatNames = Object.keys(formats) as readonly FormatName[];

/** True when there is a format of this name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** The least severe findings that this format shows. @param asked for all formats, where it was */
export function leastShown(name: FormatName, asked: Severity | undefined): Severity {
  return asked ?? formatEntry(name).shows ?? 'information';
}

/** The format of this name, and what it needs of a run. */
export function formatEntry(name: FormatName): FormatEntry {
  return formats[name];
}

async function loadHtml(readAsset: ReadAsset): Promise<Format> {
  const { htmlFormat, loadPageAssets } = await import('./html/html.js');
  return htmlFormat(await loadPageAssets(readAsset));
}
