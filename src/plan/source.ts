import type { Plan } from './plan.js';

/** Where Plans come from: a builder over definitions, or a pack. */
export interface PlanSource {
  /** The Plan with this canonical (possibly `url|version`), or undefined. */
  get(canonical: string): Plan | undefined;
}

/** Several sources as one: the first that has a Plan answers. */
export function layeredPlans(...sources: readonly PlanSource[]): PlanSource {
  return {
    get(canonical) {
      for (const source of sources) {
        const plan = source.get(canonical);
        if (plan) return plan;
      }
      return undefined;
    },
  };
}

/** A source that is opened when it is first asked, and kept. */
export function lazyPlans(open: () => PlanSource): PlanSource {
  let source: PlanSource | undefined;
  return { get: (canonical) => (source ??= open()).get(canonical) };
}
