import { noArgs, type FunctionTable } from '../compile/call.js';
import { itemsCode } from '../compile/code.js';
import { ChildWalk } from '../navigate/children.js';
import type { FhirNode } from '../node.js';

/** Tree navigation (N1, 5.8). */
export const treeFunctions: FunctionTable = {
  children: noArgs(({ input, site }) => {
    const walk = new ChildWalk();
    return itemsCode(site, (scope) => {
      const found: FhirNode[] = [];
      for (const node of input.items(scope)) {
        const before = found.length;
        walk.collect(node, scope.env.model, found);
        scope.budget.spend(found.length - before);
      }
      return found;
    });
  }),
  descendants: noArgs(({ input, site }) => {
    const walk = new ChildWalk();
    return itemsCode(site, (scope) =>
      walk.descendants(input.items(scope), scope.env.model, (count) => {
        scope.budget.spend(count);
      }),
    );
  }),
};
