import type { Change } from '../change.js';

/** A report that obeys a rule, or breaks it: a valid one with changes. */
export interface RuleCase {
  readonly name: string;
  /** A JSON Patch of testcases/bases/report.json, in which nothing is found at any stage. */
  readonly change: readonly Change[];
  /** What else is found, as `id expression`, where the case cannot do without. */
  readonly also?: readonly string[];
}

export interface BreakingCase extends RuleCase {
  /** What the rule finds: `message expression`, in reading order. */
  readonly found: readonly string[];
}

/** The cases of one rule. They stand beside it, in a file with its name and `.cases.ts`. */
export interface RuleCases {
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly BreakingCase[];
}

/** Reports of one series that obey a rule across them, or break it. */
export interface SeriesCase {
  readonly name: string;
  /** A JSON Patch of testcases/bases/report.json for each report. The first is called 1, and so on. */
  readonly reports: readonly (readonly Change[])[];
  /** What else is found, as `id report expression`, where the case cannot do without. */
  readonly also?: readonly string[];
}

export interface BreakingSeries extends SeriesCase {
  /** What the rule finds: `message report expression`, and ` ~ report expression` of the place it conflicts with. */
  readonly found: readonly string[];
}

/** The cases of one rule across reports. */
export interface SeriesCases {
  readonly valid: readonly SeriesCase[];
  readonly invalid: readonly BreakingSeries[];
}
