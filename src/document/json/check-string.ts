import { codePointAt } from '../code-point.js';
import type { ScanResult } from './fault.js';

const short = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\f', '\\f'],
]);

/** Checks the string whose opening quote stands at `start` (RFC 8259, section 7). */
export function checkString(text: string, start: number): ScanResult {
  for (let offset = start + 1; offset < text.length; offset++) {
    const letter = text.charAt(offset);
    if (letter === '"') return offset + 1;
    if (letter === '\\') {
      const length = escapeLength(text, offset);
      // The text may end within an escape: then it is the string that is open.
      if (length === 0)
        return offset + 1 < text.length
          ? { id: 'json-escape', offset, params: { found: escapeAt(text, offset) } }
          : { id: 'json-string-open', offset: start };
      offset += length - 1;
    } else if (letter === '\n' || letter === '\r') {
      return { id: 'json-string-open', offset: start };
    } else if (letter < ' ') {
      const escape = short.get(letter) ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
      return { id: 'json-control-character', offset, params: { character: codePointAt(text, offset), escape } };
    }
  }
  return { id: 'json-string-open', offset: start };
}

/** How long the escape at `offset` is; 0 when it is none. */
function escapeLength(text: string, offset: number): number {
  const kind = text.charAt(offset + 1);
  if (kind === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(offset + 2, offset + 6)) ? 6 : 0;
  return kind !== '' && '"\\/bfnrt'.includes(kind) ? 2 : 0;
}

/** The faulty escape as a message shows it: two characters, six for \u; none of them a line break or control character. */
function escapeAt(text: string, offset: number): string {
  const whole = text.slice(offset, offset + (text.charAt(offset + 1) === 'u' ? 6 : 2));
  const end = [...whole].findIndex((letter, index) => index > 0 && (letter < ' ' || letter === '"'));
  return end < 0 ? whole : whole.slice(0, end);
}
