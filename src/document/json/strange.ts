import { codePointAt } from '../code-point.js';
import { foundAt, type Fault } from './fault.js';

/** Characters that look like nothing or like a space, other than the four that JSON allows. */
const invisible = /^[\p{Z}\p{Cc}\p{Cf}\p{Cn}\p{Co}]/u;
const otherQuotes = new Set("'`´‘’‚“”„«»‹›");

/** What is known about a character that can stand nowhere between JSON's tokens; undefined when it is nothing special. */
export function strangeCharacter(text: string, offset: number): Fault | undefined {
  const letter = text.slice(offset, offset + 2);
  const first = letter.charAt(0);
  if (letter === '//' || letter === '/*' || first === '#') return { id: 'json-comment', offset };
  if (otherQuotes.has(first)) return { id: 'json-quotes', offset, params: { found: foundAt(text, offset) } };
  if (invisible.test(letter)) return { id: 'json-character', offset, params: { character: codePointAt(text, offset) } };
  return undefined;
}
