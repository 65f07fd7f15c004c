import { CharacterSets } from './character-sets.js';
import { longestWithin, searchCost, type Cost } from './cost.js';
import { parsePattern } from './parse-pattern.js';
import { programOf, type Instruction } from './program.js';
import { finds } from './run-program.js';

/** Up to so many steps RegExp is used: some ten milliseconds at worst, and as a rule microseconds. */
const nativeSteps = 1_000_000;

/** Beyond so many steps of the walk a text is too long for its pattern. */
const walkSteps = 200_000_000;

/** Without a tree nothing is known of a pattern's cost but that it may be high. */
const unknown: Cost = { factor: 1, degree: 4 };

/**
 * A pattern that comes from a definition and meets hostile text. Where backtracking is certain to be quick, RegExp does the work;
 * else a walk does that is linear in the text. Only on long texts are patterns refused that the walk does not know, those that look
 * ahead or behind or refer back to a group.
 */
export class Matcher {
  readonly #regex: RegExp;
  readonly #flags: string;
  readonly #nativeLength: number;
  readonly #program: readonly Instruction[] | undefined;
  readonly #sets: CharacterSets;

  /** `flags` out of `i` and `m`; a dot matches line ends too (N1, 5.6.9). Throws a SyntaxError when `source` is no pattern. */
  constructor(source: string, flags = '') {
    this.#flags = flagsFor(source, `s${flags}`);
    this.#regex = new RegExp(source, this.#flags);
    const tree = parsePattern(source, this.#flags.includes('u'));
    this.#nativeLength = longestWithin(nativeSteps, tree === undefined ? unknown : searchCost(tree));
    this.#program = tree === undefined || this.#nativeLength === Infinity ? undefined : programOf(tree);
    this.#sets = new CharacterSets(this.#flags);
  }

  /** Whether the pattern matches somewhere in the text; undefined when finding out may take too long. */
  test(text: string): boolean | undefined {
    if (text.length <= this.#nativeLength) return this.#regex.test(text);
    if (this.#program === undefined || this.#program.length * text.length > walkSteps) return undefined;
    return finds(this.#program, this.#sets, text);
  }

  /** The text with all matches replaced, `$1` in the substitute standing for the first group; undefined when it may take too long. */
  replace(text: string, substitute: string): string | undefined {
    if (text.length > this.#nativeLength) return undefined;
    return text.replace(new RegExp(this.#regex.source, `g${this.#flags}`), substitute);
  }
}

/** With `u` where the pattern allows it, as the specification has it; many a pattern in use escapes more than `u` permits, as `\@`. */
function flagsFor(source: string, flags: string): string {
  try {
    new RegExp(source, `u${flags}`);
    return `u${flags}`;
  } catch {
    return flags;
  }
}
