import { code, sourceUrl, type Code } from './code.js';

/**
 * Makes what a function body returns, of constants that it knows by name. Whoever makes a validator gives this, where code may be made at
 * all: a page's content security policy may forbid it, and then nothing of the kind is to be loaded.
 */
export type MakeCode = (body: Code, constants: ReadonlyMap<string, unknown>) => unknown;

/** Has code made, and knows when. */
export class CodeMaker {
  readonly #make: MakeCode | undefined;
  /** How often a table is asked before code is made for it; Infinity where none can be made. */
  after: number;

  /**
   * @param make absent: no code is ever made
   * @param after Infinity: none is made either
   */
  constructor(make: MakeCode | undefined, after: number) {
    this.#make = make;
    this.after = make === undefined ? Infinity : after;
  }

  /**
   * What a function body returns.
   * @param about the type that the code is for, as profilers and stack traces name it
   * @param constants what the body knows, by name
   * @returns undefined where making code is not allowed, as under Node's `--disallow-code-generation-from-strings`. Then it is
   *   not tried again.
   */
  make(about: string, body: Code, constants: ReadonlyMap<string, unknown>): unknown {
    if (this.after === Infinity) return undefined;
    try {
      return this.#make?.(code`'use strict';\n${body}\n${sourceUrl(about)}`, constants);
    } catch (error) {
      if (!(error instanceof EvalError)) throw error;
      this.after = Infinity;
      return undefined;
    }
  }
}
