/** This many digits of a double are certain; beyond is the noise of binary arithmetic. */
const certainDigits = 15;

/** Equality of decimals, so that 0.1 + 0.2 = 0.3. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || tidy(a) === tidy(b);
}

/** Equality of decimals by how they are written, however many digits that are; zeros at the end do not count (N1, 6.1.1). */
export function sameDecimalText(a: string, b: string): boolean {
  return plainDigits(a) === plainDigits(b);
}

/** The digits of a decimal without zeros at either end, and the power of ten of the last one. */
function plainDigits(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = withoutZerosAtEnd(digits);
  return kept === ''
    ? '0'
    : `${mantissa.startsWith('-') ? '-' : ''}${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`;
}

/** A loop: a pattern for zeros at the end would look at each run of zeros from each of its digits. */
function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(0, end);
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

/** Digits after the decimal point. @param written how the number is written, where that is known */
export function decimalPlaces(value: number, written?: string): number {
  const [mantissa = '', exponent = '0'] = (written ?? String(value)).toLowerCase().split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/** Takes the noise of binary arithmetic off a result: 0.30000000000000004 becomes 0.3. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(certainDigits));
}

/** A number in plain notation, never `1e-7`, with the digits that it is written with: 19.00. */
export function numberText(value: number, written?: string): string {
  if (written !== undefined && !/e/i.test(written)) return written;
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(Math.min(100, decimalPlaces(value)));
}
