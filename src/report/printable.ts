/** Characters that a terminal acts on or hides: escape sequences, reversed text, line breaks that only some programs see. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from a document, made safe to show: what would not be seen is written as its code point, `<U+001B>`. */
export function printable(text: string): string {
  return text.replace(unprintable, (letter) => `<U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** The same, with one character for each, so that columns stay where they are. */
export function printableInPlace(text: string): string {
  return text.replace(unprintable, (letter) => (letter === '\t' ? ' ' : '·'.repeat(letter.length)));
}
