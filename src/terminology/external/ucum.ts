import { readUnit } from '../../units/read-unit.js';
import type { Verdict } from './code-grammar.js';

/** Where UCUM is the code system. */
export const ucumSystem = 'http://unitsofmeasure.org';

/** Whether UCUM has a unit: each of its parts, with its prefix, in the right letter case (https://ucum.org/ucum, section 2). */
export function ucum(code: string): Verdict {
  const reading = readUnit(code);
  return typeof reading === 'object' && 'measure' in reading ? 'in' : 'out';
}
