/** How many cases a property is tried with: few, so that the suite is quick; LTT_PROPERTY_RUNS multiplies them for who has the time. */
export function numberOfRuns(usual: number): number {
  const factor = Number(process.env['LTT_PROPERTY_RUNS'] ?? 1);
  if (!Number.isFinite(factor) || factor <= 0) throw new RangeError(`LTT_PROPERTY_RUNS is a number greater than 0, not ${process.env['LTT_PROPERTY_RUNS'] ?? ''}`);
  return Math.max(1, Math.round(usual * factor));
}
