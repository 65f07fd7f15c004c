import { extensions } from '../../document/recognise.js';
import { readDocuments } from '../../document/read-documents.js';
import type { Language } from '../../finding/message.js';
import { ltt } from '../../guides/ltt/guide.js';
import { bundleReading, expectsReports } from '../../library/bundle-reading.js';
import { DocumentChecker } from '../../library/check-document.js';
import { Engine } from '../../library/engine.js';
import type { PackSource } from '../../library/options.js';
import { formatJson } from '../../report/json.js';
import { htmlFormat } from '../../report/html/html.js';
import type { PageAssets } from '../../report/html/shell.js';
import { maskResult } from '../../report/mask-results.js';
import type { RunResults } from '../../report/results.js';
import { summarise } from '../../report/summary.js';
import { ReportChecker } from '../../rules/report-checker.js';
import type { Bilingual } from '../../finding/message.js';
import { isGzip, isZip } from '../../document/other-format.js';
import { inflated, unzip, type ZippedFile } from './unzip.js';
import type { DocumentResult } from '../../report/document-result.js';

/** What a page's checks are made with. */
export interface PageParts {
  readonly packs: { readonly ltt: PackSource; readonly r4: PackSource };
  /** Of the HTML report. */
  readonly assets: PageAssets;
  readonly tool: { readonly name: string; readonly version: string };
}

/** A run in the forms that the page shows and saves. */
export interface PageReport {
  readonly html: string;
  readonly json: string;
  readonly summary: RunResults['summary'];
}

/** Checks files in a browser, and makes the reports that the command makes. CPR numbers are masked. */
export class PageRun {
  readonly #engine: Engine;
  readonly #parts: PageParts;

  private constructor(engine: Engine, parts: PageParts) {
    this.#engine = engine;
    this.#parts = parts;
  }

  static async start(parts: PageParts): Promise<PageRun> {
    return new PageRun(await Engine.start({ packs: parts.packs, guides: [], making: { now: () => new Date() } }), parts);
  }

  /** @param progress hears how many files are done */
  async check(files: readonly ZippedFile[], language: Language, progress: (done: number, all: number) => void): Promise<PageReport> {
    const results: DocumentResult[] = [];
    const { all, problems } = await opened(files);
    for (const [index, file] of all.entries()) {
      for (const result of await this.#checkFile(file)) results.push(result);
      progress(index + 1, all.length);
    }
    results.push(...problems);
    const run: RunResults = {
      tool: this.#parts.tool,
      ig: this.#engine.guide,
      stage: 'sds',
      summary: summarise(results),
      results,
      definitionFaults: [],
    };
    const context = { language, colour: false };
    return { html: htmlFormat(this.#parts.assets)(run, context), json: formatJson(run, context), summary: run.summary };
  }

  async #checkFile({ name, bytes }: ZippedFile): Promise<DocumentResult[]> {
    return this.#engine.use(async (validator) => {
      const checker = new DocumentChecker(validator, {
        profiles: [],
        rules: new ReportChecker([ltt], { stage: 'sds' }),
        bundles: bundleReading([], true),
        expectsReports: expectsReports([], true),
        showIdentifiers: false,
        sourceText: 'surroundings',
      });
      const results: DocumentResult[] = [];
      for await (const reading of readDocuments(name, bytes, validator)) results.push(maskResult(await checker.check(reading, name)));
      return results;
    });
  }
}

const brokenGzip: Bilingual = {
  en: 'it is cut off or changed, or unpacks to more than 500 MB',
  da: 'det er skåret over eller ændret, eller det fylder mere end 500 MB udpakket',
};

/** The documents of what was dropped: files, and those in archives. Of archives and folders only what is named like a document. */
async function opened(
  files: readonly ZippedFile[],
): Promise<{ readonly all: readonly ZippedFile[]; readonly problems: readonly DocumentResult[] }> {
  const all: ZippedFile[] = [];
  const problems: DocumentResult[] = [];
  for (const { name, bytes } of files) {
    if (isZip(bytes)) {
      for (const file of await unzip(name, bytes, isDocument)) {
        if ('bytes' in file) all.push(file);
        else problems.push({ file: file.name, valid: false, findings: [], problem: file.problem });
      }
      continue;
    }
    try {
      all.push(isGzip(bytes) ? { name: name.replace(/\.gz$/i, ''), bytes: await inflated(bytes, 'gzip') } : { name, bytes });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ file: name, valid: false, findings: [], problem: { id: 'archive-damaged', params: { reason: brokenGzip } } });
    }
  }
  return { all, problems };
}

function isDocument(name: string): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}
