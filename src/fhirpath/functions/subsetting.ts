import { NodeSet } from '../compare/distinct.js';
import { noArgs, oneArg, type FunctionTable } from '../compile/call.js';
import { integerOf, itemsCode, singleOf, type Code } from '../compile/code.js';
import type { Scope } from '../compile/scope.js';
import type { Site } from '../error.js';
import { nothing, type Collection } from '../node.js';

/** Subsetting (N1, 5.3). */
export const subsettingFunctions: FunctionTable = {
  single: noArgs(({ input, site }) =>
    itemsCode(site, (scope) => {
      const items = input.items(scope);
      singleOf(items, site);
      return items;
    }),
  ),
  first: noArgs(({ input, site }) => itemsCode(site, (scope) => input.items(scope).slice(0, 1), input.any)),
  last: noArgs(({ input, site }) => itemsCode(site, (scope) => input.items(scope).slice(-1), input.any)),
  tail: noArgs(({ input, site }) => itemsCode(site, (scope) => input.items(scope).slice(1))),
  skip: oneArg(({ input, site }, count) => itemsCode(site, (scope) => counted(input, count, scope, site, (items, n) => items.slice(n)))),
  take: oneArg(({ input, site }, count) => itemsCode(site, (scope) => counted(input, count, scope, site, (items, n) => items.slice(0, n)))),
  intersect: oneArg(({ input, site }, other) =>
    itemsCode(site, (scope) => {
      const items = input.items(scope);
      if (items.length === 0) return items;
      const setting = { model: scope.env.model, site };
      const others = new NodeSet(setting, other.items(scope));
      const found = new NodeSet(setting);
      return items.filter((item) => others.has(item) && found.add(item));
    }),
  ),
  exclude: oneArg(({ input, site }, other) =>
    itemsCode(site, (scope) => {
      const items = input.items(scope);
      if (items.length === 0) return items;
      const others = new NodeSet({ model: scope.env.model, site }, other.items(scope));
      return items.filter((item) => !others.has(item));
    }),
  ),
};

function counted(input: Code, count: Code, scope: Scope, site: Site, slice: (items: Collection, count: number) => Collection): Collection {
  const n = integerOf(count.items(scope), site);
  return n === undefined ? nothing : slice(input.items(scope), Math.max(0, n));
}
