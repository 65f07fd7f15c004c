import type { ElementDefinition } from 'fhir/r4.js';
import type { ElementPlan, Plan } from '../plan.js';

/** What a feature builder may ask of its surroundings. */
export interface FeatureContext {
  /** Canonical of the definition being merged, or undefined when it is one of FHIR's own: origin of what it states. */
  readonly by: string | undefined;
  /** True when the definition introduces the type (derivation = specialization): its elements are new, not narrowed. */
  readonly introduces: boolean;
  /** The element is seen for the first time, in the definition that introduces it. */
  readonly isNew: boolean;
  /** The Plan with this canonical, unless it is itself being built. */
  plan(canonical: string): Plan | undefined;
  /** Is `type` the same as `base` or derived from it? */
  isKindOf(type: string, base: string): boolean;
  /**
   * Reports that the definition loosens what another one demands. True where that is a profile it derives from: then what the
   * definition says counts, as in its snapshot. What FHIR itself demands, or the profile of a type, stays in force.
   * @param origin the `by` of the demand
   */
  loosen(origin: string | undefined, problem: string): boolean;
  /** Is a canonical that of a profile which the definition derives from, rather than FHIR's own? */
  derivesFrom(canonical: string): boolean;
  /** The element as the type that is constrained defines it, where that states it itself. */
  original(): ElementPlan | undefined;
  /**
   * Notes something wrong with the definition.
   * @param concerned the element that loses a check by it
   */
  fault(problem: string, concerned?: ElementPlan): void;
}

/** One feature of ElementDefinition, merged into what the base says. */
export type Feature = (element: ElementPlan, definition: ElementDefinition, context: FeatureContext) => void;

/** `{ by }` for spreading into a constraint, without a key when FHIR itself states it. */
export function origin(context: FeatureContext): { readonly by?: string } {
  return context.by === undefined ? {} : { by: context.by };
}

/** The value of a choice property of the definition itself: `choice(definition, 'fixed')` finds fixedCode, fixedUri … */
export function choice(definition: object, prefix: string): { readonly type: string; readonly value: unknown } | undefined {
  for (const [key, value] of Object.entries(definition)) {
    const first = key.charCodeAt(prefix.length);
    if (key.startsWith(prefix) && first >= 65 && first <= 90) return { type: key.slice(prefix.length), value: value as unknown };
  }
  return undefined;
}
