/** The dihedral group D5, in which Verhoeff's check digit is worked out (J. Verhoeff, Error Detecting Decimal Codes, 1969). */
function times(a: number, b: number): number {
  const turned = a < 5 ? a + b : a - b + 5;
  const isFlipped = a < 5 === b >= 5;
  return (((turned % 5) + 5) % 5) + (isFlipped ? 5 : 0);
}

/** What becomes of a digit, once for each place that it stands to the left. */
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** The same for each of the eight places after which it begins again: eight times ten digits. */
const permutations = Uint8Array.from({ length: 80 }, (_, at) => {
  let digit = at % 10;
  for (let turn = Math.floor(at / 10); turn > 0; turn--) digit = permutation[digit] ?? 0;
  return digit;
});

/** True when the last of these digits is their Verhoeff check digit, as in SNOMED CT identifiers. */
export function passesVerhoeff(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 0x30;
    sum = times(sum, permutations[(place % 8) * 10 + digit] ?? 0);
  }
  return sum === 0;
}
