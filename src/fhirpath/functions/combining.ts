import { distinct } from '../compare/distinct.js';
import { noArgs, oneArg, type FunctionTable } from '../compile/call.js';
import { itemsCode } from '../compile/code.js';

/** Combining (N1, 5.4), and distinct (5.1). */
export const combiningFunctions: FunctionTable = {
  union: oneArg(({ input, site }, other) =>
    itemsCode(
      site,
      (scope) => distinct([...input.items(scope), ...other.items(scope)], { model: scope.env.model, site }),
      (scope) => input.any(scope) || other.any(scope),
    ),
  ),
  combine: oneArg(({ input, site }, other) =>
    itemsCode(
      site,
      (scope) => {
        const [own, others] = [input.items(scope), other.items(scope)];
        scope.budget.spend(own.length + others.length);
        return [...own, ...others];
      },
      (scope) => input.any(scope) || other.any(scope),
    ),
  ),
  distinct: noArgs(({ input, site }) =>
    itemsCode(site, (scope) => distinct(input.items(scope), { model: scope.env.model, site }), input.any),
  ),
};
