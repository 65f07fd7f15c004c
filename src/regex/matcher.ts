import { searchCost } from './cost.js';
import { at, hopeless, longestWithin, type Growth } from './growth.js';
import { withoutInlineFlags } from './inline-flags.js';
import { parsePattern } from './parse-pattern.js';
import { programOf } from './program.js';
import { Walker } from './walker.js';
import type { Pattern } from './tree.js';
import { unicodeSource } from './unicode-source.js';

/** Up to so many steps RegExp is used: about half a millisecond at worst, and as a rule microseconds. */
const nativeSteps = 100_000;

/** The same for what only RegExp can do. */
const onlyNativeSteps = 10_000_000;

/** Beyond so many steps of the walk a text is too long for its pattern. */
const walkSteps = 50_000_000;

/**
 * A pattern that comes from a definition and meets hostile text. Where backtracking is certain to be quick, RegExp does the work;
 * else a walk does that is linear in the text. What neither can do is refused: long texts for patterns that look ahead or behind
 * or refer back to a group, and texts that are too long for a huge pattern.
 */
export class Matcher {
  readonly #regex: RegExp;
  readonly #tree: Pattern | undefined;
  /** The lengths up to which RegExp is used: where there is another way, and where there is none. */
  readonly #nativeLength: number;
  readonly #onlyNativeLength: number;
  readonly #cost: Growth;
  /** Made when a text first needs it. */
  #walker: Walker | 'none' | undefined;

  /**
   * `flags` out of `i`, `m` and `s`, with RegExp's meaning; the pattern may set more of its own, as in Java. Patterns are read in RegExp's
   * Unicode mode, and where that refuses them in its lenient one; with `u` such a pattern is refused, for what is lenient here means
   * something else in other dialects (`[a-z-[aeiou]]`).
   * @throws SyntaxError when `source` is no pattern
   */
  constructor(source: string, flags = '') {
    this.#regex = compiled(source, flags);
    this.#tree = parsePattern(this.#regex.source, this.#regex.unicode);
    const cost = this.#tree === undefined ? hopeless : searchCost(this.#tree, this.#regex.multiline);
    this.#cost = cost;
    this.#nativeLength = longestWithin(nativeSteps, cost);
    this.#onlyNativeLength = longestWithin(onlyNativeSteps, cost);
  }

  /** A matcher for texts that fit the pattern from end to end. */
  static whole(source: string, flags = ''): Matcher {
    // Alone it must be a pattern too: `a)|(b` is none.
    compiled(source, flags);
    return new Matcher(`^(?:${source})$`, flags);
  }

  /** Whether the pattern matches somewhere in the text; undefined when finding out may take too long. */
  test(text: string): boolean | undefined {
    if (text.length <= this.#nativeLength) return this.#native(text);
    this.#walker ??= this.#makeWalker() ?? 'none';
    if (this.#walker === 'none') return text.length <= this.#onlyNativeLength ? this.#native(text) : undefined;
    return this.#walker.size * text.length > walkSteps ? undefined : this.#walker.finds(text);
  }

  /** At most so many steps test() takes on a text of this length. */
  stepsOn(length: number): number {
    if (length <= this.#nativeLength) return at(this.#cost, length);
    this.#walker ??= this.#makeWalker() ?? 'none';
    // What takes longer than it may is not begun.
    if (this.#walker === 'none') return length <= this.#onlyNativeLength ? at(this.#cost, length) : 0;
    return Math.min(this.#walker.size * length, walkSteps);
  }

  #makeWalker(): Walker | undefined {
    const program = this.#tree && programOf(this.#tree, this.#regex.flags);
    return program && new Walker(program);
  }

  /** The text with all matches replaced, `$1` in the substitute standing for the first group; undefined when it may take too long. */
  replace(text: string, substitute: string): string | undefined {
    if (text.length > this.#onlyNativeLength) return undefined;
    try {
      return text.replace(new RegExp(this.#regex.source, `g${this.#regex.flags}`), substitute);
    } catch (error) {
      return unlessTooLarge(error);
    }
  }

  #native(text: string): boolean | undefined {
    try {
      return this.#regex.test(text);
    } catch (error) {
      return unlessTooLarge(error);
    }
  }
}

/** The engine may find only in use that a pattern is too large for it. */
function unlessTooLarge(error: unknown): undefined {
  if (error instanceof SyntaxError) return undefined;
  throw error;
}

function compiled(written: string, flags: string): RegExp {
  const source = withoutInlineFlags(written, flags);
  try {
    return new RegExp(unicodeSource(source), flags.includes('u') ? flags : `u${flags}`);
  } catch (error) {
    if (flags.includes('u')) throw error;
    return new RegExp(source, flags);
  }
}
