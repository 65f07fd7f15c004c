import { isWellFormed } from './i-json.js';

/**
 * The one way to write a JSON value that RFC 8785 (JSON Canonicalization Scheme) gives: no white space, properties in the
 * order of their UTF-16 code units, texts and numbers as ECMAScript writes them. Two programs that mean the same sign the same.
 * @throws {TypeError} for what JSON cannot say: undefined in an array, NaN, an infinite number, a lone surrogate
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  const properties = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${properties
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${text(key)}:${canonicalJson(item)}`)
    .join(',')}}`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return JSON.stringify(value);
}

function text(value: string): string {
  // JSON.stringify would write half a surrogate pair as an escape, which RFC 8785 does not allow.
  if (!isWellFormed(value)) throw new TypeError('JSON has no half of a character');
  return JSON.stringify(value);
}
