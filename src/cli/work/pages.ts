/** Text of reports, in UTF-8, in memory that threads share: it is written from where it was put together, and never copied. */
export interface Page {
  readonly bytes: Uint8Array;
  /** One number: not 0 while the bytes are still to be read. */
  readonly inUse: Int32Array;
}

/** How large the first page is, unless more has to be on it; and from where on pages are not kept for what comes next. In bytes. */
const least = 262_144;
const large = 4_194_304;

/** Texts up to this length are not measured before they are written: no letter takes more than three bytes. */
const short = 65_536;

interface OwnPage {
  readonly memory: Buffer;
  readonly inUse: Int32Array;
}

/** Puts texts together, one page after another. Pages are used again when they have been read. */
export class Pages {
  #pages: OwnPage[] = [];
  /** How large pages are: as much as was on one before is soon on the next. */
  #usual = least;
  #page: OwnPage | undefined;
  #length = 0;

  add(text: string): void {
    const room = this.#length + (text.length > short ? Buffer.byteLength(text) : text.length * 3);
    const { memory } = this.#pageFor(room);
    this.#length += memory.write(text, this.#length);
  }

  /** What was put together since this was last asked for. Whoever reads it says when it is done (`release`). */
  take(): Page {
    const page = this.#pageFor(this.#length);
    const bytes = page.memory.subarray(0, this.#length);
    Atomics.store(page.inUse, 0, 1);
    this.#page = undefined;
    this.#length = 0;
    return { bytes, inUse: page.inUse };
  }

  /** The page that is being written, which has so much room from now on. */
  #pageFor(room: number): OwnPage {
    const page = this.#page;
    if (page !== undefined && page.memory.length >= room) return page;
    const next =
      this.#pages.find((one) => one !== page && one.memory.length >= room && Atomics.load(one.inUse, 0) === 0) ?? this.#newPage(room);
    if (page !== undefined) page.memory.copy(next.memory, 0, 0, this.#length);
    return (this.#page = next);
  }

  #newPage(room: number): OwnPage {
    const length = Math.max(this.#usual, 2 ** Math.ceil(Math.log2(room)));
    const page = {
      memory: Buffer.from(new SharedArrayBuffer(length)),
      inUse: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    };
    if (length > large) return page;
    this.#usual = length;
    this.#pages = [...this.#pages.filter(({ memory }) => memory.length >= length), page];
    return page;
  }
}

/** The page was read: its memory may be written anew. */
export function release({ inUse }: Page): void {
  Atomics.store(inUse, 0, 0);
}
