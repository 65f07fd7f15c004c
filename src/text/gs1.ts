/** The check digit of GS1 for these digits, which stand before it: weights 3 and 1 from the right, modulus 10. */
export function gs1CheckDigit(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++)
    sum += (digits.charCodeAt(digits.length - 1 - place) - 0x30) * (place % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10;
}
