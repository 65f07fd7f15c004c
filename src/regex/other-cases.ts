/**
 * A set of the letter in both cases, `[aA]`; undefined for what has no other case. @param isUnicode whether that counts for letters beyond
 * ASCII
 */
export function setOfCases(char: string, isUnicode: boolean): string | undefined {
  const others = otherCases(char, isUnicode);
  return others.length === 0 ? undefined : `[${char}${others.join('')}]`;
}

/** The set in brackets with the other case of each of its letters: `[^a-f]` becomes `[^a-fA-F]`. */
export function withOtherCases(set: string, isUnicode: boolean): string {
  // A code point, or an escape that stands for one or, as `\d` and `\p{L}`, for a class of many.
  const member = /\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])|[\s\S]/uy;
  const isNegated = set.startsWith('[^');
  const end = set.endsWith(']') ? set.length - 1 : set.length;
  const added: string[] = [];
  let at = isNegated ? 2 : 1;
  const next = (): string => {
    member.lastIndex = at;
    const found = member.exec(set)?.[0] ?? set.charAt(at);
    at += found.length;
    return found;
  };
  while (at < end) {
    const first = letterOf(next());
    if (first === undefined) continue;
    if (set.charAt(at) === '-' && at + 1 < end) {
      at++;
      const last = letterOf(next());
      if (last !== undefined) added.push(...rangesOfOtherCase(first, last, isUnicode));
    } else added.push(...otherCases(String.fromCodePoint(first), isUnicode));
  }
  return `${set.slice(0, end)}${added.join('')}${set.slice(end)}`;
}

/** A range longer than any alphabet is not looked through letter by letter. */
const longestRange = 3000;

function rangesOfOtherCase(first: number, last: number, isUnicode: boolean): string[] {
  const ranges = [overlap(first, last, 0x61, 0x7a, -32), overlap(first, last, 0x41, 0x5a, 32)].filter((range) => range !== undefined);
  if (!isUnicode || last < 0x80) return ranges;
  const letters: string[] = [];
  for (let code = Math.max(first, 0x80); code <= Math.min(last, first + longestRange); code++)
    letters.push(...otherCases(String.fromCodePoint(code), true));
  return [...ranges, ...letters];
}

function overlap(first: number, last: number, from: number, to: number, shift: number): string | undefined {
  const [low, high] = [Math.max(first, from), Math.min(last, to)];
  return low > high ? undefined : `${String.fromCharCode(low + shift)}-${String.fromCharCode(high + shift)}`;
}

function otherCases(char: string, isUnicode: boolean): string[] {
  if (!isUnicode && !/^[A-Za-z]$/.test(char)) return [];
  return [char.toLowerCase(), char.toUpperCase()].filter((other) => other !== char && [...other].length === 1);
}

/** The code point that a member of a set is; undefined for a class of many. */
function letterOf(text: string): number | undefined {
  if (!text.startsWith('\\')) return text.codePointAt(0);
  const digits = /^\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))$/.exec(text);
  const code = digits?.[1] ?? digits?.[2] ?? digits?.[3];
  if (code !== undefined) return parseInt(code, 16);
  return /^\\[^A-Za-z0-9]$/u.test(text) ? text.codePointAt(1) : undefined;
}
