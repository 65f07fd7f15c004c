import type { Finding } from '../../finding/finding.js';
import type { Validator } from '../../validate/validator.js';

/** A document that is to break one constraint, or none. */
export interface CaseDocument {
  readonly name: string;
  readonly value: unknown;
  /** Canonicals that it is validated against besides those it claims. */
  readonly profiles: readonly string[];
}

/** A finding of a case, as reports name it: by the key of the invariant where it is one. */
export interface ShownFinding {
  readonly id: string;
  readonly expression: string;
}

/** What breaks a constraint: errors, and the warnings of extensible bindings. */
export function heavyFindings(validator: Validator, { value, profiles }: CaseDocument): readonly Finding[] {
  return validator.validate(value, { profiles }).filter(({ id, severity }) => severity === 'error' || id === 'binding-extensible');
}

/** A finding as reports name it. */
export function shownFinding({ id, expression, rule }: Finding): ShownFinding {
  return { id: rule ?? id, expression };
}
