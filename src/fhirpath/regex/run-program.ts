import type { CharacterSets } from './character-sets.js';
import type { Instruction } from './program.js';
import type { Assertion } from './tree.js';

/**
 * True when the program finds a match anywhere in the text. It keeps all states that are possible at a character, each once, so the
 * work is at most the length of the text times that of the program, whatever the pattern.
 */
export function finds(program: readonly Instruction[], sets: CharacterSets, text: string): boolean {
  let states = new StateSet(program.length);
  let next = new StateSet(program.length);
  const pending: number[] = [];
  let at = 0;

  /** Adds a state and those it leads to without a character; true when one of them is a match. */
  const reach = (start: number, into: StateSet): boolean => {
    pending.push(start);
    let isMatch = false;
    for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
      if (!into.add(state)) continue;
      const instruction = program[state] as Instruction;
      if (instruction.op === 'match') isMatch = true;
      else if (instruction.op === 'jump') pending.push(instruction.to);
      else if (instruction.op === 'split') pending.push(instruction.second, instruction.first);
      else if (instruction.op === 'assert' && holds(instruction.assertion, text, at, sets)) pending.push(state + 1);
    }
    return isMatch;
  };

  for (;;) {
    // A match may also start here.
    if (reach(0, states)) return true;
    if (at >= text.length) return false;
    const char = sets.characterAt(text, at);
    at += char.length;
    next.clear();
    for (let i = 0; i < states.size; i++) {
      const state = states.at(i);
      const instruction = program[state] as Instruction;
      if (instruction.op === 'set' && sets.has(instruction.source, char) && reach(state + 1, next)) return true;
    }
    [states, next] = [next, states];
  }
}

function holds(assertion: Assertion, text: string, at: number, sets: CharacterSets): boolean {
  switch (assertion) {
    case 'start':
      return at === 0 || (sets.isMultiline && isLineEnd(text.charAt(at - 1)));
    case 'end':
      return at === text.length || (sets.isMultiline && isLineEnd(text.charAt(at)));
    case 'boundary':
      return isWord(text.charAt(at - 1)) !== isWord(text.charAt(at));
    case 'notBoundary':
      return isWord(text.charAt(at - 1)) === isWord(text.charAt(at));
  }
}

function isLineEnd(char: string): boolean {
  return char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029';
}

function isWord(char: string): boolean {
  return /^\w$/.test(char);
}

/** A set of small numbers that is cleared at once. */
class StateSet {
  readonly #members: Int32Array;
  readonly #places: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.#members = new Int32Array(capacity);
    this.#places = new Int32Array(capacity);
  }

  add(state: number): boolean {
    const place = this.#places[state] ?? 0;
    if (place < this.size && this.#members[place] === state) return false;
    this.#members[this.size] = state;
    this.#places[state] = this.size++;
    return true;
  }

  at(index: number): number {
    return this.#members[index] ?? 0;
  }

  clear(): void {
    this.size = 0;
  }
}
