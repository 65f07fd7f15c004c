import { CharacterSets } from './character-sets.js';
import { longestWithin, searchCost, type Cost } from './cost.js';
import { parsePattern } from './parse-pattern.js';
import { programOf, type Instruction } from './program.js';
import { finds } from './run-program.js';
import type { Pattern } from './tree.js';

/** Up to so many steps RegExp is used: about half a millisecond at worst, and as a rule microseconds. */
const nativeSteps = 100_000;

/** The same for what only RegExp can do. */
const onlyNativeSteps = 10_000_000;

/** Beyond so many steps of the walk a text is too long for its pattern. */
const walkSteps = 50_000_000;

/**
 * A pattern that comes from a definition and meets hostile text. Where backtracking is certain to be quick, RegExp does the work;
 * else a walk does that is linear in the text. Only on long texts are patterns refused that the walk does not know, those that look
 * ahead or behind or refer back to a group.
 */
export class Matcher {
  readonly #regex: RegExp;
  readonly #flags: string;
  readonly #tree: Pattern | undefined;
  readonly #cost: Cost;
  readonly #nativeLength: number;
  /** Made when a text first needs it. */
  #program: readonly Instruction[] | 'none' | undefined;
  readonly #sets: CharacterSets;

  /** `flags` out of `i` and `m`; a dot matches line ends too (N1, 5.6.9). Throws a SyntaxError when `source` is no pattern. */
  constructor(source: string, flags = '') {
    this.#flags = flagsFor(source, `s${flags}`);
    this.#regex = new RegExp(source, this.#flags);
    this.#tree = parsePattern(source, this.#flags.includes('u'));
    this.#cost = this.#tree === undefined ? { factor: 1, degree: Infinity } : searchCost(this.#tree);
    this.#nativeLength = longestWithin(nativeSteps, this.#cost);
    this.#sets = new CharacterSets(this.#flags);
  }

  /** Whether the pattern matches somewhere in the text; undefined when finding out may take too long. */
  test(text: string): boolean | undefined {
    if (text.length <= this.#nativeLength) return this.#regex.test(text);
    this.#program ??= (this.#tree === undefined ? undefined : programOf(this.#tree)) ?? 'none';
    if (this.#program === 'none') return this.#isCheap(text) ? this.#regex.test(text) : undefined;
    if (this.#program.length * text.length > walkSteps) return undefined;
    return finds(this.#program, this.#sets, text);
  }

  /** The text with all matches replaced, `$1` in the substitute standing for the first group; undefined when it may take too long. */
  replace(text: string, substitute: string): string | undefined {
    if (!this.#isCheap(text)) return undefined;
    return text.replace(new RegExp(this.#regex.source, `g${this.#flags}`), substitute);
  }

  /** Whether RegExp may be used where nothing else can be. */
  #isCheap(text: string): boolean {
    return text.length <= longestWithin(onlyNativeSteps, this.#cost);
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
