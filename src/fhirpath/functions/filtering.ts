import { NodeSet } from '../compare/distinct.js';
import { oneArg, type FunctionTable } from '../compile/call.js';
import { itemsCode, type Code } from '../compile/code.js';
import type { Scope } from '../compile/scope.js';
import { fail, type Site } from '../error.js';
import { nothing, type Collection, type FhirNode } from '../node.js';

/** More than any document gives: what exceeds it would not end, as `repeat($this + 1)`. */
const mostRepeated = 1_000_000;

/** Filtering and projection (N1, 5.2), and aggregate (7.1). `ofType` is among the type functions. */
export const filteringFunctions: FunctionTable = {
  where: oneArg(({ input, site }, criteria) => itemsCode(site, where(input, criteria), anyWhere(input, criteria))),
  select: oneArg(({ input, site }, projection) =>
    itemsCode(site, (scope) => {
      const found: FhirNode[] = [];
      forEach(input, scope, (inner) => {
        const items = projection.items(inner);
        scope.budget.spend(items.length);
        append(found, items);
      });
      return found;
    }),
  ),
  repeat: oneArg(({ input, site }, projection) => itemsCode(site, (scope) => repeated(input.items(scope), projection, scope, site))),
  aggregate: {
    minArgs: 1,
    maxArgs: 2,
    compile: ({ input, args: [aggregator, initial], site }) =>
      itemsCode(site, (scope) => {
        const inner = scope.nested();
        inner.total = initial?.items(scope) ?? nothing;
        input.items(scope).forEach((item, index) => {
          inner.moveTo(item, index, scope);
          inner.total = (aggregator as Code).items(inner);
        });
        return inner.total;
      }),
  },
};

function where(input: Code, criteria: Code): (scope: Scope) => Collection {
  return (scope) => {
    const items = input.items(scope);
    if (items.length === 0) return items;
    const found: FhirNode[] = [];
    const inner = scope.nested();
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as FhirNode;
      inner.moveTo(item, i, scope);
      if (criteria.truth(inner) === true) found.push(item);
    }
    return found;
  };
}

function anyWhere(input: Code, criteria: Code): (scope: Scope) => boolean {
  return (scope) => {
    const items = input.items(scope);
    if (items.length === 0) return false;
    const inner = scope.nested();
    return items.some((item, index) => {
      inner.moveTo(item, index, scope);
      return criteria.truth(inner) === true;
    });
  };
}

function forEach(input: Code, scope: Scope, visit: (inner: Scope) => void): void {
  const inner = scope.nested();
  input.items(scope).forEach((item, index) => {
    inner.moveTo(item, index, scope);
    visit(inner);
  });
}

/** Every item the projection leads to, step by step, each once (N1, 5.2.3). */
function repeated(start: Collection, projection: Code, scope: Scope, site: Site): Collection {
  const seen = new NodeSet({ model: scope.env.model, site });
  const found: FhirNode[] = [];
  const inner = scope.nested();
  const visit = (item: FhirNode, index: number): void => {
    inner.moveTo(item, index, scope);
    for (const next of projection.items(inner)) {
      if (seen.add(next)) found.push(next);
    }
    if (found.length > mostRepeated) fail(site, `repeat() found more than ${mostRepeated} items, and seems not to end.`);
  };
  start.forEach(visit);
  for (let i = 0; i < found.length; i++) visit(found[i] as FhirNode, i);
  return found;
}

function append(target: FhirNode[], items: Collection): void {
  for (const item of items) target.push(item);
}
