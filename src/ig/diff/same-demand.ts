import { FhirpathError } from '../../fhirpath/index.js';
import { parse } from '../../fhirpath/syntax/parser.js';
import { isObject } from '../../fhir/json.js';

/** A value as JSON with the keys of objects in order, so that the same values have the same text. */
export function inKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** What an expression says, whatever white space and line ends it is written with. */
export function meaningOf(expression: string): string {
  try {
    return JSON.stringify(parse(expression), (key, value: unknown) => (key === 'position' || key === 'depth' ? undefined : value));
  } catch (error) {
    if (error instanceof FhirpathError) return expression.replaceAll(/\s+/g, ' ').trim();
    throw error;
  }
}

/** Does a pattern demand all that another one does? Each item of a list needs one that demands as much. */
export function demandsAll(pattern: unknown, other: unknown): boolean {
  if (Array.isArray(other)) return Array.isArray(pattern) && other.every((item) => pattern.some((own) => demandsAll(own, item)));
  if (isObject(other))
    return (
      isObject(pattern) && Object.entries(other).every(([key, value]) => Object.hasOwn(pattern, key) && demandsAll(pattern[key], value))
    );
  return pattern === other;
}
