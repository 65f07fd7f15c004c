import { compareNodes } from '../compare/order.js';
import { distinct } from '../compare/distinct.js';
import type { Site } from '../error.js';
import { stringNode } from '../node.js';
import type { BinaryOperator } from '../syntax/ast.js';
import { arithmetic, type ArithmeticOperator } from './arithmetic.js';
import { constantCode, itemCode, itemsCode, singleOf, textOf, truthCode, type Code } from './code.js';
import { equalCode, equivalentCode, unequalCode } from './equality.js';
import { logic } from './logic.js';
import { inCode } from './membership.js';
import { Scope } from './scope.js';

/** Compiles an operator with two operands. */
export function binaryCode(operator: BinaryOperator, left: Code, right: Code, site: Site): Code {
  switch (operator) {
    case 'and':
    case 'or':
    case 'xor':
    case 'implies':
      return logic[operator](left, right);
    case '=':
      return equalCode(left, right, site);
    case '!=':
      return unequalCode(left, right, site);
    case '~':
    case '!~':
      return equivalentCode(left, right, site, operator === '~');
    case '<':
      return orderCode(left, right, site, (order) => order < 0);
    case '>':
      return orderCode(left, right, site, (order) => order > 0);
    case '<=':
      return orderCode(left, right, site, (order) => order <= 0);
    case '>=':
      return orderCode(left, right, site, (order) => order >= 0);
    case 'in':
      return inCode(left, right, site);
    case 'contains':
      return inCode(right, left, site);
    case '|':
      return unionCode(left, right, site);
    case '&':
      return itemCode(site, (scope) => stringNode((textOf(left.items(scope), site) ?? '') + (textOf(right.items(scope), site) ?? '')));
    default:
      return arithmeticCode(operator, left, right, site);
  }
}

function orderCode(left: Code, right: Code, site: Site, holds: (order: number) => boolean): Code {
  return truthCode((scope) => {
    const a = singleOf(left.items(scope), site);
    const b = singleOf(right.items(scope), site);
    if (a === undefined || b === undefined) return undefined;
    const order = compareNodes(a, b, { model: scope.env.model, site });
    return order === undefined ? undefined : holds(order);
  });
}

function arithmeticCode(operator: ArithmeticOperator, left: Code, right: Code, site: Site): Code {
  const compute = arithmetic[operator];
  return itemCode(site, (scope) => {
    const a = singleOf(left.items(scope), site);
    const b = singleOf(right.items(scope), site);
    return a === undefined || b === undefined ? undefined : compute(a, b, { model: scope.env.model, site });
  });
}

/** `|`; of constants it is one constant, as in `code in ('a' | 'b')`. */
function unionCode(left: Code, right: Code, site: Site): Code {
  const union = itemsCode(
    site,
    (scope) => distinct([...left.items(scope), ...right.items(scope)], { model: scope.env.model, site }),
    (scope) => left.any(scope) || right.any(scope),
  );
  const isConstant = left.constant !== undefined && right.constant !== undefined;
  return isConstant ? constantCode(site, union.items(new Scope({}, undefined))) : union;
}
