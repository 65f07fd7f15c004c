import type { Expression } from '../../../fhirpath/syntax/ast.js';

/** More distinct conditions than these are not tried in all combinations. */
const maxAtoms = 10;

type Formula =
  | { readonly atom: number }
  | { readonly value: boolean }
  | { readonly not: Formula }
  | { readonly and: readonly [Formula, Formula] };

/**
 * Whether an expression has the same truth whatever its conditions are: `a.exists() or a.empty()`. Undefined where it may be either, or
 * nobody can tell. Empty counts as false, as for an invariant.
 */
export function constantTruth(expression: Expression, text: string): boolean | undefined {
  if (!readsAnything(expression)) return undefined;
  const atoms = new Map<string, number>();
  const formula = formulaOf(expression, atoms, text);
  if (formula === undefined || atoms.size > maxAtoms) return undefined;
  const truths = new Set<boolean>();
  for (let row = 0; row < 2 ** atoms.size; row++) {
    truths.add(evaluate(formula, row));
    if (truths.size > 1) return undefined;
  }
  return truths.values().next().value;
}

/** Does an expression look at data at all? */
export function readsAnything(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
    case 'empty':
      return false;
    case 'external':
      return expression.name === 'resource' || expression.name === 'context' || expression.name === 'rootResource';
    case 'binary':
      return readsAnything(expression.left) || readsAnything(expression.right);
    case 'polarity':
    case 'type':
      return readsAnything(expression.operand);
    case 'indexer':
      return readsAnything(expression.receiver);
    case 'call':
      if (expression.receiver !== undefined) return readsAnything(expression.receiver) || expression.args.some(readsAnything);
      return expression.name === 'iif' ? expression.args.some(readsAnything) : !['now', 'today', 'timeOfDay'].includes(expression.name);
    default:
      return true;
  }
}

function evaluate(formula: Formula, row: number): boolean {
  if ('atom' in formula) return ((row >> formula.atom) & 1) === 1;
  if ('value' in formula) return formula.value;
  if ('not' in formula) return !evaluate(formula.not, row);
  return evaluate(formula.and[0], row) && evaluate(formula.and[1], row);
}

const not = (formula: Formula): Formula => ({ not: formula });
const or = (a: Formula, b: Formula): Formula => not({ and: [not(a), not(b)] });

function formulaOf(expression: Expression, atoms: Map<string, number>, text: string): Formula | undefined {
  if (expression.kind === 'literal') return typeof expression.node.value === 'boolean' ? { value: expression.node.value } : undefined;
  if (expression.kind === 'call' && expression.receiver !== undefined && expression.args.length === 0) {
    const { name, receiver } = expression;
    if (name === 'not') {
      // not() of empty is empty, so that only what is certainly a Boolean may be turned round.
      const inner = isBoolean(receiver) ? formulaOf(receiver, atoms, text) : undefined;
      return inner && not(inner);
    }
    if (name === 'exists') return atom(`exists ${key(receiver)}`, atoms);
    if (name === 'empty') return not(atom(`exists ${key(receiver)}`, atoms));
  }
  if (expression.kind === 'binary') {
    const { operator } = expression;
    if (operator === 'and' || operator === 'or' || operator === 'implies' || operator === 'xor') {
      if (!isBoolean(expression.left) || !isBoolean(expression.right)) return undefined;
      const [a, b] = [formulaOf(expression.left, atoms, text), formulaOf(expression.right, atoms, text)];
      if (!a || !b) return undefined;
      if (operator === 'and') return { and: [a, b] };
      if (operator === 'or') return or(a, b);
      return operator === 'implies' ? or(not(a), b) : or({ and: [a, not(b)] }, { and: [not(a), b] });
    }
  }
  return isBoolean(expression) ? atom(key(expression), atoms) : undefined;
}

/** Is the value true or false, and never empty? */
function isBoolean(expression: Expression): boolean {
  if (expression.kind === 'literal') return typeof expression.node.value === 'boolean';
  if (expression.kind === 'call')
    return (
      ['exists', 'empty', 'all', 'hasValue', 'isDistinct', 'allTrue', 'anyTrue', 'allFalse', 'anyFalse', 'subsetOf', 'supersetOf'].includes(
        expression.name,
      ) ||
      (expression.name === 'not' && expression.receiver !== undefined && isBoolean(expression.receiver))
    );
  if (expression.kind === 'binary')
    return ['and', 'or', 'implies', 'xor'].includes(expression.operator) && isBoolean(expression.left) && isBoolean(expression.right);
  return false;
}

function atom(text: string, atoms: Map<string, number>): Formula {
  const known = atoms.get(text) ?? atoms.size;
  atoms.set(text, known);
  return { atom: known };
}

/** The same parts have the same key, however they are spaced. */
function key(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => (name === 'position' || name === 'depth' ? undefined : value));
}
