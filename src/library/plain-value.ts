import type { Reading } from '../document/source-document.js';

/**
 * A resource that a program has at hand, as a document without text. What JSON would not have (undefined, dates, what has
 * toJSON) is turned into what JSON.stringify makes of it.
 * @throws {TypeError} where JSON.stringify does: for a bigint, or for what contains itself
 */
export function readValue(value: object): Reading {
  const plain: unknown = isPlain(value) ? value : JSON.parse(JSON.stringify(value));
  return {
    document: {
      value: plain,
      findings: [],
      foreign: false,
      inOwnTerms: (findings) => findings,
      positions: () => [],
      sourceLine: () => undefined,
    },
  };
}

/** Is it made of what JSON.parse makes, and a tree? Then no object is met twice. */
function isPlain(root: object): boolean {
  const seen = new Set<unknown>();
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'number' ? !Number.isFinite(value) : !['object', 'string', 'boolean'].includes(typeof value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    if (seen.has(value)) return false;
    seen.add(value);
    if ('toJSON' in value && typeof value.toJSON === 'function') return false;
    for (const item of Object.values(value)) open.push(item);
  }
  return true;
}
