/** How many random cases a test tries: few, so that the suite stays quick. LTT_PROPERTY_RUNS multiplies the number. */
export function numberOfRuns(usual: number): number {
  const factor = Number(process.env['LTT_PROPERTY_RUNS'] ?? 1);
  if (!Number.isFinite(factor) || factor <= 0)
    throw new RangeError(`LTT_PROPERTY_RUNS must be a number greater than 0, not ${process.env['LTT_PROPERTY_RUNS'] ?? ''}`);
  return Math.max(1, Math.round(usual * factor));
}
