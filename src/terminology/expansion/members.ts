import type { SystemContent } from '../content/system-content.js';
import { foldCode } from '../content/system-content.js';
import { grammarOf } from '../external/grammar.js';
import type { UnverifiedReason } from '../terminology.js';

/** Whether a code is in a set: it is, it is not, or the reason why nobody here can tell (Kleene's three values). */
export type State = 'in' | 'out' | UnverifiedReason;

/** Codes by key. A Map serves as well as a Set, so that a whole code system need not be copied. */
export interface Keys {
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** The part of a value set that is about one code system: a state for every code there is or could be. */
export interface Members {
  readonly system: string;
  /** Keys are lower case, because the system does not care. */
  readonly folds: boolean;
  readonly in: Keys;
  readonly out: Keys;
  readonly unverified: ReadonlyMap<string, UnverifiedReason>;
  /** The state of all codes that are named in none of the three. */
  readonly others: State;
  /** Set when this is the system's whole content and nothing else. */
  readonly whole?: SystemContent;
  /** The version of the content that `others` = out is based on. */
  readonly version?: string | undefined;
}

const noKeys: ReadonlyMap<string, never> = new Map<string, never>();

/** Members with everything left out that says nothing. */
export function members(system: string, given: Partial<Omit<Members, 'system'>>): Members {
  return { system, folds: false, in: noKeys, out: noKeys, unverified: noKeys, others: 'out', ...given };
}

/** The state of a code. A code that is not named may still be refused by its system's grammar. */
export function stateOf(part: Members, code: string): State {
  const key = foldCode(code, part.folds);
  if (part.in.has(key)) return 'in';
  if (part.out !== noKeys && part.out.has(key)) return 'out';
  const cause = part.unverified === noKeys ? undefined : part.unverified.get(key);
  if (cause !== undefined) return cause;
  const grammar = part.others === 'out' ? undefined : grammarOf(part.system);
  return grammar === undefined ? part.others : and(part.others, grammar(code));
}

export function or(a: State, b: State): State {
  if (a === 'in' || b === 'in') return 'in';
  return a === 'out' ? b : a;
}

export function and(a: State, b: State): State {
  if (a === 'out' || b === 'out') return 'out';
  return a === 'in' ? b : a;
}

export function butNot(a: State, b: State): State {
  return and(a, b === 'in' ? 'out' : b === 'out' ? 'in' : b);
}

/** What is unverified in `a` and a member of `b` is a member; all else is as in `a`. */
export function settledBy(a: State, b: State): State {
  return typeof a !== 'string' && b === 'in' ? 'in' : a;
}

/** Combines two parts about the same system, code by code. */
export function combine(a: Members, b: Members, by: (a: State, b: State) => State): Members {
  if (a.folds !== b.folds) return combine(folded(a), folded(b), by);
  const others = by(a.others, b.others);
  const sets = { in: new Set<string>(), out: new Set<string>(), unverified: new Map<string, UnverifiedReason>() };
  for (const key of namedKeys(a, b)) {
    const state = by(stateOf(a, key), stateOf(b, key));
    if (state === 'in') sets.in.add(key);
    else if (state !== 'out') sets.unverified.set(key, state);
    else if (others !== 'out') sets.out.add(key);
  }
  return { system: a.system, folds: a.folds, ...sets, others, version: a.version ?? b.version };
}

function* namedKeys(...parts: readonly Members[]): Iterable<string> {
  for (const part of parts) {
    yield* part.in.keys();
    yield* part.out.keys();
    yield* part.unverified.keys();
  }
}

function folded(part: Members): Members {
  if (part.folds) return part;
  const lower = (keys: Keys): Set<string> => new Set([...keys.keys()].map((key) => foldCode(key, true)));
  const unverified = new Map([...part.unverified].map(([key, cause]) => [foldCode(key, true), cause]));
  return { ...part, folds: true, in: lower(part.in), out: lower(part.out), unverified };
}
