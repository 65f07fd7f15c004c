import { NodeSet } from '../compare/distinct.js';
import { noArgs, oneArg, optionalArg, type Call, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { itemsCode, truthCode, type Code } from '../compile/code.js';
import type { Scope } from '../compile/scope.js';
import { fail } from '../error.js';
import { integerNode } from '../node.js';

/** Existence (N1, 5.1). */
export const existenceFunctions: FunctionTable = {
  empty: noArgs(({ input }) => truthCode((scope) => !input.any(scope))),
  exists: optionalArg(({ input }, criteria) =>
    truthCode(criteria === undefined ? input.any : (scope) => hasItem(input, criteria, scope, true)),
  ),
  all: oneArg(({ input }, criteria) => truthCode((scope) => !hasItem(input, criteria, scope, false))),
  not: noArgs(({ input }) =>
    truthCode((scope) => {
      const truth = input.truth(scope);
      return truth === undefined ? undefined : !truth;
    }),
  ),
  allTrue: eachBoolean((values) => values.every((value) => value)),
  anyTrue: eachBoolean((values) => values.some((value) => value)),
  allFalse: eachBoolean((values) => values.every((value) => !value)),
  anyFalse: eachBoolean((values) => values.some((value) => !value)),
  subsetOf: oneArg((call, other) => subset(call, call.input, other)),
  supersetOf: oneArg((call, other) => subset(call, other, call.input)),
  count: noArgs(({ input, site }) =>
    itemsCode(
      site,
      (scope) => [integerNode(input.items(scope).length)],
      () => true,
    ),
  ),
  isDistinct: noArgs(({ input, site }) =>
    truthCode((scope) => {
      const set = new NodeSet({ model: scope.env.model, site });
      return input.items(scope).every((item) => set.add(item));
    }),
  ),
};

/** True when the criterion is `wanted` for an item; for `wanted` false, when it is false or empty for one. */
function hasItem(input: Code, criteria: Code, scope: Scope, wanted: boolean): boolean {
  const items = input.items(scope);
  if (items.length === 0) return false;
  const inner = scope.nested();
  return items.some((item, index) => {
    inner.moveTo(item, index, scope);
    return (criteria.truth(inner) === true) === wanted;
  });
}

function eachBoolean(test: (values: readonly boolean[]) => boolean): FunctionDefinition {
  return noArgs(({ input, site }) =>
    truthCode((scope) =>
      test(input.items(scope).map(({ value }) => (typeof value === 'boolean' ? value : fail(site, 'Expected only Booleans here.')))),
    ),
  );
}

function subset({ site }: Call, part: Code, whole: Code): Code {
  return truthCode((scope) => {
    const items = part.items(scope);
    if (items.length === 0) return true;
    const set = new NodeSet({ model: scope.env.model, site }, whole.items(scope));
    return items.every((item) => set.has(item));
  });
}
