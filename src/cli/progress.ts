import type { Language } from '../finding/message.js';
import type { DocumentResult } from '../report/results.js';
import type { Io, Output } from './io.js';
import { progressLine } from './progress-line.js';

/** A run shorter than this shows nothing of it. Milliseconds. */
const patience = 500;
/** How often the line is drawn, and other things in the process have their turn. */
const interval = 100;

/** From the beginning of the line; and what is left of it from here on, gone. */
const lineStart = '\r';
const clearRest = '\u001b[K';

/** What is told of a run while it goes on. */
export interface Progress {
  /** The bytes of the next file are there. */
  opened(bytes: Uint8Array): void;
  /** A document of it was checked. Resolves when there is time for the next. */
  checked(result: DocumentResult): Promise<void>;
  /** The file is done. */
  closed(): void;
  /** Nothing more comes: the line goes away. */
  end(): Promise<void>;
}

/** Nobody watches. */
const unseen: Progress = { opened: () => undefined, checked: () => Promise.resolve(), closed: () => undefined, end: () => Promise.resolve() };

/** A line on the terminal that tells how far the run has come; nothing when standard error is none. @param files how many there are */
export function startProgress(files: number, { screen, now, onInterrupt }: Io, language: Language): Progress {
  return screen === undefined ? unseen : new ProgressLine(files, screen, now, onInterrupt, language);
}

class ProgressLine implements Progress {
  readonly #files: number;
  readonly #screen: Output;
  readonly #now: () => number;
  readonly #language: Language;
  readonly #start: number;
  readonly #release: () => void;
  #drawn = false;
  #last: number;
  #done = 0;
  /** How many lines the file has, one for each document when it is NDJSON; and which one was checked last. */
  #lines = 1;
  #line = 0;
  #documents = 0;
  #invalid = 0;

  constructor(files: number, screen: Output, now: Io['now'], onInterrupt: Io['onInterrupt'], language: Language) {
    this.#files = files;
    this.#screen = screen;
    this.#now = () => now().getTime();
    this.#language = language;
    this.#start = this.#last = this.#now();
    this.#release = onInterrupt(() => {
      // The terminal's own line goes on below what was drawn.
      if (this.#drawn) void this.#screen.write('\n');
    });
  }

  opened(bytes: Uint8Array): void {
    this.#lines = linesOf(bytes);
    this.#line = 0;
  }

  async checked({ line, valid }: DocumentResult): Promise<void> {
    this.#documents++;
    if (!valid) this.#invalid++;
    this.#line = line ?? 0;
    const now = this.#now();
    if (now - this.#last < interval) return;
    this.#last = now;
    if (now - this.#start >= patience) await this.#draw(now);
    // A signal, for one, is heard only when nothing else runs.
    await new Promise((resolve) => setImmediate(resolve));
  }

  closed(): void {
    this.#done++;
    this.#line = 0;
  }

  async end(): Promise<void> {
    this.#release();
    if (this.#drawn) await this.#screen.write(lineStart + clearRest);
  }

  async #draw(now: number): Promise<void> {
    this.#drawn = true;
    const done = Math.min((this.#done + this.#line / this.#lines) / Math.max(this.#files, 1), 1);
    const line = progressLine({ done, documents: this.#documents, invalid: this.#invalid, elapsed: now - this.#start }, this.#language);
    await this.#screen.write(lineStart + line + clearRest);
  }
}

function linesOf(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}
