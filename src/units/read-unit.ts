import { measureOf, type Measure } from './atoms.js';

/** An expression of units, taken apart; or what is wrong with it. */
export type UnitReading =
  | { readonly measure: Measure }
  /** It has the form of one, but UCUM has no unit of this name. */
  | { readonly unknown: string }
  | 'malformed';

const noPowers: ReadonlyMap<string, number> = new Map();
const one: Measure = { factor: 1, powers: noPowers };

/** An open parenthesis: what stands before it in its term, and whether the content is divided by. */
interface Open {
  readonly before: Measure;
  readonly divides: boolean;
}

/** Longer powers overflow, whatever the unit. */
const maxPower = 400;

/**
 * Reads a unit of UCUM (https://ucum.org/ucum, section 2): units with a prefix, numbers and annotations, each with an exponent, put
 * together by `.` and `/` from left to right, with parentheses. Letter case counts. The text is hostile: it is read once, without
 * recursion.
 */
export function readUnit(code: string): UnitReading {
  // A number or a name with its exponent, an annotation, or both. A name may have parts in square brackets. R4's own lists have white space
  // in annotations.
  const operand = /(?:(10[*^]|\d+(?![*^])|(?:[A-Za-z%'*^_&|~!$`:;<>?@\\#]|\[[^\s[\]{}]*\])+)([+-]?\d+)?(?:\{[^{}]*\})?|\{[^{}]*\})/y;
  const afterTerm = /([+-]?\d+)?(?:\{[^{}]*\})?/y;
  const open: Open[] = [];
  let unknown: string | undefined;
  let measure = one;
  let divides = false;
  let at = 0;
  // A term may begin with a slash.
  let mayDivide = true;
  for (;;) {
    if (code[at] === '/' && mayDivide) {
      divides = true;
      at++;
    }
    mayDivide = false;
    if (code[at] === '(') {
      open.push({ before: measure, divides });
      [measure, divides] = [one, false];
      at++;
      mayDivide = true;
      continue;
    }
    operand.lastIndex = at;
    const found = operand.exec(code);
    if (found === null) return 'malformed';
    at += found[0].length;
    const factor = factorOf(found[1], found[2]);
    if (factor === undefined) unknown ??= found[1] ?? '';
    else measure = product(measure, factor, divides);
    for (; code[at] === ')'; ) {
      const { before, divides: byContent } = open.pop() ?? {};
      if (before === undefined || byContent === undefined) return 'malformed';
      afterTerm.lastIndex = at + 1;
      const [tail = '', exponent] = afterTerm.exec(code) ?? [];
      at += 1 + tail.length;
      measure = product(before, power(measure, exponent), byContent);
    }
    if (at === code.length) return open.length > 0 ? 'malformed' : unknown === undefined ? { measure } : { unknown };
    if (code[at] !== '.' && code[at] !== '/') return 'malformed';
    divides = code[at] === '/';
    at++;
  }
}

/** What a number or name with its exponent stands for; undefined for a name that UCUM does not have. An annotation alone is 1. */
function factorOf(name: string | undefined, exponent: string | undefined): Measure | undefined {
  if (name === undefined) return one;
  if (/^\d+$/.test(name)) return power({ factor: Number(name), powers: noPowers }, exponent);
  const measure = measureOf(name);
  return measure && power(measure, exponent);
}

function power(measure: Measure, exponent: string | undefined): Measure {
  if (exponent === undefined) return measure;
  const by = Math.max(-maxPower, Math.min(maxPower, Number(exponent)));
  const powers = new Map([...measure.powers].map(([name, value]) => [name, value * by]));
  return { factor: measure.factor ** by, powers, ...scaleOf(measure, by) };
}

function product(a: Measure, b: Measure, divides: boolean): Measure {
  if (a === one && !divides) return b;
  const powers = new Map(a.powers);
  for (const [name, value] of b.powers) powers.set(name, (powers.get(name) ?? 0) + (divides ? -value : value));
  return { factor: divides ? a.factor / b.factor : a.factor * b.factor, powers, ...(scaleOf(a, 0) ?? scaleOf(b, 0)) };
}

/** A unit with a scale of its own within others has no linear scale any more. */
function scaleOf({ offset, scale }: Measure, power: number): { readonly scale: string } | undefined {
  return (offset === undefined && scale === undefined) || power === 1 ? undefined : { scale: scale ?? 'composed' };
}
