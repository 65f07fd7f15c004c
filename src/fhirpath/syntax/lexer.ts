import { FhirpathError } from '../error.js';
import { readQuoted } from './quoted.js';
import type { Token, TokenKind } from './token.js';

const symbols = ['!=', '!~', '<=', '>=', ...'.,:()[]{}+-*/&|=~<>'];
const space = /\s/;
const wordStart = /[A-Za-z_]/;
const wordPart = /[A-Za-z0-9_]/;
const digit = /[0-9]/;
const date = /^@\d{4}(?:-\d\d(?:-\d\d)?)?/;
const timeOfDay = /^T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?/;
const zone = /^(?:Z|[+-]\d\d:\d\d)/;

/** The longest a date literal can sensibly be; keeps the slices that the patterns see short. */
const dateWindow = 64;

/** The tokens of an expression, with an `end` token last. Throws a `syntax` FhirpathError at the first character that starts none. */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;

  const fault = (message: string, position = at): never => {
    throw new FhirpathError('syntax', message, { expression, position });
  };
  const add = (kind: TokenKind, text: string, end: number): void => {
    tokens.push({ kind, text, position: at });
    at = end;
  };
  const endOf = (part: RegExp, from: number): number => {
    let end = from;
    while (end < expression.length && part.test(expression.charAt(end))) end++;
    return end;
  };
  const quoted = (kind: TokenKind, from: number): void => {
    const { text, end } = readQuoted(expression, from);
    add(kind, text, end);
  };
  const number = (): void => {
    let end = endOf(digit, at);
    if (expression.charAt(end) === '.' && digit.test(expression.charAt(end + 1))) end = endOf(digit, end + 1);
    if (expression.charAt(end) === 'L' && !wordPart.test(expression.charAt(end + 1))) {
      throw new FhirpathError('unsupported', 'Long integers (12L) are not covered.', { expression, position: at });
    }
    add('number', expression.slice(at, end), end);
  };
  const temporal = (): void => {
    const window = expression.slice(at, at + dateWindow);
    const time = timeOfDay.exec(window.slice(1));
    if (time !== null) return add('time', time[0].slice(1), at + 1 + time[0].length);
    const day = date.exec(window)?.[0] ?? fault('Expected a date after @, as @2026-04-01, or a time, as @T12:30.');
    if (window.charAt(day.length) !== 'T') return add('date', day.slice(1), at + day.length);
    const rest = window.slice(day.length);
    const timePart = timeOfDay.exec(rest)?.[0] ?? 'T';
    const zonePart = timePart === 'T' ? '' : (zone.exec(rest.slice(timePart.length))?.[0] ?? '');
    const text = day.slice(1) + timePart + zonePart;
    return add('dateTime', text, at + 1 + text.length);
  };
  const external = (): void => {
    const quote = expression.charAt(at + 1);
    if (quote === '`' || quote === "'" || quote === '"') return quoted('external', at + 1);
    const end = endOf(wordPart, at + 1);
    return end === at + 1 ? fault('Expected a name after %.') : add('external', expression.slice(at + 1, end), end);
  };

  while (at < expression.length) {
    const char = expression.charAt(at);
    if (space.test(char)) at++;
    else if (expression.startsWith('//', at)) at = endOf(/[^\r\n]/, at);
    else if (expression.startsWith('/*', at)) {
      const end = expression.indexOf('*/', at + 2);
      at = end === -1 ? fault('This comment is not closed with */.') : end + 2;
    } else if (wordStart.test(char)) {
      const end = endOf(wordPart, at);
      add('word', expression.slice(at, end), end);
    } else if (digit.test(char)) number();
    else if (char === "'") quoted('string', at);
    else if (char === '`') quoted('delimited', at);
    else if (char === '@') temporal();
    else if (char === '%') external();
    else if (char === '$') {
      const end = endOf(wordPart, at + 1);
      add('special', expression.slice(at, end), end);
    } else {
      const symbol = symbols.find((candidate) => expression.startsWith(candidate, at));
      if (symbol === undefined) fault(`The character ${char} has no meaning here.`);
      else add('symbol', symbol, at + symbol.length);
    }
  }
  add('end', '', at);
  return tokens;
}
