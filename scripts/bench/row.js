/**
 * One line of the performance page.
 * @typedef {{ what: string, value: string, spread?: string, goal?: string, met?: boolean, note?: string }} Row
 */

/**
 * A ratio with its goal.
 * @param {string} what
 * @param {import('./harness.js').Measured} measured
 * @param {number} [goal] at most so many times
 * @returns {Row}
 */
export function ratioRow(what, { microseconds, ratio, low, high }, goal) {
  const row = { what, value: `${ratio.toFixed(2)} × (${microseconds.toFixed(0)} µs)`, spread: `${low.toFixed(2)} to ${high.toFixed(2)}` };
  return goal === undefined ? row : { ...row, goal: `at most ${goal} ×`, met: ratio <= goal };
}

/** The row of a yardstick. @param {string} what @param {import('./harness.js').Measured} measured @returns {Row} */
export function yardstick(what, { microseconds }) {
  return { what, value: `${microseconds.toFixed(microseconds < 100 ? 1 : 0)} µs`, note: 'the yardstick' };
}
