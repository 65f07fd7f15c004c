import { describe, expect, it } from 'vitest';
import { CharacterSets } from './character-sets.js';
import { searchCost } from './cost.js';
import { longestWithin } from './growth.js';
import { parsePattern } from './parse-pattern.js';
import { randomPatterns } from './testing/random-pattern.js';
import type { Pattern } from './tree.js';
import { numberOfRuns } from '../text/testing/number-of-runs.js';

const enough = 100_000;

/** The steps of backtracking over all ways from every place in the text: what RegExp does where nothing matches in the end. */
function stepsOf(pattern: Pattern, text: string): number {
  const sets = new CharacterSets('s');
  let steps = 0;
  function* ways(part: Pattern, at: number): Generator<number> {
    if (++steps > enough) return;
    switch (part.kind) {
      case 'set':
        if (at < text.length && sets.get(part.source).has(text.charCodeAt(at))) yield at + 1;
        return;
      case 'sequence':
        yield* row(part.parts, 0, at);
        return;
      case 'choice':
        for (const option of part.options) yield* ways(option, at);
        return;
      case 'repeat':
        yield* rounds(part, 0, at);
        return;
      default:
        // Taken to hold: that can only make it more.
        yield at;
    }
  }
  function* row(parts: readonly Pattern[], index: number, at: number): Generator<number> {
    const part = parts[index];
    if (part === undefined) yield at;
    else for (const end of ways(part, at)) yield* row(parts, index + 1, end);
  }
  function* rounds(repeat: Extract<Pattern, { kind: 'repeat' }>, done: number, at: number): Generator<number> {
    if (done < repeat.max) {
      for (const end of ways(repeat.part, at)) if (end > at || done < repeat.min) yield* rounds(repeat, done + 1, end);
    }
    if (done >= repeat.min) yield at;
  }
  for (let at = 0; at <= text.length; at++) for (const end of ways(pattern, at)) if (end < 0) break;
  return steps;
}

const costOf = (source: string, isMultiline = false) => searchCost(parsePattern(source, false)!, isMultiline);

describe('the cost of a search', () => {
  it('is never less than the steps it takes', () => {
    let counted = 0;
    for (const { source, text } of randomPatterns(11, numberOfRuns(1000))) {
      const steps = stepsOf(parsePattern(source, false)!, text);
      if (steps > enough) continue;
      // A step of the estimate stands for the few of one round.
      expect(longestWithin(steps / 4 - 1, costOf(source, true)), `/${source}/ on ${JSON.stringify(text)}: ${steps}`).toBeLessThan(
        Math.max(1, text.length),
      );
      counted++;
    }
    expect(counted).toBeGreaterThan(numberOfRuns(600));
  });

  it.each([
    '(a|a|a|a|a)*$',
    '((a*)*)*$',
    '((a+)+)+$',
    '^(a|aa|aaa)+$',
    'a?a?a?a?a?a?a?a?a?a?a?a?$',
    '^(a{0,5}){5}$',
    '(a|b|ab)*c',
    '(?:x?y?z?)*$',
  ])('of a hostile pattern is that of its worst text: %s', (source) => {
    const tree = parsePattern(source, false)!;
    for (const text of ['aaa', 'aaaaa', 'aaaaaaa', 'abababa', 'xyzxyz']) {
      const steps = stepsOf(tree, text);
      if (steps <= enough) expect(longestWithin(steps / 4 - 1, searchCost(tree, true)), `${text}: ${steps}`).toBeLessThan(text.length);
    }
  });

  it('counts what must be there in any case', () => {
    expect(longestWithin(1_000_000, costOf('a{50000}b'))).toBeLessThan(20);
    expect(longestWithin(1_000_000, costOf('(a{1000}){1000}b'))).toBeLessThan(2);
  });

  it('knows that a pattern begins only once, or at every line', () => {
    expect(longestWithin(100_000, costOf('^[a-z]+$'))).toBeGreaterThan(20_000);
    expect(longestWithin(100_000, costOf('^[a-z]+$', true))).toBeLessThan(400);
  });

  it('leaves the patterns of everyday to RegExp', () => {
    expect(longestWithin(100_000, costOf('^[0-9]{10}$'))).toBe(Infinity);
    expect(longestWithin(100_000, costOf('^[A-Za-z0-9\\-\\.]{1,64}$'))).toBe(Infinity);
    expect(longestWithin(100_000, costOf('^(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))).toBe(Infinity);
    expect(longestWithin(100_000, costOf('^[\\s\\S]+$'))).toBeGreaterThan(20_000);
  });
});
