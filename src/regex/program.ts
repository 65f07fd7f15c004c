import { CharacterSets, type CharacterSet } from './character-sets.js';
import type { Assertion, Pattern } from './tree.js';

/** One instruction of a program that walks a text with all its possibilities at once (Thompson's construction). */
export type Instruction =
  | { readonly op: 'set'; readonly set: CharacterSet }
  | { readonly op: 'assert'; readonly assertion: Assertion }
  /** Goes on at both places. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'match' };

/** More instructions than patterns in use need; `x{1,64}` takes 64 times those of `x`. */
const maxInstructions = 20_000;

export interface Program {
  readonly instructions: readonly Instruction[];
  /** Whether a character is a whole code point, as in RegExp's Unicode mode, or a code unit. */
  readonly isUnicode: boolean;
  /** Whether ^ and $ hold at the ends of lines too. */
  readonly isMultiline: boolean;
}

/** The program of a pattern with RegExp's flags; undefined when it would be too long, or needs more than a walk over the text. */
export function programOf(pattern: Pattern, flags: string): Program | undefined {
  const program: Draft = { instructions: [], sets: new CharacterSets(flags) };
  if (!emit(pattern, program)) return undefined;
  program.instructions.push({ op: 'match' });
  return { instructions: program.instructions, isUnicode: flags.includes('u'), isMultiline: flags.includes('m') };
}

interface Draft {
  readonly instructions: Instruction[];
  readonly sets: CharacterSets;
}

/** Appends the instructions of a pattern; false when that cannot be done. */
function emit(pattern: Pattern, program: Draft): boolean {
  const { instructions, sets } = program;
  if (instructions.length > maxInstructions) return false;
  switch (pattern.kind) {
    case 'set':
      instructions.push({ op: 'set', set: sets.get(pattern.source) });
      return true;
    case 'assertion':
      instructions.push({ op: 'assert', assertion: pattern.assertion });
      return true;
    case 'sequence':
      return pattern.parts.every((part) => emit(part, program));
    case 'look':
    case 'reference':
      return false;
    case 'choice':
      return emitChoice(pattern.options, program);
    case 'repeat':
      return emitRepeat(pattern.part, pattern.min, pattern.max, program);
  }
}

function emitChoice(options: readonly Pattern[], program: Draft): boolean {
  const { instructions } = program;
  const ends: { op: 'jump'; to: number }[] = [];
  for (const [i, option] of options.entries()) {
    const isLast = i === options.length - 1;
    const split = { op: 'split' as const, first: instructions.length + 1, second: 0 };
    if (!isLast) instructions.push(split);
    if (!emit(option, program)) return false;
    if (isLast) break;
    const end = { op: 'jump' as const, to: 0 };
    ends.push(end);
    instructions.push(end);
    split.second = instructions.length;
  }
  for (const end of ends) end.to = instructions.length;
  return true;
}

function emitRepeat(part: Pattern, min: number, max: number, program: Draft): boolean {
  const { instructions } = program;
  // Also where the part takes no instruction at all, as in `(){1000000000}`.
  if (min > maxInstructions || (max !== Infinity && max > maxInstructions)) return false;
  for (let i = 0; i < min; i++) if (!emit(part, program)) return false;
  if (max === Infinity) {
    const split = { op: 'split' as const, first: instructions.length + 1, second: 0 };
    const start = instructions.length;
    instructions.push(split);
    if (!emit(part, program)) return false;
    instructions.push({ op: 'jump', to: start });
    split.second = instructions.length;
    return true;
  }
  const splits: { second: number }[] = [];
  for (let i = min; i < max; i++) {
    const split = { op: 'split' as const, first: instructions.length + 1, second: 0 };
    splits.push(split);
    instructions.push(split);
    if (!emit(part, program)) return false;
  }
  for (const split of splits) split.second = instructions.length;
  return true;
}
