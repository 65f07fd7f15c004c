import type * as Library from 'fhirpath';
import type { Budget } from '../compile/budget.js';

/** What fhirpath.js does in a step takes several times as long as what the compiler's code does in one. */
const price = 10;

/** What finds equal items writes out each of them with all that is in it. */
const comparingPrice = 20 * price;
const comparing = /^(?:distinct|isDistinct|union|intersect|exclude|subsetOf|supersetOf|repeat)$/;

/**
 * Spends the steps that fhirpath.js takes. It tells of each part of an expression that it has evaluated, with what came of it: each item
 * costs a step, and each of its children some, because the next part may go on to all of them before anything is told again.
 */
export function spendOn(budget: Budget): (context: unknown, focus: unknown, result: unknown, node: unknown) => void {
  return (_context, focus, result, node) => {
    budget.spend(price);
    if (comparesItems(node)) budget.spend(comparingPrice * (lengthOf(focus) + lengthOf(result)));
    if (!Array.isArray(result)) return;
    for (const item of result as unknown[]) {
      budget.spend(price + childCount(item));
      const text = typeof item === 'string' ? item : dataOf(item);
      if (typeof text === 'string') budget.spendText(text.length);
    }
  };
}

/** The function that goes through any depth at once, which is told of when it is too late. Its items come level by level. */
export function descendantsFor(budget: Budget, childrenOf: (item: unknown) => readonly unknown[]): Library.UserInvocationTable[string] {
  return {
    fn: (items: unknown[]) => {
      const found: unknown[] = [];
      for (let level = items; level.length > 0; ) {
        const next: unknown[] = [];
        for (const item of level) {
          budget.spend(price);
          for (const child of childrenOf(item)) next.push(child);
        }
        for (const child of next) found.push(child);
        level = next;
      }
      return found;
    },
    arity: { 0: [] },
  };
}

/** @param node a part of the expression, as fhirpath.js parsed it */
function comparesItems(node: unknown): boolean {
  const { type, text } = node as { readonly type?: unknown; readonly text?: unknown };
  return type === 'UnionExpression' || (type === 'FunctionInvocation' && typeof text === 'string' && comparing.test(text));
}

function lengthOf(collection: unknown): number {
  return Array.isArray(collection) ? collection.length : 0;
}

function childCount(item: unknown): number {
  const data = dataOf(item);
  if (typeof data !== 'object' || data === null) return 0;
  let count = 0;
  for (const member of Object.values(data) as unknown[]) count += Array.isArray(member) ? member.length : 1;
  return count;
}

function dataOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'data' in item ? item.data : undefined;
}
