import type { LintRule } from './rule.js';

/** Every lint rule, in the order in which its page lists them. */
export const lintRules: readonly LintRule[] = [];
