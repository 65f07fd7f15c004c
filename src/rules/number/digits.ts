/**
 * The number that `count` digits at an offset make; -1 where there are none, or fewer. Regular expressions take several
 * times as long for the dates and numbers that every report has.
 */
export function digitsAt(text: string, offset: number, count: number): number {
  let number = 0;
  for (let index = offset; index < offset + count; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    // Past the end it is no number at all.
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}
