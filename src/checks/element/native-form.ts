import type { Environment } from '../../fhirpath/index.js';

/** Says whether an invariant holds for a value, without evaluating its FHIRPath. */
export interface NativeForm {
  /** Undefined: the data has a shape that only the expression itself can tell about. */
  holds(value: unknown, at: { readonly environment: Environment }): boolean | undefined;
  /** Children without any of which it holds. */
  readonly needs?: readonly string[];
}
