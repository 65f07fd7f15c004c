import type { FunctionTable } from '../compile/call.js';
import { itemsCode, singleOf, textOf, type Code } from '../compile/code.js';
import type { Scope } from '../compile/scope.js';
import { fail, type Site } from '../error.js';
import { nothing, type Collection } from '../node.js';

/** iif (N1, 5.5.1), trace (5.9.1), and defineVariable and coalesce of the version after N1. */
export const utilityFunctions: FunctionTable = {
  iif: {
    minArgs: 2,
    maxArgs: 3,
    compile: ({ input, args: [criterion, yes, no], site }) => {
      const branch = (scope: Scope): readonly [Code | undefined, Scope] => {
        const inner = onSingle(input, scope, site);
        return [(criterion as Code).truth(inner) === true ? yes : no, inner];
      };
      return {
        ...itemsCode(
          site,
          (scope) => {
            const [code, inner] = branch(scope);
            return code?.items(inner) ?? nothing;
          },
          (scope) => {
            const [code, inner] = branch(scope);
            return code?.any(inner) ?? false;
          },
        ),
        truth: (scope) => {
          const [code, inner] = branch(scope);
          return code?.truth(inner);
        },
        isBoolean: (yes as Code).isBoolean && (no === undefined || no.isBoolean),
      };
    },
  },
  // There is nobody to show it to: the input passes through.
  trace: { minArgs: 1, maxArgs: 2, compile: ({ input }) => input },
  defineVariable: {
    minArgs: 1,
    maxArgs: 2,
    compile: ({ input, args: [name, value], site }) =>
      itemsCode(site, (scope) => {
        const items = input.items(scope);
        const label = textOf((name as Code).items(scope), site) ?? fail(site, 'defineVariable() needs a name.');
        if (isDefined(label, scope)) fail(site, `The variable %${label} is already defined.`);
        const defined = value === undefined ? items : value.items(onSingle(input, scope, site));
        scope.variables = { name: label, value: defined, next: scope.variables };
        return items;
      }),
  },
  coalesce: {
    minArgs: 1,
    maxArgs: Number.POSITIVE_INFINITY,
    compile: ({ args, site }) =>
      itemsCode(site, (scope): Collection => {
        for (const arg of args) {
          const items = arg.items(scope);
          if (items.length > 0) return items;
        }
        return nothing;
      }),
  },
};

/** A scope whose focus is the one item of the input, or nothing. */
function onSingle(input: Code, scope: Scope, site: Site): Scope {
  const inner = scope.nested();
  inner.focus = singleOf(input.items(scope), site);
  return inner;
}

const reserved = ['context', 'resource', 'rootResource', 'ucum', 'sct', 'loinc'];

function isDefined(name: string, scope: Scope): boolean {
  return reserved.includes(name) || scope.variable(name) !== undefined || scope.env.variables?.has(name) === true;
}
