import type { Instruction, Program } from './program.js';
import type { Assertion } from './tree.js';

/** Runs a program over texts, one after another. */
export class Walker {
  readonly #program: Program;
  #states: StateSet;
  #next: StateSet;
  readonly #pending: number[] = [];

  constructor(program: Program) {
    this.#program = program;
    this.#states = new StateSet(program.instructions.length);
    this.#next = new StateSet(program.instructions.length);
  }

  /** How many instructions the program has. */
  get size(): number {
    return this.#program.instructions.length;
  }

  /**
   * True when the program finds a match anywhere in the text. It keeps all states that are possible at a character, each once, so
   * the work is at most the length of the text times that of the program, whatever the pattern.
   */
  finds(text: string): boolean {
    const { instructions, isUnicode } = this.#program;
    this.#states.clear();
    for (let at = 0; ; ) {
      // A match may also start here.
      if (this.#reach(0, this.#states, text, at)) return true;
      if (at >= text.length) return false;
      const code = (isUnicode ? text.codePointAt(at) : text.charCodeAt(at)) ?? 0;
      at += code > 0xffff ? 2 : 1;
      this.#next.clear();
      for (let i = 0; i < this.#states.size; i++) {
        const state = this.#states.at(i);
        const instruction = instructions[state] as Instruction;
        if (instruction.op === 'set' && instruction.set.has(code) && this.#reach(state + 1, this.#next, text, at)) return true;
      }
      [this.#states, this.#next] = [this.#next, this.#states];
    }
  }

  /** Adds a state and those it leads to without a character; true when one of them is a match. */
  #reach(start: number, into: StateSet, text: string, at: number): boolean {
    const { instructions, isMultiline } = this.#program;
    const pending = this.#pending;
    pending.push(start);
    let isMatch = false;
    for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
      if (!into.add(state)) continue;
      const instruction = instructions[state] as Instruction;
      if (instruction.op === 'match') isMatch = true;
      else if (instruction.op === 'jump') pending.push(instruction.to);
      else if (instruction.op === 'split') pending.push(instruction.second, instruction.first);
      else if (instruction.op === 'assert' && holds(instruction.assertion, text, at, isMultiline)) pending.push(state + 1);
    }
    return isMatch;
  }
}

function holds(assertion: Assertion, text: string, at: number, isMultiline: boolean): boolean {
  switch (assertion) {
    case 'start':
      return at === 0 || (isMultiline && isLineEnd(text.charAt(at - 1)));
    case 'end':
      return at === text.length || (isMultiline && isLineEnd(text.charAt(at)));
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
