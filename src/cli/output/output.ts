import { resolve } from 'node:path';
import type { Output } from '../io.js';
import type { Io } from '../io.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import { WholeFile } from './write-whole.js';

/** Where one report goes while it is written: a file, which is there when it is whole, or standard output. */
export class ReportOutput {
  readonly #name: string | undefined;
  readonly #stdout: Output;
  readonly #io: Io;
  #file: WholeFile | undefined;
  #last = '';

  /** @param file as the user named it; standard output otherwise */
  constructor(file: string | undefined, stdout: Output, io: Io) {
    this.#name = file;
    this.#stdout = stdout;
    this.#io = io;
  }

  /** The last characters that were written. */
  get last(): string {
    return this.#last;
  }

  /** @throws {UsageError} when it cannot be written */
  async write(text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return;
    this.#last = (this.#last + (typeof text === 'string' ? text.slice(-2) : String.fromCharCode(...text.subarray(-2)))).slice(-2);
    if (this.#name === undefined) return this.#stdout.write(text);
    await this.#attempt(async (path) => (this.#file ??= await WholeFile.create(path, this.#io)).write(text));
  }

  async finish(): Promise<void> {
    await this.#attempt(async () => this.#file?.finish());
  }

  async discard(): Promise<void> {
    await this.#file?.discard();
  }

  async #attempt(what: (path: string) => Promise<void>): Promise<void> {
    const name = this.#name ?? '';
    try {
      await what(resolve(this.#io.cwd, name));
    } catch (error) {
      await this.discard();
      throw new UsageError(`cannot write ${name}: ${reasonOf(error)}`);
    }
  }
}
