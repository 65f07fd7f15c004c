const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** One line of an NDJSON file, by its 1-based number in it. */
export interface NdjsonLine {
  readonly line: number;
  readonly bytes: Uint8Array;
}

/**
 * The lines that are not blank. They are cut as bytes, so that one with a wrong encoding spoils no other.
 * @param first the number of the first line, where the bytes are not the beginning of the file
 */
export function* ndjsonLines(bytes: Uint8Array, first = 1): Generator<NdjsonLine> {
  let start = 0;
  for (let line = first; start < bytes.length; line++) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const content = bytes.subarray(start, end);
    if (!isBlank(content)) yield { line, bytes: content };
    start = end + 1;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== carriageReturn) return false;
  return true;
}

/** How many lines these bytes are. What follows the last line feed is one more, unless it is nothing. */
export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  let start = 0;
  for (let found = bytes.indexOf(lineFeed); found >= 0; found = bytes.indexOf(lineFeed, start)) {
    lines++;
    start = found + 1;
  }
  return start < bytes.length ? lines + 1 : lines;
}
