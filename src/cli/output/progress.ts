import type { Language } from '../../finding/message.js';
import type { Io, Output } from '../io.js';
import { progressLine } from './progress-line.js';
import type { Summary } from '../../report/document-result.js';

/** A run shorter than this shows nothing of it. Milliseconds. */
const patience = 500;
/** How often the line is drawn. */
const interval = 100;

/** From the beginning of the line; and what is left of it from here on, gone. */
const lineStart = '\r';
const clearRest = '\u001b[K';

/** What is told of a run while it goes on. */
export interface Progress {
  /** Documents were checked. */
  checked(summary: Summary): Promise<void>;
  /** This many more files are done; a part of one when it is long. */
  advanced(files: number): Promise<void>;
  /** Makes way for other text on the same terminal. */
  hide(): Promise<void>;
  /** Nothing more comes: the line goes away. */
  end(): Promise<void>;
}

/** Nobody watches. */
const unseen: Progress = {
  checked: () => Promise.resolve(),
  advanced: () => Promise.resolve(),
  hide: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

/** A line on the terminal that tells how far the run has come; nothing when standard error is none. @param files how many there are */
export async function startProgress(files: () => Promise<number>, { screen, now, onInterrupt }: Io, language: Language): Promise<Progress> {
  return screen === undefined ? unseen : new ProgressLine(await files(), screen, now, onInterrupt, language);
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
  #documents = 0;
  #invalid = 0;
  #unreadable = 0;

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

  async checked({ documents, invalid, unreadable }: Summary): Promise<void> {
    this.#documents += documents;
    this.#invalid += invalid;
    this.#unreadable += unreadable;
    await this.#draw();
  }

  async advanced(files: number): Promise<void> {
    this.#done += files;
    await this.#draw();
  }

  async hide(): Promise<void> {
    if (!this.#drawn) return;
    this.#drawn = false;
    await this.#screen.write(lineStart + clearRest);
  }

  async end(): Promise<void> {
    this.#release();
    await this.hide();
  }

  async #draw(): Promise<void> {
    const now = this.#now();
    if (now - this.#last < interval || now - this.#start < patience) return;
    this.#last = now;
    this.#drawn = true;
    const done = Math.min(this.#done / Math.max(this.#files, 1), 1);
    const standing = { done, documents: this.#documents, invalid: this.#invalid, unreadable: this.#unreadable, elapsed: now - this.#start };
    await this.#screen.write(lineStart + progressLine(standing, this.#language) + clearRest);
  }
}
