import { dirname, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import type { Documents } from '../../report/results.js';
import type { Io } from '../io.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import type { FormatRequest } from '../validate/validate-options.js';
import { LineSpool } from './line-spool.js';
import type { DocumentResult } from '../../report/document-result.js';

/** So many documents and findings are kept in memory. */
const mostInMemory = 20_000;

/** Where results are kept that there is no room for in memory. */
export interface KeptPlace {
  /** Looked up when it is needed, which it seldom is. */
  folder(): string;
  readonly io: Pick<Io, 'onInterrupt'>;
}

/** Beside the first report that goes to a file, where there has to be as much room anyway; otherwise where the system keeps such files. */
export function placeFor(outputs: readonly FormatRequest[], io: Io): KeptPlace {
  const file = outputs.find((output) => output.file !== undefined && !output.file.startsWith('/dev/'))?.file;
  return { folder: () => (file === undefined ? tmpdir() : dirname(resolve(io.cwd, file))), io };
}

/** The results of a run, for those who need all of them: a few in memory, many in a file. */
export class KeptResults implements Documents {
  readonly #place: KeptPlace;
  readonly #most: number;
  #length = 0;
  #inMemory: DocumentResult[] = [];
  #weight = 0;
  #spool: LineSpool<DocumentResult> | undefined;

  constructor(place: KeptPlace, most = mostInMemory) {
    this.#place = place;
    this.#most = most;
  }

  get length(): number {
    return this.#length;
  }

  /** @throws {UsageError} when the results are many, and the disk has no room for them */
  add(result: DocumentResult): void {
    this.#length++;
    if (this.#spool !== undefined) {
      const spool = this.#spool;
      this.#attempt(() => spool.add(result));
      return;
    }
    this.#inMemory.push(result);
    this.#weight += 1 + result.findings.length + (result.suppressed?.length ?? 0);
    if (this.#weight > this.#most) this.#attempt(() => this.#moveToFile());
  }

  *[Symbol.iterator](): Generator<DocumentResult> {
    if (this.#spool === undefined) yield* this.#inMemory;
    else {
      const results = this.#spool[Symbol.iterator]();
      for (let next; (next = this.#attempt(() => results.next())).done !== true; ) yield next.value;
    }
  }

  /** Gives back what it holds. */
  close(): void {
    this.#spool?.close();
    this.#spool = undefined;
    this.#inMemory = [];
    this.#length = 0;
  }

  #moveToFile(): void {
    this.#spool = new LineSpool(this.#place.folder(), this.#place.io);
    for (const result of this.#inMemory) this.#spool.add(result);
    this.#inMemory = [];
  }

  #attempt<T>(what: () => T): T {
    try {
      return what();
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      throw new UsageError(`cannot keep the results that the report is made of in ${this.#place.folder()}: ${reasonOf(error)}`);
    }
  }
}
