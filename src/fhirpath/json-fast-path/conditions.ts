import { Matcher } from '../../regex/matcher.js';
import type { CallExpression, Expression } from '../syntax/ast.js';
import type { Condition } from './condition.js';
import { follow, PathValues, pathOf, type Path } from './paths.js';

/** A condition made of logic, `exists`, `empty`, `all`, `not`, `matches` and equality with a text; undefined for anything else. */
export function conditionOf(tree: Expression | undefined): Condition | undefined {
  if (tree?.kind === 'call') return ofCall(tree);
  if (tree?.kind !== 'binary') return undefined;
  if (tree.operator === '=') return equality(pathOf(conditionOf, tree.left), textOf(tree.right));
  const connect = connectives.get(tree.operator);
  const left = connect && conditionOf(tree.left);
  const right = left && conditionOf(tree.right);
  return connect && left && right && connect(left, right);
}

function ofCall({ name, receiver, args }: CallExpression): Condition | undefined {
  const [only, second] = args;
  if (second) return undefined;
  switch (name) {
    case 'not':
      return only === undefined ? negation(conditionOf(receiver)) : undefined;
    case 'empty':
      return only === undefined ? presence(pathOf(conditionOf, receiver), 'false') : undefined;
    case 'exists':
      return only === undefined
        ? presence(pathOf(conditionOf, receiver), 'true')
        : quantified(pathOf(conditionOf, receiver), conditionOf(only), true);
    case 'all':
      return quantified(pathOf(conditionOf, receiver), conditionOf(only), false);
    case 'matches':
      return matching(pathOf(conditionOf, receiver), textOf(only));
    default:
      return undefined;
  }
}

/** As in compile/logic.ts: the right side is asked only where it can decide. */
const connectives: ReadonlyMap<string, (left: Condition, right: Condition) => Condition> = new Map([
  [
    'and',
    (left, right) => (focus) => {
      const a = left(focus);
      if (a === 'false' || a === 'unsure') return a;
      const b = right(focus);
      return a === 'true' || b !== 'true' ? b : 'empty';
    },
  ],
  [
    'or',
    (left, right) => (focus) => {
      const a = left(focus);
      if (a === 'true' || a === 'unsure') return a;
      const b = right(focus);
      return a === 'false' || b !== 'false' ? b : 'empty';
    },
  ],
  [
    'implies',
    (left, right) => (focus) => {
      const a = left(focus);
      if (a === 'false' || a === 'unsure') return a === 'false' ? 'true' : a;
      const b = right(focus);
      return a === 'true' || b !== 'false' ? b : 'empty';
    },
  ],
]);

function negation(condition: Condition | undefined): Condition | undefined {
  return (
    condition &&
    ((focus) => {
      const outcome = condition(focus);
      return outcome === 'true' ? 'false' : outcome === 'false' ? 'true' : outcome;
    })
  );
}

/** @param present the outcome when there is something */
function presence(path: Path | undefined, present: 'true' | 'false'): Condition | undefined {
  return (
    path &&
    ((focus) => {
      const found = new PathValues();
      if (!follow(path, focus, found)) return 'unsure';
      return found.count > 0 === (present === 'true') ? 'true' : 'false';
    })
  );
}

/** Is there one that meets the criteria, or do all? What is empty does not meet them. */
function quantified(path: Path | undefined, criteria: Condition | undefined, some: boolean): Condition | undefined {
  return (
    path &&
    criteria &&
    ((focus) => {
      const found = new PathValues();
      if (!follow(path, focus, found)) return 'unsure';
      for (let index = 0; index < found.count; index++) {
        const outcome = criteria(found.at(index));
        if (outcome === 'unsure') return outcome;
        if ((outcome === 'true') === some) return some ? 'true' : 'false';
      }
      return some ? 'false' : 'true';
    })
  );
}

/** Dates and times are compared as what they mean. */
const temporal = /^T?\d{2}(?:\d{2}|:)/;

function equality(path: Path | undefined, text: string | undefined): Condition | undefined {
  if (text === undefined || temporal.test(text)) return undefined;
  return (
    path &&
    ((focus) => {
      const found = new PathValues();
      if (!follow(path, focus, found)) return 'unsure';
      if (found.count !== 1) return found.count === 0 ? 'empty' : 'false';
      const value = found.first;
      if (value === text) return 'true';
      return typeof value !== 'string' || temporal.test(value) ? 'unsure' : 'false';
    })
  );
}

function matching(path: Path | undefined, pattern: string | undefined): Condition | undefined {
  const matcher = pattern === undefined ? undefined : matcherOf(pattern);
  return (
    path &&
    matcher &&
    ((focus) => {
      const found = new PathValues();
      if (!follow(path, focus, found) || found.count > 1) return 'unsure';
      if (found.count === 0) return 'empty';
      const value = found.first;
      const matches = typeof value === 'string' ? matcher.test(value) : undefined;
      return matches === undefined ? 'unsure' : matches ? 'true' : 'false';
    })
  );
}

/** @see functions/pattern.ts */
function matcherOf(pattern: string): Matcher | undefined {
  try {
    return new Matcher(pattern, 's');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function textOf(tree: Expression | undefined): string | undefined {
  const value = tree?.kind === 'literal' ? tree.node.value : undefined;
  return typeof value === 'string' ? value : undefined;
}
