/** Which characters a set such as `[^x-z]` or `\p{L}` has. RegExp itself is asked, once about each, so a set means what it means there. */
export class CharacterSet {
  readonly #test: RegExp;
  /** For each ASCII character 1 when the set has it, 2 when it has not, 0 when nobody has asked yet. */
  readonly #ascii = new Uint8Array(128);
  readonly #others = new Map<number, boolean>();

  constructor(source: string, flags: string) {
    // `m` bears on ^ and $ alone, which a single character must not be confused with.
    this.#test = new RegExp(`^(?:${source})$`, flags.replace('m', ''));
  }

  /** Whether it has the character with this code: a code point for a Unicode pattern, else a code unit. */
  has(code: number): boolean {
    if (code < 128) {
      const answer = this.#ascii[code] || (this.#ascii[code] = this.#asks(code) ? 1 : 2);
      return answer === 1;
    }
    let answer = this.#others.get(code);
    if (answer === undefined) {
      answer = this.#asks(code);
      // The text is the document's: what it can make us remember is limited.
      if (this.#others.size < 1000) this.#others.set(code, answer);
    }
    return answer;
  }

  #asks(code: number): boolean {
    return this.#test.test(String.fromCodePoint(code));
  }
}

/** The sets of one pattern, each once. */
export class CharacterSets {
  readonly #flags: string;
  readonly #sets = new Map<string, CharacterSet>();

  constructor(flags: string) {
    this.#flags = flags;
  }

  get(source: string): CharacterSet {
    const set = this.#sets.get(source) ?? new CharacterSet(source, this.#flags);
    this.#sets.set(source, set);
    return set;
  }
}
