import { readDocuments } from '../document/read-documents.js';
import type { Reading } from '../document/source-document.js';
import type { Problem } from '../finding/problem.js';
import type { DocumentResult } from '../report/results.js';
import { DocumentChecker, type DocumentSettings } from '../library/check-document.js';
import type { Source } from './find-sources.js';
import type { LoadedValidator } from './load-validator.js';

interface CheckSettings extends DocumentSettings {
  /** The hash of a file, where it is wanted. */
  readonly hashOf?: ((bytes: Uint8Array) => string) | undefined;
}

/** Reads and validates one source after another, and remembers what is no result. */
export class Checker {
  /** Files of a folder that are JSON or XML, and no FHIR. */
  readonly passedOver: string[] = [];
  /** Where the toolkit itself failed: traces for those who mend it. */
  readonly failures: { readonly file: string; readonly trace: string }[] = [];
  readonly #validator: LoadedValidator;
  readonly #documents: DocumentChecker;
  readonly #settings: CheckSettings;

  constructor(validator: LoadedValidator, settings: CheckSettings) {
    this.#validator = validator;
    this.#documents = new DocumentChecker(validator, settings);
    this.#settings = settings;
  }

  /**
   * The results for the documents of a source, one after another. None is a reason not to go on to the next.
   * @param opened is told the bytes of the file
   */
  async *check({ file, found, read }: Source, opened: (bytes: Uint8Array) => void): AsyncGenerator<DocumentResult> {
    const content = await read();
    if ('problem' in content) {
      yield { file, ...unreadable(content.problem) };
      return;
    }
    const { bytes } = content;
    opened(bytes);
    const hash = this.#settings.hashOf?.(bytes);
    const known = hash === undefined ? {} : { hash };
    try {
      for await (const reading of readDocuments(file, bytes, this.#validator)) {
        if (found && isForeign(reading)) this.passedOver.push(file);
        else yield { ...(await this.#resultOf(reading, file)), ...known };
      }
    } catch (error) {
      yield { file, ...this.#failure(error, file), ...known };
    }
  }

  async #resultOf(reading: Reading, file: string): Promise<DocumentResult> {
    try {
      return await this.#documents.check(reading, file);
    } catch (error) {
      return { file, ...(reading.line === undefined ? {} : { line: reading.line }), ...this.#failure(error, file) };
    }
  }

  /** A fault of the toolkit is never turned into a finding: nothing can be said about the data. */
  #failure(error: unknown, file: string): Omit<DocumentResult, 'file' | 'line'> {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.failures.push({ file, trace: stack ?? message });
    return unreadable({ id: 'tool-failed', params: { reason: message } });
  }
}

function unreadable(problem: Problem): Omit<DocumentResult, 'file' | 'line'> {
  return { valid: false, findings: [], problem };
}

/** The whole file is something else than FHIR. A line of NDJSON is never one, whatever it says. */
function isForeign({ line, document }: Reading): boolean {
  return line === undefined && document?.foreign === true;
}
