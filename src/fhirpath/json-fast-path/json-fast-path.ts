import { FhirpathError } from '../error.js';
import { parse } from '../syntax/parser.js';
import { conditionOf } from './conditions.js';

/**
 * Says of many invariants that they certainly hold, straight from the JSON, with no nodes in between. It is for data that is in order,
 * as most of it is: elements that their types have, no extensions of primitives, no nulls; resources inside need not be. Where it says
 * false, the invariant need not fail: the compiled expression tells.
 * @returns undefined for expressions of another kind than paths of plain names, and conditions on what they lead to
 */
export function certainForm(expression: string): ((focus: unknown) => boolean) | undefined {
  try {
    const condition = conditionOf(parse(expression));
    return condition && ((focus) => condition(focus) === 'true');
  } catch (error) {
    if (error instanceof FhirpathError) return undefined;
    throw error;
  }
}
