import { scalarOf } from '../compare/scalar.js';
import { fail, type Site } from '../error.js';
import { makeNode, nothing, systemNode, type FhirNode } from '../node.js';
import { Quantity } from '../values/quantity.js';
import { constantCode, itemCode, singleOf, type Code } from './code.js';
import { Scope } from './scope.js';

/** A sign before a number or a quantity. */
export function polarityCode(operator: '+' | '-', operand: Code, site: Site): Code {
  const code = itemCode(site, (scope): FhirNode | undefined => {
    const item = singleOf(operand.items(scope), site);
    if (item === undefined || operator === '+') return item;
    const value = scalarOf(item, { model: scope.env.model, site });
    if (typeof value === 'number') return makeNode(-value, item.type, undefined);
    if (value instanceof Quantity) return systemNode(value.with(-value.value));
    return value === undefined ? undefined : fail(site, 'Only a number or a quantity can have a minus sign.');
  });
  const constant = operand.constant;
  const isNumber = constant?.length === 1 && typeof constant[0]?.value === 'number';
  return isNumber ? constantCode(site, code.items(new Scope({}, undefined))) : constant?.length === 0 ? constantCode(site, nothing) : code;
}
