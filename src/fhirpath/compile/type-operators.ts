import type { Site } from '../error.js';
import type { Collection } from '../node.js';
import type { TypeSpecifier } from '../syntax/ast.js';
import { convertsToType, matchesType } from '../types/matches-type.js';
import { itemsCode, singleOf, truthCode, type Code } from './code.js';
import type { Scope } from './scope.js';

/** `is`, as an operator and as a function. */
export function isCode(operand: Code, specifier: TypeSpecifier, site: Site): Code {
  return truthCode((scope) => {
    const item = singleOf(operand.items(scope), site);
    return item === undefined ? undefined : matchesType(item, specifier, scope.env.model);
  });
}

/**
 * `as`, as an operator and as a function. The specification allows it one item only; R4's own invariants (dom-3) and HL7's
 * validator use it on collections, where it keeps the items of the type.
 */
export function asCode(operand: Code, specifier: TypeSpecifier, site: Site): Code {
  return filtered(operand, site, (items, scope) => items.filter((item) => matchesType(item, specifier, scope.env.model)));
}

/** `ofType`. */
export function ofTypeCode(operand: Code, specifier: TypeSpecifier, site: Site): Code {
  return filtered(operand, site, (items, scope) => items.filter((item) => convertsToType(item, specifier, scope.env.model)));
}

function filtered(operand: Code, site: Site, filter: (items: Collection, scope: Scope) => Collection): Code {
  return itemsCode(site, (scope) => filter(operand.items(scope), scope));
}
