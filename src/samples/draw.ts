/** Where chance comes from: a seed, or a property test that looks for the smallest case. */
export interface Draw {
  /** A whole number, both ends included. */
  integer(min: number, max: number): number;
}

/** Chance from a seed: the same seed gives the same numbers (mulberry32). */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return { integer: (min, max) => min + Math.floor(next() * (max - min + 1)) };
}

/** One of a list that is not empty. */
export function pick<T>(draw: Draw, list: readonly T[]): T {
  const picked = list[draw.integer(0, list.length - 1)];
  if (picked === undefined) throw new RangeError('there is nothing to pick from');
  return picked;
}

/** True so many times in a hundred; false where a property test looks for the smallest case. */
export function chance(draw: Draw, percent: number): boolean {
  return draw.integer(1, 100) > 100 - percent;
}

/** A list in another order. */
export function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(draw.integer(0, rest.length - 1), 1)).flat();
}
