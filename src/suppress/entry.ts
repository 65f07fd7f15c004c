import type { SuppressionEntry } from '../report/suppressed.js';

/** What a suppression file says. */
export interface SuppressionFile {
  readonly suppressions: readonly SuppressionEntry[];
}

/** True past the last day that an entry holds. Days are `2026-12-31`, which sort as they follow. */
export function isExpired({ expires }: Pick<SuppressionEntry, 'expires'>, today: string): boolean {
  return expires !== undefined && expires < today;
}
