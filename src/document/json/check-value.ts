import { checkString } from './check-string.js';
import { foundAt, type ScanResult } from './fault.js';
import { strangeCharacter } from './strange.js';

const words = new Set(['true', 'false', 'null']);

/** Checks the primitive at `offset`; brackets are not its business. The text does not end there. */
export function checkPrimitive(text: string, offset: number): ScanResult {
  const letter = text.charAt(offset);
  if (letter === '"') return checkString(text, offset);
  if (/[-+.\d]/.test(letter)) return checkNumber(text, offset);
  const [word = ''] = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text.slice(offset, offset + 8)) ?? [''];
  if (words.has(word)) return offset + word.length;
  if (word !== '') return { id: 'json-word-unknown', offset, params: { found: foundAt(text, offset) } };
  return strangeCharacter(text, offset) ?? { id: 'json-value-expected', offset, params: { found: foundAt(text, offset) } };
}

function checkNumber(text: string, offset: number): ScanResult {
  // Everything that stands together with a number can only have been meant as part of it.
  const end = match(/[-+.\w]+/y, text, offset);
  if (match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, text, offset) === end) return end;
  return { id: 'json-number', offset, params: { found: foundAt(text, offset) } };
}

/** The offset after what the sticky pattern matches at `offset`; `offset` itself when it does not match. */
function match(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
