/** How far a number may reach. */
const longestNumber = 48;

/** Digits with what may stand between those of one number: signs, blanks, and the escapes of both. */
const numberAtEnd = /\d[\d\s\u00ad\-\u200b-\u2015\u2060\ufeff./_:+~|=\\%&#;abdhmnopstux]*$/;
const numberAtStart = /^[\d\s\u00ad\-\u200b-\u2015\u2060\ufeff./_:+~|=\\%&#;abdhmnopstux]*\d/;

/**
 * The text, cut where it is long, with `…` for the rest; never in the middle of a character, nor of a number: half a CPR number
 * would not be recognised, and so not be masked.
 */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, endOfPart(text, longest))}…`;
}

/** The part of a text around a place, of which the same holds. */
export function partAround(text: string, offset: number, before: number, after: number): string {
  const start = startOfPart(text, Math.max(offset - before, 0));
  return text.slice(start, Math.max(start, endOfPart(text, offset + after)));
}

/** Where a part has to end that is to end about here. */
function endOfPart(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const from = Math.max(end - longestNumber, 0);
  const number = numberAtEnd.exec(text.slice(from, end));
  if (number !== null && numberAtStart.test(text.slice(end, end + longestNumber))) return from + number.index;
  return isHigh(text.charCodeAt(end - 1)) ? end - 1 : end;
}

/** Where a part has to begin that is to begin about here. */
function startOfPart(text: string, start: number): number {
  const rest = text.slice(start, start + longestNumber);
  const number = numberAtEnd.test(text.slice(Math.max(start - longestNumber, 0), start)) ? numberAtStart.exec(rest) : null;
  return number === null ? start : start + number[0].length;
}

/** The first half of a surrogate pair. */
function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
