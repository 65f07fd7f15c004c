/** A text with its escapes decoded, and where each of its characters came from. */
export interface DecodedText {
  readonly text: string;
  /** The place in the original text for each place in this one, the end included. */
  readonly origin: readonly number[];
}

/** Escapes of JSON, XML and URLs; characters that are not seen; and digits of other scripts. */
const special =
  /\\+u([0-9a-f]{4})|\\+([tnrfb/])|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&([a-z]{3,8});|((?:%[0-9a-f]{2})+)|(\p{Cf})|(?![0-9])(\p{Nd})/giu;

/** Entities that may stand between digits. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hyphen: '-',
  dash: '-',
  shy: '',
  sol: '/',
  period: '.',
  lowbar: '_',
  colon: ':',
  tab: ' ',
  newline: ' ',
};

/**
 * What may begin an escape, or be unseen, or a digit of another script: one of these UTF-16 code units. Letters of western languages,
 * dashes and quotes are not.
 */
const suspect = /[\\&%\u00ad\u0600-\u1fff\u200b-\u200f\u2028-\uffff]/;

/** May there be something to decode? Seen at a glance, for most texts have nothing. */
export function mayHaveEscapes(text: string): boolean {
  return suspect.test(text);
}

/**
 * What a reader sees of a text that has escapes: `050514\u20139996`, `050514&#45;9996` and `050514%209996` name somebody as well
 * as the plain number does. Undefined when there is nothing to decode. Takes linear time.
 */
export function decodedText(text: string): DecodedText | undefined {
  let decoded = '';
  const origin: number[] = [];
  let from = 0;
  const plain = (end: number): void => {
    for (; from < end; from++) {
      decoded += text[from] ?? '';
      origin.push(from);
    }
  };
  for (const match of text.matchAll(special)) {
    const letters = meaning(match);
    if (letters === undefined) continue;
    plain(match.index);
    for (const letter of letters) {
      decoded += letter;
      origin.push(match.index);
    }
    from = match.index + match[0].length;
  }
  if (decoded === '' && from === 0) return undefined;
  plain(text.length);
  origin.push(text.length);
  return { text: decoded, origin };
}

/** The UTF-16 code units that an escape means, each of them one character or none. */
function meaning([, unit, short, hexadecimal, decimal, entity, bytes, unseen, digit]: RegExpExecArray): readonly string[] | undefined {
  if (unit !== undefined) return [visible(Number.parseInt(unit, 16))];
  if (short !== undefined) return [short === '/' ? '/' : ' '];
  if (hexadecimal !== undefined) return [visible(Number.parseInt(hexadecimal, 16))];
  if (decimal !== undefined) return [visible(Number(decimal))];
  if (entity !== undefined) {
    const letter = entities[entity.toLowerCase()];
    return letter === undefined ? undefined : [letter];
  }
  if (bytes !== undefined) return Array.from(fromBytes(bytes), (letter) => visible(letter.codePointAt(0) ?? 0));
  if (unseen !== undefined) return [];
  return digit === undefined ? undefined : [visible(digit.codePointAt(0) ?? 0)];
}

/** A character as it counts here: unseen ones are nothing, and a digit of another script is a digit. */
function visible(code: number): string {
  if (code > 0x10ffff) return '\ufffd';
  const letter = String.fromCodePoint(code);
  if (/\p{Cf}/u.test(letter)) return '';
  if (!/(?![0-9])\p{Nd}/u.test(letter)) return letter.length === 1 ? letter : '\ufffd';
  // Unicode has the digits of each script in a row of ten, from zero on.
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}

function fromBytes(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped.replace(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  }
}
