import type { Plan } from './plan.js';

/** Where Plans come from: a builder over definitions, or a pack. */
export interface PlanSource {
  /** The Plan with this canonical (possibly `url|version`), or undefined. */
  get(canonical: string): Plan | undefined;
}
