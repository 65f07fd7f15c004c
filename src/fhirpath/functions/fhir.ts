import { noArgs, oneArg, type Call, type FunctionTable } from '../compile/call.js';
import { itemCode, itemsCode, singleOf, textOf, truthCode, type Code } from '../compile/code.js';
import type { Environment } from '../environment.js';
import { FhirpathError } from '../error.js';
import { ChildStep } from '../navigate/step.js';
import { makeNode, type FhirNode } from '../node.js';
import { systemTypeOf } from '../types/fhir-types.js';
import { SystemValue } from '../values/system-value.js';

/** What FHIR adds to FHIRPath (FHIR R4, FHIRPath: additional functions). */
export const fhirFunctions: FunctionTable = {
  extension: oneArg(extension),
  hasValue: noArgs(({ input }) =>
    truthCode((scope) => {
      const items = input.items(scope);
      return items.length === 1 && isValue(items[0] as FhirNode);
    }),
  ),
  getValue: noArgs(({ input, site }) =>
    itemCode(site, (scope) => {
      const items = input.items(scope);
      const item = items.length === 1 ? items[0] : undefined;
      if (item === undefined || !isValue(item)) return undefined;
      const system = item.type === undefined ? undefined : systemTypeOf(item.type, scope.env.model);
      const isTime = system === 'Date' || system === 'DateTime' || system === 'Time';
      return makeNode(item.value, system === undefined || isTime ? item.type : `System.${system}`, undefined);
    }),
  ),
  resolve: noArgs(({ input, site }) => itemsCode(site, (scope) => input.items(scope).flatMap((item) => scope.env.resolve?.(item) ?? []))),
  memberOf: oneArg((call, valueSet) => asked(call, valueSet, 'value set', (env, node, url) => env.memberOf?.(node, url))),
  conformsTo: oneArg((call, profile) => asked(call, profile, 'profile', (env, node, url) => env.conformsTo?.(node, url))),
  htmlChecks: noArgs(({ input, site }) =>
    truthCode((scope) => {
      const value = singleOf(input.items(scope), site)?.value;
      return typeof value === 'string' ? (scope.env.htmlChecks?.(value) ?? true) : undefined;
    }),
  ),
  checkModifiers: {
    minArgs: 0,
    maxArgs: Number.POSITIVE_INFINITY,
    compile: ({ input, args, site }) => {
      const modifiers = new ChildStep('modifierExtension');
      const urls = new ChildStep('url');
      return truthCode((scope) => {
        const allowed = new Set(args.map((arg) => textOf(arg.items(scope), site)));
        const found: FhirNode[] = [];
        for (const node of input.items(scope)) modifiers.collect(node, scope.env.model, found);
        const named: FhirNode[] = [];
        for (const node of found) urls.collect(node, scope.env.model, named);
        return named.length === found.length && named.every(({ value }) => typeof value === 'string' && allowed.has(value));
      });
    },
  },
};

/** A primitive with a value of its own, not only an id or extensions. */
function isValue({ value }: FhirNode): boolean {
  return value !== undefined && (typeof value !== 'object' || value instanceof SystemValue);
}

/** `extension(url)`: short for `extension.where(url = …)`. */
function extension({ input, site }: Call, url: Code): Code {
  const step = new ChildStep('extension');
  return itemsCode(site, (scope) => {
    const wanted = textOf(url.items(scope), site);
    const found: FhirNode[] = [];
    if (wanted === undefined) return found;
    for (const node of input.items(scope)) step.collect(node, scope.env.model, found);
    return found.filter(({ value }) => typeof value === 'object' && 'url' in value && value.url === wanted);
  });
}

/** A question to the environment about one item and a canonical. Without an answer the outcome is unverified, neither true nor false. */
function asked(
  { input, expression, site }: Call,
  canonical: Code,
  what: string,
  ask: (env: Environment, node: FhirNode, url: string) => boolean | undefined,
): Code {
  return truthCode((scope) => {
    const items = input.items(scope);
    const url = textOf(canonical.items(scope), site);
    if (items.length !== 1 || url === undefined) return undefined;
    const answer = ask(scope.env, items[0] as FhirNode, url);
    if (answer !== undefined) return answer;
    throw new FhirpathError('unverified', `${expression.name}() cannot be answered here for the ${what} ${url}.`, site);
  });
}
