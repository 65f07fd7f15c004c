import fc from 'fast-check';
import { kinds } from './kinds.js';
import { fuzzTarget } from './target.js';

/** No document may take longer, in milliseconds. */
const limit = 1000;

/**
 * Checks `runs` mutated documents, and rejects at the first that the toolkit fails on, with the smallest document found
 * that shows it. The same seed gives the same documents.
 * @param {{ runs: number, seed: number, begin?: (input: import('./target.js').Input) => void, clock?: () => number, check?:
 * Awaited<ReturnType<typeof fuzzTarget>> }} options `begin` is told each
 *   document before it is checked; with a clock (milliseconds), a document that takes more than a second is a failure, too;
 *   `check` stands in for the toolkit
 * @returns {Promise<Record<string, { documents: number, valid: number, unread: number, findings: number, slowest: number }>>}
 */
export async function fuzz({ runs, seed, begin, clock, check }) {
  check ??= await fuzzTarget();
  const tallies = {};
  for (const [kind, { share, inputs }] of Object.entries(kinds())) {
    const tally = { documents: 0, valid: 0, unread: 0, findings: 0, slowest: 0 };
    const property = fc.asyncProperty(inputs, async (input) => {
      begin?.(input);
      const start = clock?.() ?? 0;
      const { valid, read, findings } = await check(input);
      const time = await leastTime((clock?.() ?? 0) - start, () => check(input), clock);
      if (time > limit) throw new Error(`it took ${Math.round(time)} ms`);
      tally.documents++;
      tally.findings += findings;
      if (valid) tally.valid++;
      if (!read) tally.unread++;
      tally.slowest = Math.max(tally.slowest, time);
    });
    await fc.assert(property, { numRuns: Math.round(runs * share), seed, reporter: (run) => report(kind, run) });
    tallies[kind] = tally;
  }
  return tallies;
}

/** A busy machine is no reason to fail: what was slow once has to be slow again. */
async function leastTime(first, again, clock) {
  let least = first;
  for (let turn = 0; turn < 2 && least > limit; turn++) {
    const start = clock();
    await again();
    least = Math.min(least, clock() - start);
  }
  return least;
}

function report(kind, { failed, seed, numRuns, counterexample, errorInstance }) {
  if (!failed) return;
  const [{ name, bytes }] = counterexample;
  throw new Error(
    `the toolkit failed on ${name} (${kind}, seed ${seed}, run ${numRuns}):\n${new TextDecoder().decode(bytes).slice(0, 4000)}\n`,
    { cause: errorInstance },
  );
}
