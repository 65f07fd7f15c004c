/**
 * Which characters a set such as `[^x-z]` or `\p{L}` has. RegExp itself is asked, about one character at a time, and its
 * answers are kept: so a set means here what it means there.
 */
export class CharacterSets {
  readonly isMultiline: boolean;
  readonly #flags: string;
  readonly #isUnicode: boolean;
  readonly #sets = new Map<string, { readonly test: RegExp; readonly known: Map<string, boolean> }>();

  constructor(flags: string) {
    // `m` bears on ^ and $ alone, which a single character must not be confused with.
    this.#flags = flags.replace('m', '');
    this.isMultiline = flags.includes('m');
    this.#isUnicode = flags.includes('u');
  }

  /** The character at an offset: a whole code point for a Unicode pattern, else a code unit. */
  characterAt(text: string, at: number): string {
    return this.#isUnicode ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
  }

  has(source: string, char: string): boolean {
    let set = this.#sets.get(source);
    if (set === undefined) {
      set = { test: new RegExp(`^(?:${source})$`, this.#flags), known: new Map() };
      this.#sets.set(source, set);
    }
    let answer = set.known.get(char);
    if (answer === undefined) {
      answer = set.test.test(char);
      // The text is the document's: what it can make us remember is limited.
      if (set.known.size < 1000) set.known.set(char, answer);
    }
    return answer;
  }
}
