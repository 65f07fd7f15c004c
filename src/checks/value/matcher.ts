import { isEqual } from './equal.js';

/** Compares values with one that is known ahead of time. */
export type Matcher = (value: unknown) => boolean;

/** isEqual with a value that is known ahead of time. */
export function equalMatcher(expected: unknown): Matcher {
  return typeof expected === 'object' ? (value) => isEqual(value, expected) : (value) => value === expected;
}

/** matchesPattern with a pattern that is known ahead of time. */
export function patternMatcher(pattern: unknown): Matcher {
  if (Array.isArray(pattern)) {
    const items = pattern.map(patternMatcher);
    return (value) => Array.isArray(value) && items.every((matches) => value.some(matches));
  }
  if (typeof pattern !== 'object' || pattern === null) return (value) => value === pattern;
  const parts = Object.entries(pattern).map(([key, wanted]) => ({ key, matches: patternMatcher(wanted) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const { key, matches } of parts) {
      if (!Object.hasOwn(value, key) || !matches((value as Readonly<Record<string, unknown>>)[key])) return false;
    }
    return true;
  };
}
