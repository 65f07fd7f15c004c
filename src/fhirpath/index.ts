import { compileExpression, satisfied } from './compile/compiler.js';
import { Scope } from './compile/scope.js';
import type { Environment } from './environment.js';
import { FhirpathError } from './error.js';
import type { Collection, FhirNode } from './node.js';
import { parse } from './syntax/parser.js';

export { documentSteps, type DocumentSteps } from './compile/budget.js';
export type { Environment } from './environment.js';
export { FhirpathError, type FhirpathErrorKind } from './error.js';
export { certainForm } from './json-fast-path/json-fast-path.js';
export type { ElementKey, Model } from './model.js';
export { nodeOf, type Collection, type FhirNode, type NodeValue } from './node.js';

/** An expression ready to be evaluated any number of times. Evaluation changes neither the nodes nor the document. */
export interface CompiledExpression {
  readonly expression: string;
  /** The items that the expression gives for a focus. Throws a FhirpathError (`evaluation`, `unsupported` or `unverified`). */
  evaluate(focus: FhirNode, env: Environment): Collection;
  /**
   * Whether the focus satisfies the expression as an invariant: empty is false, a single Boolean itself, any other items
   * true, as in HL7's reference. Throws as {@link evaluate} does.
   */
  test(focus: FhirNode, env: Environment): boolean;
}

/**
 * Compiles an expression. Throws a FhirpathError: `syntax` when it is not FHIRPath, `unsupported` when this engine does not cover it
 * and the fallback (fallback.ts) should be tried.
 */
export function compile(expression: string): CompiledExpression {
  const code = compileExpression(parse(expression), expression);
  const isSatisfied = satisfied(code);
  return {
    expression,
    evaluate(focus, env) {
      try {
        return code.items(new Scope(env, focus));
      } catch (error) {
        throw faultOfData(error, expression);
      }
    },
    test(focus, env) {
      try {
        return isSatisfied(new Scope(env, focus));
      } catch (error) {
        throw faultOfData(error, expression);
      }
    },
  };
}

/** True when {@link compile} accepts the expression. */
export function isCovered(expression: string): boolean {
  try {
    compile(expression);
    return true;
  } catch (error) {
    if (error instanceof FhirpathError) return false;
    throw error;
  }
}

/** Data nested so deeply that even bounded recursion exhausts the stack is a fault of the data, not of the tool. */
function faultOfData(error: unknown, expression: string): unknown {
  if (!(error instanceof RangeError)) return error;
  return new FhirpathError('evaluation', `The data cannot be evaluated: ${error.message}.`, { expression, position: 0 });
}
