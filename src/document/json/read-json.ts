import type { Finding } from '../../finding/finding.js';
import { messageOf } from '../../finding/catalogue.js';
import type { Problem } from '../../finding/problem.js';
import { Lines } from '../lines.js';
import { checkJson } from './check.js';
import { duplicateKeys, mayHaveDuplicates, sizeOf } from './duplicates.js';
import { expressionOf, resourceOf } from '../expression.js';
import { keepUnusualNumbers } from './unusual-numbers.js';

export type JsonReading =
  /** `findings` are the property names given twice, with their positions. */
  { readonly value: unknown; readonly findings: readonly Finding[] } | { readonly problem: Problem };

/**
 * Reads a JSON text. The engine's own parser does the work, so that a good document costs little more than that; what
 * is wrong with a bad one is told by our own check, at line and column, in the same words on every engine.
 */
export function readJson(text: string): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const problem = checkJson(text);
    // The engine and the check disagree: a fault of ours, which a test over many texts guards against.
    if (problem === undefined) throw new Error('JSON.parse refuses a text in which nothing wrong was found', { cause: error });
    return { problem };
  }
  const size = sizeOf(value);
  if (size.numbers > 0) keepUnusualNumbers(text, value);
  return { value, findings: mayHaveDuplicates(text, size) ? duplicateFindings(text, value) : [] };
}

function duplicateFindings(text: string, value: unknown): Finding[] {
  const duplicates = duplicateKeys(text);
  if (duplicates.length === 0) return [];
  const lines = new Lines(text);
  const { severity, code } = messageOf('json-duplicate-key');
  return duplicates.map(({ path, offset }) => {
    const resource = resourceOf(value, path);
    return {
      id: 'json-duplicate-key',
      severity,
      code,
      params: { key: String(path.at(-1)) },
      expression: expressionOf(value, path),
      path,
      ...lines.at(offset),
      ...(resource === undefined ? {} : { resource }),
    };
  });
}
