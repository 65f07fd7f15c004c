/**
 * Source text for generated functions. A string is not a `Code`, to the compiler and when the program runs: what comes from definitions or
 * data enters through `literal` alone. Only this file makes a `Code` of a string.
 */
export class Code {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Code as the program writes it. It may contain other code, lists of code, and whole numbers. */
  static readonly of = (strings: TemplateStringsArray, ...parts: readonly CodePart[]): Code => {
    let text = strings[0] ?? '';
    parts.forEach((part, index) => (text += partText(part) + (strings[index + 1] ?? '')));
    return new Code(text);
  };

  /** Any string, as the literal that evaluates to it. */
  static readonly literal = (text: string): Code => {
    return new Code(JSON.stringify(text));
  };

  /** The name of the constant with this number. */
  static readonly identifier = (index: number): Code => {
    return code`c${index}`;
  };

  /** Pieces of code, with other code between them. */
  static readonly joined = (pieces: readonly Code[], between: Code): Code => {
    // Reading the private text of anything else throws.
    return new Code(pieces.map((piece) => piece.#text).join(between.#text));
  };

  /** The comment by which profilers and stack traces name the code. */
  static readonly sourceUrl = (about: string): Code => {
    return new Code(`//# sourceURL=fast-path/${about.replace(/[^\w.]/g, '_')}`);
  };

  get text(): string {
    return this.#text;
  }
}

/** What a template may contain. */
export type CodePart = Code | number | readonly Code[];

export const { of: code, literal, identifier, joined, sourceUrl } = Code;

/** Code of no length. */
export const noCode = code``;

function partText(part: CodePart): string {
  if (typeof part !== 'number') return joined(part instanceof Code ? [part] : part, noCode).text;
  // Infinity and NaN would be names.
  if (!Number.isSafeInteger(part)) throw new RangeError(`${part} is not a whole number`);
  return part < 0 ? `(${part})` : String(part);
}
