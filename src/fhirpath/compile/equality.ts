import { equalCollections } from '../compare/equal.js';
import { equivalentCollections } from '../compare/equivalent.js';
import { isTemporalType } from '../compare/scalar.js';
import type { Site } from '../error.js';
import type { FhirNode, Truth } from '../node.js';
import { truthCode, type Code } from './code.js';
import type { Scope } from './scope.js';

/** `=` */
export function equalCode(left: Code, right: Code, site: Site): Code {
  return truthCode(equality(left, right, site));
}

/** `!=` */
export function unequalCode(left: Code, right: Code, site: Site): Code {
  const equal = equality(left, right, site);
  return truthCode((scope) => {
    const truth = equal(scope);
    return truth === undefined ? undefined : !truth;
  });
}

/** `~`, and `!~` when `wanted` is false. */
export function equivalentCode(left: Code, right: Code, site: Site, wanted = true): Code {
  return truthCode((scope) => equivalentCollections(left.items(scope), right.items(scope), { model: scope.env.model, site }) === wanted);
}

function equality(left: Code, right: Code, site: Site): (scope: Scope) => Truth {
  const general = (scope: Scope): Truth => equalCollections(left.items(scope), right.items(scope), { model: scope.env.model, site });
  const text = constantText(right);
  if (text === undefined) return general;
  // `code = 'x'` is what invariants are made of.
  return (scope) => {
    const items = left.items(scope);
    if (items.length !== 1) return items.length === 0 ? undefined : false;
    const { value, type } = items[0] as FhirNode;
    return typeof value === 'string' && !isTemporalType(type) ? value === text : general(scope);
  };
}

/** The text that the code always gives, if it does. */
function constantText({ constant }: Code): string | undefined {
  const value = constant?.length === 1 ? constant[0]?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}
