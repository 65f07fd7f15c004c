import type { CompiledExpression, Environment, FhirNode } from '../fhirpath/index.js';

/** Compiles FHIRPath: the fallback to fhirpath.js. */
export interface ExpressionCompiler {
  compile(expression: string): CompiledExpression;
}

/** Evaluates FHIRPath at the current place. */
export interface ExpressionAccess {
  /** The current value as a FHIRPath node. */
  node(value: unknown, extra: unknown): FhirNode;
  readonly environment: Environment;
  /** The same, with variables of its own. */
  environmentWith(variables: Environment['variables']): Environment;
  /** The element that holds the extension which is the current value. */
  carrier(): FhirNode;
  /** Evaluates what our own compiler does not cover, where it was loaded. */
  readonly fallback: ExpressionCompiler | undefined;
}
