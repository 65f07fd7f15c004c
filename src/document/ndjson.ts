const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** One line of an NDJSON file, by its 1-based number in it. */
export interface NdjsonLine {
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** The lines that are not blank. They are cut as bytes, so that one with a wrong encoding spoils no other. */
export function* ndjsonLines(bytes: Uint8Array): Generator<NdjsonLine> {
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const content = bytes.subarray(start, end);
    if (!content.every(isBlank)) yield { line, bytes: content };
    start = end + 1;
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === carriageReturn;
}
