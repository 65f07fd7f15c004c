import type { Assertion, Pattern } from './tree.js';

/** One instruction of a program that walks a text with all its possibilities at once (Thompson's construction). */
export type Instruction =
  | { readonly op: 'set'; readonly source: string }
  | { readonly op: 'assert'; readonly assertion: Assertion }
  /** Goes on at both places. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'match' };

/** More instructions than patterns in use need; `x{1,64}` takes 64 times those of `x`. */
const maxInstructions = 20_000;

/** The program of a pattern; undefined when it would be too long, or needs more than a walk over the text. */
export function programOf(pattern: Pattern): readonly Instruction[] | undefined {
  const program: Instruction[] = [];
  if (!emit(pattern, program)) return undefined;
  program.push({ op: 'match' });
  return program;
}

/** Appends the instructions of a pattern; false when that cannot be done. */
function emit(pattern: Pattern, program: Instruction[]): boolean {
  if (program.length > maxInstructions) return false;
  switch (pattern.kind) {
    case 'set':
      program.push({ op: 'set', source: pattern.source });
      return true;
    case 'assertion':
      program.push({ op: 'assert', assertion: pattern.assertion });
      return true;
    case 'sequence':
      return pattern.parts.every((part) => emit(part, program));
    case 'beyond':
      return false;
    case 'choice':
      return emitChoice(pattern.options, program);
    case 'repeat':
      return emitRepeat(pattern.part, pattern.min, pattern.max, program);
  }
}

function emitChoice(options: readonly Pattern[], program: Instruction[]): boolean {
  const ends: { op: 'jump'; to: number }[] = [];
  for (const [i, option] of options.entries()) {
    const isLast = i === options.length - 1;
    const split = { op: 'split' as const, first: program.length + 1, second: 0 };
    if (!isLast) program.push(split);
    if (!emit(option, program)) return false;
    if (isLast) break;
    const end = { op: 'jump' as const, to: 0 };
    ends.push(end);
    program.push(end);
    split.second = program.length;
  }
  for (const end of ends) end.to = program.length;
  return true;
}

function emitRepeat(part: Pattern, min: number, max: number, program: Instruction[]): boolean {
  // Also where the part takes no instruction at all, as in `(){1000000000}`.
  if (min > maxInstructions || (max !== Infinity && max > maxInstructions)) return false;
  for (let i = 0; i < min; i++) if (!emit(part, program)) return false;
  if (max === Infinity) {
    const split = { op: 'split' as const, first: program.length + 1, second: 0 };
    const start = program.length;
    program.push(split);
    if (!emit(part, program)) return false;
    program.push({ op: 'jump', to: start });
    split.second = program.length;
    return true;
  }
  const splits: { second: number }[] = [];
  for (let i = min; i < max; i++) {
    const split = { op: 'split' as const, first: program.length + 1, second: 0 };
    splits.push(split);
    program.push(split);
    if (!emit(part, program)) return false;
  }
  for (const split of splits) split.second = program.length;
  return true;
}
