/** Makes functions from their source text, with constants that it names. */
export class CodeMaker {
  /** How often a table is asked before code is made for it; Infinity where no code can be made. */
  after: number;

  /** @param after Infinity: no code is ever made */
  constructor(after: number) {
    this.after = after;
  }

  /**
   * What a function body returns. Only what is written in src/checks/quick/generated may be in it: names that come from
   * definitions or data must be quoted as JSON, or be among the constants.
   * @param about whom the code is for, as profilers and stack traces name it
   * @param constants what the body knows, by name
   * @returns undefined where making code is not allowed: in a page with a content security policy, or under
   *   `--disallow-code-generation-from-strings`. Then it is not tried again.
   */
  make(about: string, body: string, constants: ReadonlyMap<string, unknown>): unknown {
    if (this.after === Infinity) return undefined;
    try {
      return new Function(...constants.keys(), `'use strict';\n${body}\n//# sourceURL=quick/${about.replace(/[^\w.]/g, '_')}`)(...constants.values());
    } catch (error) {
      if (!(error instanceof EvalError)) throw error;
      this.after = Infinity;
      return undefined;
    }
  }
}
