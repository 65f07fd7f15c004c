/** The dihedral group D5, in which Verhoeff's check digit is worked out (J. Verhoeff, Error Detecting Decimal Codes, 1969). */
function times(a: number, b: number): number {
  const turned = a < 5 ? a + b : a - b + 5;
  const isFlipped = a < 5 === b >= 5;
  return (((turned % 5) + 5) % 5) + (isFlipped ? 5 : 0);
}

/** What becomes of a digit, once for each place that it stands to the left. */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** True when the last of these digits is their Verhoeff check digit, as in SNOMED CT identifiers. */
export function passesVerhoeff(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    let digit = Number(digits[digits.length - 1 - place]);
    for (let turn = place % 8; turn > 0; turn--) digit = permutation[digit] ?? 0;
    sum = times(sum, digit);
  }
  return sum === 0;
}
