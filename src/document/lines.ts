/** A place in a text: 1-based line and column, the column in UTF-16 code units, as editors count. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text. A line ends with a line feed, a carriage return, or both. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    if (text.includes('\r')) {
      const breaks = /\r\n?|\n/g;
      while (breaks.test(text)) this.#starts.push(breaks.lastIndex);
    } else {
      // Twice as fast, and what nearly all texts are.
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
    }
  }

  /** Where the character at this offset stands. An offset past the end gives the end. */
  at(offset: number): LineAndColumn {
    const place = Math.min(offset, this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: place - this.#start(low) + 1 };
  }

  /**
   * The text of a line without its line break; undefined when there is no such line. Its length does not matter: a report may be one line.
   */
  text(line: number): string | undefined {
    const start = this.#starts[line - 1];
    if (start === undefined) return undefined;
    let end = this.#starts[line] ?? this.#text.length;
    while (end > start && this.#isBreak(end - 1)) end--;
    return this.#text.slice(start, end);
  }

  #isBreak(offset: number): boolean {
    const letter = this.#text.charAt(offset);
    return letter === '\n' || letter === '\r';
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }
}
