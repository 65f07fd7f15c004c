// Measures ways of treating the same documents against each other, within one process.

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {number} microseconds for one document: the median of the rounds
 * @property {number} ratio of its time to the first one's in the same round: the median of the rounds
 * @property {number} low a tenth of the rounds had a lower ratio
 * @property {number} high a tenth of the rounds had a higher ratio
 */

/**
 * Lets each contestant treat all documents, one contestant after another, round after round: what else the machine does
 * touches them alike. The first is the yardstick. Rounds before everything is compiled do not count.
 * @template T
 * @param {readonly T[]} documents distinct (documents.js)
 * @param {Readonly<Record<string, (document: T, index: number) => unknown>>} contestants
 * @param {{ readonly rounds?: number, readonly warmUp?: number }} [options]
 * @returns {Measured[]}
 */
export function race(documents, contestants, { rounds = 41, warmUp = 10 } = {}) {
  const names = Object.keys(contestants);
  const times = names.map(() => /** @type {number[]} */ ([]));
  for (let round = -warmUp; round < rounds; round++) {
    Object.values(contestants).forEach((treat, index) => {
      const time = measure(documents, treat);
      if (round >= 0) times[index]?.push(time);
    });
  }
  return names.map((name, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((time, round) => time / (times[0]?.[round] ?? NaN));
    return {
      name,
      microseconds: (quantile(own, 0.5) * 1000) / documents.length,
      ratio: quantile(ratios, 0.5),
      low: quantile(ratios, 0.1),
      high: quantile(ratios, 0.9),
    };
  });
}

/**
 * Milliseconds of processor time for all documents: a machine that has other things to do would count in a clock's time.
 * @template T
 * @param {readonly T[]} documents
 * @param {(document: T, index: number) => unknown} treat
 */
function measure(documents, treat) {
  let kept;
  const start = process.cpuUsage();
  for (let index = 0; index < documents.length; index++) kept = treat(/** @type {T} */ (documents[index]), index);
  const { user, system } = process.cpuUsage(start);
  // What nobody looks at, an engine need not compute.
  if (kept === race) throw new Error('unreachable');
  return (user + system) / 1000;
}

/**
 * @param {readonly number[]} numbers
 * @param {number} part 0.5 for the median
 */
export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/**
 * One line for each contestant.
 * @param {string} title
 * @param {readonly Measured[]} measured
 */
export function table(title, measured) {
  const width = Math.max(...measured.map(({ name }) => name.length));
  const lines = measured.map(
    ({ name, microseconds, ratio, low, high }) =>
      `  ${name.padEnd(width)}  ${microseconds.toFixed(1).padStart(9)} µs  ${ratio.toFixed(2).padStart(7)} ×  (${low.toFixed(2)} to ${high.toFixed(2)})`,
  );
  return [title, ...lines].join('\n');
}
