import type * as Library from 'fhirpath';
import type { Environment } from '../environment.js';
import { FhirpathError } from '../error.js';
import { currentTime } from '../functions/time.js';
import type { FhirNode } from '../node.js';
import type { NodeBridge } from './node-bridge.js';

/**
 * The functions that fhirpath.js would answer from a server, from its own clock or by its own rules, answered by the
 * environment instead, as the compiler does.
 */
export function functionsFor(env: Environment, bridge: NodeBridge, expression: string): Library.UserInvocationTable {
  const time = (name: 'now' | 'today' | 'timeOfDay') => ({
    fn: () => [bridge.toLibrary(currentTime(env, { expression, position: 0 }, name)[name])],
    arity: { 0: [] },
  });
  return {
    resolve: {
      fn: (items: unknown[]) =>
        items.flatMap((item) => {
          const found = env.resolve?.(bridge.fromLibrary(item));
          return found === undefined ? [] : [bridge.toLibrary(found)];
        }),
      arity: { 0: [] },
    },
    memberOf: asking('memberOf', bridge, expression, (node, url) => env.memberOf?.(node, url)),
    conformsTo: asking('conformsTo', bridge, expression, (node, url) => env.conformsTo?.(node, url)),
    htmlChecks: {
      fn: (items: unknown[]) => {
        const value = items.length === 1 ? bridge.fromLibrary(items[0]).value : undefined;
        return typeof value === 'string' ? (env.htmlChecks?.(value) ?? true) : [];
      },
      arity: { 0: [] },
    },
    now: time('now'),
    today: time('today'),
    timeOfDay: time('timeOfDay'),
  };
}

function asking(
  name: string,
  bridge: NodeBridge,
  expression: string,
  ask: (node: FhirNode, url: string) => boolean | undefined,
): Library.UserInvocationTable[string] {
  return {
    fn: (items: unknown[], url: unknown) => {
      if (items.length !== 1 || typeof url !== 'string') return [];
      const answer = ask(bridge.fromLibrary(items[0]), url);
      if (answer !== undefined) return answer;
      throw new FhirpathError('unverified', `${name}() cannot be answered here for ${url}.`, { expression, position: 0 });
    },
    arity: { 1: ['String'] },
  };
}
