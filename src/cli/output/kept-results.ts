import type { Documents } from '../../report/results.js';
import { inPlace, type KeptPlace } from './kept-place.js';
import { LineSpool } from './line-spool.js';
import type { DocumentResult } from '../../report/document-result.js';

/** At most this many documents and findings are kept in memory. */
const mostInMemory = 20_000;

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
    return inPlace(this.#place, what);
  }
}
