const hyphen = 0x2d;
const hyphens = [8, 13, 18, 23] as const;

/** What each character counts in a UUID: a hyphen more than all digits together, and what it cannot have nothing. */
const weights = Uint8Array.from({ length: 128 }, (_, code) => (code === hyphen ? 64 : /[0-9a-f]/i.test(String.fromCharCode(code)) ? 1 : 0));
const whole = 4 * 64 + 32;

/**
 * True for the text form of a UUID, in small or capital letters (RFC 4122, section 3). Its digits are added up and not
 * decided upon one by one: a processor cannot foresee whether the next is a letter, and every report has four of these.
 */
export function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  let sum = 0;
  for (let index = 0; index < 36; index++) sum += weights[text.charCodeAt(index)] ?? 0;
  return sum === whole && hyphens.every((index) => text.charCodeAt(index) === hyphen);
}
