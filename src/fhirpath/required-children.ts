import { compileExpression } from './compile/compiler.js';
import { FhirpathError } from './error.js';
import type { Expression } from './syntax/ast.js';
import { parse } from './syntax/parser.js';

/**
 * What is known of a part of an expression when some children of the focus are not there: its truth, that it is empty, that it is
 * some one Boolean or some collection whose evaluation cannot fail, or nothing at all.
 */
type Known = 'true' | 'false' | 'empty' | 'boolean' | 'collection' | 'nothing';

/**
 * The children of the focus without any of which an invariant holds whatever else there is. Either one child that decides
 * alone, or all that the expression names; undefined when it may fail without any of them.
 */
export function needed(expression: string): readonly string[] | undefined {
  const tree = parsed(expression);
  if (!tree) return undefined;
  const names = [...childrenIn(tree)];
  if (names.length === 0 || !isCompiled(tree, expression)) return undefined;
  // The second of two is the rarer one: per-1 is about periods that have an end.
  const deciding = names.findLast((name) => known(tree, new Set([name])) === 'true');
  if (deciding !== undefined) return [deciding];
  return known(tree, new Set(names)) === 'true' ? names : undefined;
}

function parsed(expression: string): Expression | undefined {
  try {
    return parse(expression);
  } catch (error) {
    if (error instanceof FhirpathError) return undefined;
    throw error;
  }
}

/** What cannot be evaluated has to say so, whatever the data is. */
function isCompiled(tree: Expression, expression: string): boolean {
  try {
    compileExpression(tree, expression);
    return true;
  } catch (error) {
    if (error instanceof FhirpathError) return false;
    throw error;
  }
}

/** The names that paths from the focus begin with. Those in the criteria of functions begin at something else, and are left out. */
function childrenIn(tree: Expression, found = new Set<string>()): Set<string> {
  switch (tree.kind) {
    case 'member':
      if (tree.receiver === undefined || isThis(tree.receiver)) found.add(tree.name);
      else childrenIn(tree.receiver, found);
      break;
    case 'call':
      if (tree.receiver !== undefined) childrenIn(tree.receiver, found);
      break;
    case 'binary':
      childrenIn(tree.left, found);
      childrenIn(tree.right, found);
      break;
    case 'type':
    case 'polarity':
      childrenIn(tree.operand, found);
      break;
    case 'indexer':
      childrenIn(tree.receiver, found);
  }
  return found;
}

function isThis(expression: Expression): boolean {
  return expression.kind === 'special' && expression.name === '$this';
}

/** What is known of an expression at the focus when these children are absent. */
function known(tree: Expression, absent: ReadonlySet<string>): Known {
  switch (tree.kind) {
    case 'empty':
      return 'empty';
    case 'member':
      // What begins with a capital may be the type of what it is asked of.
      if (/^[A-Z]/.test(tree.name)) return 'nothing';
      if (tree.receiver === undefined || isThis(tree.receiver)) return absent.has(tree.name) ? 'empty' : 'collection';
      return ofMember(known(tree.receiver, absent));
    case 'call':
      return tree.receiver === undefined ? 'nothing' : ofCall(tree.name, tree.args.length, known(tree.receiver, absent));
    case 'binary':
      return ofOperator(tree.operator, known(tree.left, absent), () => known(tree.right, absent));
    default:
      return 'nothing';
  }
}

function ofMember(receiver: Known): Known {
  return receiver === 'empty' || receiver === 'collection' ? receiver : 'nothing';
}

/** Functions that give nothing for nothing, whatever their arguments. */
const filters: ReadonlySet<string> = new Set(['where', 'select', 'first', 'last', 'tail', 'ofType', 'as', 'extension', 'resolve']);

function ofCall(name: string, args: number, receiver: Known): Known {
  if (name === 'not') return negated(receiver);
  if (receiver !== 'empty' && receiver !== 'collection') return 'nothing';
  const isEmpty = receiver === 'empty';
  if (name === 'exists' || name === 'hasValue') return isEmpty ? 'false' : args === 0 ? 'boolean' : 'nothing';
  if (name === 'empty') return isEmpty ? 'true' : 'boolean';
  if (!isEmpty) return 'nothing';
  if (name === 'all') return 'true';
  return filters.has(name) ? 'empty' : 'nothing';
}

function negated(operand: Known): Known {
  if (operand === 'true') return 'false';
  if (operand === 'false') return 'true';
  return operand === 'boolean' || operand === 'empty' ? operand : 'nothing';
}

/** The operators look at their right side only where the left one does not decide, so a right side may be left unknown there. */
function ofOperator(operator: string, left: Known, right: () => Known): Known {
  const isSafe = left === 'true' || left === 'false' || left === 'empty' || left === 'boolean';
  if (!isSafe) return 'nothing';
  switch (operator) {
    case 'or':
      if (left === 'true') return 'true';
      return right() === 'true' ? 'true' : left === 'false' ? right() : 'nothing';
    case 'and':
      if (left === 'false') return 'false';
      return left === 'true' ? right() : 'nothing';
    case 'implies':
      if (left === 'false') return 'true';
      return right() === 'true' ? 'true' : 'nothing';
    default:
      return 'nothing';
  }
}
