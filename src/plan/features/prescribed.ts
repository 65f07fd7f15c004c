import type { ValuePlan } from '../plan.js';
import { choice, origin, type Feature, type FeatureContext } from './feature.js';

/**
 * `fixed[x]` and `pattern[x]`. A pattern that has all of the base's stands beside it; another value in the place of a base profile's
 * is a fault, and counts. FHIR's own stay in force beside the profile's.
 */
export const prescribed: Feature = (element, definition, context) => {
  const fixed = choice(definition, 'fixed');
  if (fixed && !has(element.fixed, fixed))
    element.fixed = [
      ...kept(element.fixed, () => false, `fixed value ${JSON.stringify(fixed.value)}`, context),
      { ...fixed, ...origin(context) },
    ];
  const pattern = choice(definition, 'pattern');
  if (pattern && !has(element.pattern, pattern))
    element.pattern = [
      ...kept(element.pattern, (base) => contains(pattern.value, base), `pattern ${JSON.stringify(pattern.value)}`, context),
      { ...pattern, ...origin(context) },
    ];
};

/** The base's values that stay in force beside another one. */
function kept(bases: readonly ValuePlan[] = [], allows: (base: unknown) => boolean, stated: string, context: FeatureContext): ValuePlan[] {
  return bases.filter(
    ({ value, by }) => allows(value) || !context.loosen(by, `the ${stated} is another than the base's ${JSON.stringify(value)}`),
  );
}

function has(list: readonly { readonly value: unknown }[] | undefined, stated: { readonly value: unknown }): boolean {
  const text = JSON.stringify(stated.value);
  return list?.some((other) => JSON.stringify(other.value) === text) ?? false;
}

/** Does a pattern ask for all that another one asks for? */
function contains(stated: unknown, base: unknown): boolean {
  if (typeof base !== 'object' || base === null) return stated === base;
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated) !== Array.isArray(base)) return false;
  if (Array.isArray(base)) return base.every((wanted) => (stated as unknown[]).some((item) => contains(item, wanted)));
  return Object.entries(base).every(
    ([key, wanted]) => Object.hasOwn(stated, key) && contains((stated as Record<string, unknown>)[key], wanted),
  );
}
