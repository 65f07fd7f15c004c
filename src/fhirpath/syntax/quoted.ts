import { FhirpathError } from '../error.js';

const escapes = new Map([
  ['r', '\r'],
  ['n', '\n'],
  ['t', '\t'],
  ['f', '\f'],
  ...["'", '"', '`', '\\', '/'].map((char) => [char, char] as const),
]);

const hex4 = /^[0-9a-fA-F]{4}$/;

/**
 * Reads the text in quotes that starts at `start`, undoing its escapes; the character there is the quote.
 * An escape that FHIRPath does not define is a syntax error: read as anything else, `'\d'` would be a pattern for the letter d.
 */
export function readQuoted(expression: string, start: number): { readonly text: string; readonly end: number } {
  const fault = (message: string, position: number): never => {
    throw new FhirpathError('syntax', message, { expression, position });
  };
  const quote = expression.charAt(start);
  let text = '';
  let at = start + 1;
  for (;;) {
    const char = expression.charAt(at);
    if (char === '') fault(`The text that starts here is not closed with ${quote}.`, start);
    if (char === quote) return { text, end: at + 1 };
    if (char !== '\\') {
      text += char;
      at++;
    } else if (expression.charAt(at + 1) === 'u') {
      const code = expression.slice(at + 2, at + 6);
      if (!hex4.test(code)) fault('Expected four hexadecimal digits after \\u.', at);
      text += String.fromCharCode(Number.parseInt(code, 16));
      at += 6;
    } else {
      const escaped = expression.charAt(at + 1);
      text += escapes.get(escaped) ?? fault(`FHIRPath has no escape \\${escaped}; a backslash itself is written \\\\.`, at);
      at += 2;
    }
  }
}
