/** How a number grows with the length n of a text: at most p(n) · `base`^n, where p has these coefficients, that of n^0 first. */
export interface Growth {
  readonly coefficients: readonly number[];
  readonly base: number;
}

export const once: Growth = constant(1);
/** n + 1: how many places there are in a text. */
export const everyPlace: Growth = { coefficients: [1, 1], base: 1 };
/** Leaves no text but the empty one. */
export const hopeless: Growth = { coefficients: [1], base: Infinity };

export function constant(value: number): Growth {
  return { coefficients: [value], base: 1 };
}

export function plus(a: Growth, b: Growth): Growth {
  const [longer, shorter] = a.coefficients.length >= b.coefficients.length ? [a, b] : [b, a];
  const coefficients = longer.coefficients.slice();
  for (let i = 0; i < shorter.coefficients.length; i++) coefficients[i] = (coefficients[i] ?? 0) + (shorter.coefficients[i] ?? 0);
  return { coefficients, base: Math.max(a.base, b.base) };
}

/** A polynomial of a higher degree leaves a handful of characters, and so does an exponential. */
const maxDegree = 12;

export function times(a: Growth, b: Growth): Growth {
  if (a === once) return b;
  if (b === once) return a;
  const coefficients: number[] = [];
  for (let i = 0; i < a.coefficients.length; i++) {
    for (let j = 0; j < b.coefficients.length; j++) {
      const [left = 0, right = 0] = [a.coefficients[i], b.coefficients[j]];
      // Nothing times Infinity would be no number.
      coefficients[i + j] = (coefficients[i + j] ?? 0) + (left === 0 || right === 0 ? 0 : left * right);
    }
  }
  const base = a.base * b.base;
  return coefficients.length - 1 > maxDegree ? exponential({ coefficients, base }) : { coefficients, base };
}

/**
 * In how many ways a text can be a row of parts, of which each may be k characters long in part(k) ways. If part(k) is at most
 * c · b^k, these are at most (b · (1 + c))^n, as induction over the last part shows.
 */
export function rowOf(part: Growth): Growth {
  const {
    coefficients: [c = 0],
    base,
  } = exponential(part);
  return { coefficients: [1], base: base * (1 + c) };
}

/** The same without powers of n, for n is at most 2^n. */
function exponential({ coefficients, base }: Growth): Growth {
  return { coefficients: [coefficients.reduce((sum, value) => sum + value, 0)], base: base * 2 ** (coefficients.length - 1) };
}

/** The largest n at which it is at most so much; Infinity when it does not grow. */
export function longestWithin(limit: number, growth: Growth): number {
  if (!(at(growth, 0) <= limit)) return 0;
  if (growth.base === 1 && growth.coefficients.length === 1) return Infinity;
  let low = 0;
  let high = 1;
  while (at(growth, high) <= limit) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(growth, middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

/** How much it is for a text of this length. */
export function at({ coefficients, base }: Growth, n: number): number {
  return coefficients.reduceRight((sum, value) => sum * n + value, 0) * base ** n;
}
