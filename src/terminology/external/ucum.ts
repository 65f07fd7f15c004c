import type { Verdict } from './grammar.js';

/** Where UCUM is the code system. */
export const ucumSystem = 'http://unitsofmeasure.org';

/**
 * A unit of UCUM by its form (https://ucum.org/ucum, section 2): factors and units, each with an exponent and an annotation, put
 * together by `.` and `/` and parentheses. Whether UCUM has the units themselves is left open; what is not even formed like one,
 * as "mm Hg" or "mg//l" are not, is none.
 */
export function ucum(code: string): Verdict {
  return isUnit(code) ? { kind: 'system-missing', system: ucumSystem } : 'out';
}

/** One operand: a number or a unit with its exponent, an annotation, or both. A unit's name may have parts in square brackets. */
const operand = /(?:(?:10[*^]|\d+(?![*^])|(?:[A-Za-z%'*^_&|~!$`:;<>?@\\#]|\[[^\s[\]{}]*\])+)(?:[+-]?\d+)?(?:\{[^{}]*\})?|\{[^{}]*\})/y;

/** What may follow a term in parentheses. R4's own lists have annotations there, and white space in annotations. */
const afterTerm = /(?:[+-]?\d+)?(?:\{[^{}]*\})?/y;

/** Read from left to right, each letter once. */
function isUnit(code: string): boolean {
  let depth = 0;
  let at = 0;
  // A term may begin with a slash.
  let mayDivide = true;
  for (;;) {
    if (code[at] === '/' && mayDivide) at++;
    mayDivide = false;
    if (code[at] === '(') {
      depth++;
      at++;
      mayDivide = true;
      continue;
    }
    operand.lastIndex = at;
    const [found] = operand.exec(code) ?? [];
    if (found === undefined) return false;
    at += found.length;
    for (; code[at] === ')'; depth--) {
      if (depth === 0) return false;
      afterTerm.lastIndex = at + 1;
      at += 1 + (afterTerm.exec(code)?.[0].length ?? 0);
    }
    if (at === code.length) return depth === 0;
    if (code[at] !== '.' && code[at] !== '/') return false;
    at++;
  }
}
