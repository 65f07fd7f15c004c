import type * as Library from 'fhirpath';
import { Budget } from './compile/budget.js';
import type { Environment } from './environment.js';
import { FhirpathError } from './error.js';
import type { CompiledExpression } from './index.js';
import type { FhirNode } from './node.js';
import { NodeBridge } from './fallback/node-bridge.js';
import { functionsFor } from './fallback/functions.js';
import { descendantsFor, spendOn } from './fallback/spending.js';
import { variablesFor, variablesOf } from './fallback/variables.js';

/** fhirpath.js behind our interface, for what the compiler does not cover. */
export interface Fallback {
  /** As compile() of this room. A function that fhirpath.js has not either is `unsupported` when it is evaluated. */
  compile(expression: string): CompiledExpression;
}

/**
 * Loads fhirpath.js with its model of R4. It takes some 90 ms and is therefore never loaded with this module, only by this call.
 * The model and the hooks of the Environment are respected but for `model`: types are those of fhirpath.js' own R4 model.
 */
export async function loadFallback(): Promise<Fallback> {
  const [library, { default: model }] = await Promise.all([import('fhirpath'), import('fhirpath/fhir-context/r4')]);
  const bridge = new NodeBridge(library, model);
  const children = library.compile('children()', model, { resolveInternalTypes: false });
  const childrenOf = (item: unknown): readonly unknown[] => children(item, {}, { resolveInternalTypes: false });
  return {
    compile(expression) {
      const names = variablesOf(parsed(library, expression));
      const run = library.compile(expression, model, { resolveInternalTypes: false, traceFn: () => undefined });
      const evaluate = (focus: FhirNode, env: Environment): readonly FhirNode[] => {
        const budget = new Budget(env.steps);
        try {
          const variables = variablesFor(names, focus, env, bridge, expression);
          const found: unknown[] = run(bridge.toLibrary(focus), variables, {
            resolveInternalTypes: false,
            traceFn: () => undefined,
            debugger: spendOn(budget),
            userInvocationTable: { ...functionsFor(env, bridge, expression), descendants: descendantsFor(budget, childrenOf) },
          });
          return found.map((item) => bridge.fromLibrary(item));
        } catch (error) {
          throw evaluationError(error, expression);
        }
      };
      return { expression, evaluate, test: (focus, env) => isSatisfied(evaluate(focus, env)) };
    },
  };
}

function isSatisfied(items: readonly FhirNode[]): boolean {
  return items.length === 1 ? items[0]?.value !== false : items.length > 1;
}

function parsed(library: typeof Library, expression: string): unknown {
  try {
    return library.parse(expression);
  } catch (error) {
    throw new FhirpathError('syntax', messageOf(error), { expression, position: 0 });
  }
}

/** fhirpath.js throws Errors, and texts. */
function evaluationError(error: unknown, expression: string): FhirpathError {
  if (error instanceof FhirpathError) return error;
  const message = messageOf(error);
  const kind = message.startsWith('Not implemented') ? 'unsupported' : 'evaluation';
  return new FhirpathError(kind, message, { expression, position: 0 });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
