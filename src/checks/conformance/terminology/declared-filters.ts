import type { JsonObject } from '../../../fhir/json.js';
import { listOf, objectsOf, textOf } from '../../value/members.js';

/** What a code system can be filtered by, as it says itself. */
export interface DeclaredFilters {
  /** The types of values, by property or filter. */
  readonly types: ReadonlyMap<string, string>;
  /** The operators that a filter takes. */
  readonly operators: ReadonlyMap<string, readonly string[]>;
}

/** Reads the properties and filters of a CodeSystem. */
export function filtersOf(system: JsonObject): DeclaredFilters {
  const types = new Map<string, string>();
  const operators = new Map<string, readonly string[]>();
  for (const { item } of objectsOf(system, 'filter')) {
    const code = textOf(item, 'code');
    if (code === undefined) continue;
    types.set(code, 'string');
    operators.set(
      code,
      listOf(item, 'operator').filter((operator) => typeof operator === 'string'),
    );
  }
  for (const { item } of objectsOf(system, 'property')) {
    const code = textOf(item, 'code');
    if (code !== undefined) types.set(code, textOf(item, 'type') ?? 'string');
  }
  return { types, operators };
}
