import { constant, everyPlace, hopeless, once, plus, rowOf, times, type Growth } from './growth.js';
import type { Pattern } from './tree.js';

/** What a part of a pattern can do from one place of a text. */
interface Work {
  /** In how many ways it can take a stretch of a given length. */
  readonly ways: Growth;
  /** The shortest and the longest stretch it can take, in characters; a text of length n has at most n. */
  readonly min: number;
  readonly max: number;
  /** How many steps it takes to try all of them. */
  readonly steps: Growth;
}

const nothing: Work = { ways: once, min: 0, max: 0, steps: once };

/**
 * The steps it may take to find out by backtracking whether a pattern matches somewhere in a text. Never too few, and often too
 * many: it does not look at which sets overlap.
 */
export function searchCost(pattern: Pattern, isMultiline: boolean): Growth {
  const { steps } = workOf(pattern);
  return !isMultiline && startsAtStart(pattern) ? steps : times(steps, everyPlace);
}

function workOf(pattern: Pattern): Work {
  switch (pattern.kind) {
    case 'set':
      return { ...nothing, min: 1, max: 1 };
    case 'assertion':
      return nothing;
    case 'sequence':
      return pattern.parts.map(workOf).reduce(oneAfterAnother, nothing);
    case 'choice':
      return pattern.options.map(workOf).reduce(oneOrTheOther);
    case 'repeat':
      return repeated(workOf(pattern.part), pattern.min, pattern.max);
    case 'look':
      return { ...nothing, steps: workOf(pattern.part).steps };
    case 'reference':
      return { ways: once, min: 0, max: Infinity, steps: everyPlace };
  }
}

function oneAfterAnother(a: Work, b: Work): Work {
  return {
    // The second may begin wherever the first can end.
    ways: times(times(a.ways, b.ways), a.max - a.min < b.max - b.min ? lengths(a) : lengths(b)),
    min: a.min + b.min,
    max: a.max + b.max,
    steps: plus(a.steps, times(times(a.ways, lengths(a)), b.steps)),
  };
}

function oneOrTheOther(a: Work, b: Work): Work {
  return { ways: plus(a.ways, b.ways), min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), steps: plus(a.steps, b.steps) };
}

/** Beyond so many times a part that has a choice is taken for hopeless. */
const maxPower = 20;

function repeated(part: Work, min: number, max: number): Work {
  if (isSingle(part)) {
    const rounds = max === Infinity ? plus(constant(min), everyPlace) : constant(Math.max(1, max));
    return { ways: once, min: min * part.min, max: part.max === 0 ? 0 : max * part.max, steps: times(rounds, part.steps) };
  }
  if (min > maxPower || (max > maxPower && max !== Infinity)) return { ways: hopeless, min: 0, max: Infinity, steps: hopeless };
  let row = max === Infinity ? anyNumberOf(part) : nothing;
  for (let i = min; i < max && max !== Infinity; i++) row = oneOrTheOther(nothing, oneAfterAnother(part, row));
  for (let i = 0; i < min; i++) row = oneAfterAnother(part, row);
  return row;
}

function anyNumberOf(part: Work): Work {
  const ways = rowOf(part.ways);
  return { ways, min: 0, max: Infinity, steps: times(times(ways, everyPlace), part.steps) };
}

/** Whether there is never more than one way, so that a repetition leaves one choice: how often. */
function isSingle({ ways: { coefficients, base }, min, max }: Work): boolean {
  return min === max && base === 1 && coefficients.length === 1 && coefficients[0] === 1;
}

/** How many different lengths it can take. */
function lengths({ min, max }: Work): Growth {
  return max - min < 100 ? constant(max - min + 1) : everyPlace;
}

function startsAtStart(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'assertion':
      return pattern.assertion === 'start';
    case 'sequence':
      return pattern.parts[0] !== undefined && startsAtStart(pattern.parts[0]);
    case 'choice':
      return pattern.options.every(startsAtStart);
    default:
      return false;
  }
}
