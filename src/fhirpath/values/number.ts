/** Decimals are compared to eight places, FHIRPath's least guaranteed precision (N1, 4.1.4), so that 0.1 + 0.2 = 0.3. */
const scale = 1e8;

/** Above this a double has no eight places left, and scaling it could overflow. */
const exactOnly = 1e15;

export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a) < exactOnly && Math.abs(b) < exactOnly && Math.round(a * scale) === Math.round(b * scale);
}

/** Negative, 0 or positive. */
export function compareNumbers(a: number, b: number): number {
  return sameNumber(a, b) ? 0 : a < b ? -1 : 1;
}

/** Equal when rounded to the places of the less precise of the two (N1, 6.1.2); trailing zeros do not count. */
export function equivalentNumbers(a: number, b: number): boolean {
  const factor = 10 ** Math.min(decimalPlaces(a), decimalPlaces(b));
  return Math.round(a * factor) === Math.round(b * factor);
}

/** Digits after the decimal point. */
export function decimalPlaces(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/** Takes the noise of binary arithmetic off a result: 0.30000000000000004 becomes 0.3. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** A number in plain notation, never `1e-7`. */
export function numberText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(Math.min(100, decimalPlaces(value)));
}
