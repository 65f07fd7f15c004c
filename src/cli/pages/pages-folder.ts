import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../output/write-whole.js';
import type { Io } from '../io.js';

/** The folder that pages are written to, again and again: only what changed is written, and what is no longer a page is removed. */
export class PagesFolder {
  readonly #folder: string;
  readonly #io: Pick<Io, 'onInterrupt'>;
  #written: ReadonlyMap<string, string> = new Map();

  constructor(folder: string, io: Pick<Io, 'onInterrupt'>) {
    this.#folder = folder;
    this.#io = io;
  }

  /** Writes the pages, by path below the folder. @returns how many were written or removed */
  async write(pages: ReadonlyMap<string, string>): Promise<number> {
    const changed = [...pages].filter(([path, text]) => this.#written.get(path) !== text);
    const gone = [...this.#written.keys()].filter((path) => !pages.has(path));
    for (const folder of new Set(changed.map(([path]) => dirname(path)))) await mkdir(join(this.#folder, folder), { recursive: true });
    for (const [path, text] of changed) await writeWhole(join(this.#folder, path), text, this.#io);
    for (const path of gone) await rm(join(this.#folder, path), { force: true });
    this.#written = pages;
    return changed.length + gone.length;
  }
}
