import type { CodeInData } from '../terminology.js';
import { combine, members, or, stateOf, type Members, type State } from './members.js';

/** What is in a value set, as far as it can be known here. Immutable, and free to share its parts with others. */
export interface Expansion {
  readonly url: string;
  readonly version?: string | undefined;
  /** By code system. */
  readonly systems: ReadonlyMap<string, Members>;
  /** The state of all codes of systems that are not listed. */
  readonly elsewhere: State;
  /** What the value set itself calls its codes: by system, then by code as written there. */
  readonly names: Names;
}

export type Names = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** A set of codes without a url: a step on the way to an expansion. */
export type Codes = Pick<Expansion, 'systems' | 'elsewhere'>;

/** All codes of all systems in one state. */
export function allCodes(state: State): Codes {
  return { systems: new Map(), elsewhere: state };
}

/** The codes of one system, and none of others. */
export function codesOf(part: Members): Codes {
  return { systems: new Map([[part.system, part]]), elsewhere: 'out' };
}

/** Combines two sets code by code, with `or`, `and` or `butNot` of members.ts. */
export function combineCodes(a: Codes, b: Codes, by: (a: State, b: State) => State): Codes {
  const systems = new Map<string, Members>();
  const elsewhere = by(a.elsewhere, b.elsewhere);
  for (const system of new Set([...a.systems.keys(), ...b.systems.keys()])) {
    const left = a.systems.get(system);
    const right = b.systems.get(system);
    systems.set(system, combineParts(system, left, a.elsewhere, right, b.elsewhere, by));
  }
  return { systems, elsewhere };
}

/** The union of many sets. Halves are joined, so that thousands of small ones do not cost their square. */
export function unionOf(sets: readonly Codes[]): Codes {
  const [first, second] = sets;
  if (first === undefined) return allCodes('out');
  if (second === undefined) return first;
  const middle = sets.length >> 1;
  return combineCodes(unionOf(sets.slice(0, middle)), unionOf(sets.slice(middle)), or);
}

function combineParts(
  system: string,
  left: Members | undefined,
  leftElse: State,
  right: Members | undefined,
  rightElse: State,
  by: (a: State, b: State) => State,
): Members {
  // Most sets have nothing to do with each other: then a part stays what it is, and is shared.
  if (left !== undefined && right === undefined && by('in', rightElse) === 'in' && by('out', rightElse) === 'out') return left;
  if (right !== undefined && left === undefined && by(leftElse, 'in') === 'in' && by(leftElse, 'out') === 'out') return right;
  return combine(left ?? members(system, { others: leftElse }), right ?? members(system, { others: rightElse }), by);
}

/** Is a code in, as `stateIn` tells? Asked of many sets for one code, so nothing is worked out but that. */
export function isIn(expansion: Codes, { system, code }: CodeInData): boolean {
  if (expansion.elsewhere === 'in' && (system === undefined || !expansion.systems.has(system))) return true;
  if (system !== undefined) {
    const part = expansion.systems.get(system);
    return part !== undefined && stateOf(part, code) === 'in';
  }
  for (const part of expansion.systems.values()) if (stateOf(part, code) === 'in') return true;
  return false;
}

/** The state of a code as it stands in the data. A bare code is in when some system of the value set has it. */
export function stateIn(expansion: Codes, { system, version, code }: CodeInData): State {
  if (system === undefined) {
    let state: State = expansion.elsewhere;
    for (const part of expansion.systems.values()) state = or(state, stateOf(part, code));
    return state;
  }
  const part = expansion.systems.get(system);
  if (part === undefined) return expansion.elsewhere;
  const state = stateOf(part, code);
  if (state !== 'out' || version === undefined || part.version === undefined || part.version === version) return state;
  // Not in the version that was looked at; the data speaks of another one.
  return { kind: 'system-version', system, version };
}
