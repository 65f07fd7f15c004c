import { countLines } from '../../document/ndjson.js';
import { maxBytes } from '../../document/limits.js';

const lineFeed = 0x0a;

/** Whole lines, and the number of the first. */
export interface Lines {
  readonly bytes: Uint8Array;
  readonly line: number;
}

/** Cuts what comes in pieces into pieces of whole lines. */
export class LineCutter {
  readonly #length: number;
  #line = 1;
  #gathered: Uint8Array[] = [];
  #size = 0;
  /** The line is longer than any document may be: the rest of it is passed over. */
  #passing = false;

  /** @param length about how long the pieces are to be */
  constructor(length: number) {
    this.#length = length;
  }

  /** The lines that are complete with this, once they are enough. */
  *add(chunk: Uint8Array): Generator<Lines> {
    let fresh = chunk;
    if (this.#passing) {
      const end = chunk.indexOf(lineFeed);
      if (end < 0) return;
      this.#passing = false;
      fresh = chunk.subarray(end + 1);
    }
    this.#gathered.push(fresh);
    this.#size += fresh.length;
    if (this.#size < this.#length) return;
    const end = fresh.lastIndexOf(lineFeed) + 1;
    if (end > 0) yield this.#cut(fresh, end);
    else if (this.#size > maxBytes) {
      this.#passing = true;
      yield this.#cut(fresh, fresh.length);
    }
  }

  /** What is left when nothing more comes. */
  *rest(): Generator<Lines> {
    if (this.#size > 0) yield this.#take();
  }

  /** What was gathered, as far as this place in the last piece. */
  #cut(last: Uint8Array, end: number): Lines {
    this.#gathered[this.#gathered.length - 1] = last.subarray(0, end);
    const lines = this.#take();
    const rest = last.subarray(end);
    this.#gathered = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    return lines;
  }

  #take(): Lines {
    const bytes = Buffer.concat(this.#gathered);
    const line = this.#line;
    this.#line += countLines(bytes);
    return { bytes, line };
  }
}
