export type Form = 'json' | 'ndjson' | 'xml';

/** The extensions of files that a folder is searched for, in lower case. */
export const extensions = ['.json', '.ndjson', '.jsonl', '.xml'] as const;

/**
 * The form of a file, by its first character. The name tells NDJSON from JSON, which begin alike, and says what a text was
 * meant for that is neither JSON nor XML. NDJSON under another name is recognised when it is read (read-documents.ts).
 */
export function recognise(name: string, bytes: Uint8Array): Form {
  const first = firstLetter(bytes);
  if (first === '<' || (/\.xml(?:\.gz)?$/i.test(name) && first !== '{' && first !== '[')) return 'xml';
  return /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name) ? 'ndjson' : 'json';
}

/** The first character that is neither byte order mark, white space nor part of a wide character. */
function firstLetter(bytes: Uint8Array): string {
  const blank = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0x00, 0x20, 0x09, 0x0a, 0x0d]);
  const first = bytes.find((byte) => !blank.has(byte));
  return first === undefined ? '' : String.fromCharCode(first);
}
