/** Does a value belong to a slice, or a condition hold for it? `unknown` where what decides it is not here. */
export type Match = 'yes' | 'no' | 'unknown';

export function matchIf(holds: boolean): Match {
  return holds ? 'yes' : 'no';
}

/** Do all hold? One that does not decides it, whatever is unknown. */
export function all<T>(items: readonly T[], match: (item: T) => Match): Match {
  let result: Match = 'yes';
  for (const item of items) {
    const one = match(item);
    if (one === 'no') return 'no';
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}

/** Does any hold? One that does decides it, whatever is unknown. */
export function any<T>(items: readonly T[], match: (item: T) => Match): Match {
  let result: Match = 'no';
  for (const item of items) {
    const one = match(item);
    if (one === 'yes') return 'yes';
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}
