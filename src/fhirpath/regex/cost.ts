import type { Pattern } from './tree.js';

/**
 * How much work backtracking may do on a text of length n at worst: about `factor` · n^`degree` steps. A degree of Infinity means
 * that it may double with every character, as `(a+)+$` does.
 */
export interface Cost {
  readonly factor: number;
  readonly degree: number;
}

const unbounded: Cost = { factor: 1, degree: Infinity };

/** The cost of searching a text for the pattern. Never too low, and often too high: it does not look at which sets overlap. */
export function searchCost(pattern: Pattern): Cost {
  const { factor, degree } = costOf(pattern);
  return { factor, degree: degree + (startsAtStart(pattern) ? 0 : 1) };
}

/** The length up to which a text costs at most so many steps. */
export function longestWithin(steps: number, { factor, degree }: Cost): number {
  if (factor > steps) return 0;
  if (degree === Infinity) return Math.log2(steps / factor);
  return degree === 0 ? Infinity : (steps / factor) ** (1 / degree);
}

function costOf(pattern: Pattern): Cost {
  switch (pattern.kind) {
    case 'set':
    case 'assertion':
      return { factor: 1, degree: 0 };
    case 'sequence':
      return pattern.parts.map(costOf).reduce(product, { factor: 1, degree: 0 });
    case 'choice': {
      const costs = pattern.options.map(costOf);
      return {
        factor: costs.reduce((sum, { factor }) => sum + factor, 0),
        degree: Math.max(...costs.map(({ degree }) => degree)),
      };
    }
    case 'beyond':
      return pattern.part === undefined ? { factor: 1, degree: 1 } : costOf(pattern.part);
    case 'repeat':
      return repeatCost(pattern.min, pattern.max, costOf(pattern.part));
  }
}

function repeatCost(min: number, max: number, part: Cost): Cost {
  // A part that can match in one way only leaves one choice: how often.
  if (part.degree === 0 && part.factor === 1) return { factor: 1, degree: min === max ? 0 : 1 };
  if (max <= 1) return { factor: part.factor, degree: part.degree + (min === max ? 0 : 1) };
  if (part.degree > 0 || max > 20) return unbounded;
  return { factor: part.factor ** max, degree: min === max ? 0 : 1 };
}

function product(a: Cost, b: Cost): Cost {
  return { factor: a.factor * b.factor, degree: a.degree + b.degree };
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
