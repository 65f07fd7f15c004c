export type Form = 'json' | 'ndjson' | 'xml';

/** The extensions of files that a folder is searched for, in lower case. */
export const extensions = ['.json', '.ndjson', '.xml'] as const;

/**
 * The form of a file, by its first character; the name only tells NDJSON from JSON, which begin alike. NDJSON under
 * another name is recognised when it is read (read-documents.ts).
 */
export function recognise(name: string, bytes: Uint8Array): Form {
  if (firstLetter(bytes) === '<') return 'xml';
  return /\.(?:ndjson|jsonl)$/i.test(name) ? 'ndjson' : 'json';
}

/** The first character that is neither byte order mark, white space nor part of a wide character. */
function firstLetter(bytes: Uint8Array): string {
  const blank = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x20, 0x09, 0x0a, 0x0d]);
  const first = bytes.find((byte) => !blank.has(byte));
  return first === undefined ? '' : String.fromCharCode(first);
}
