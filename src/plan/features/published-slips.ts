import type { ExtensionContext } from '../plan.js';

/**
 * Expressions that R4 published by mistake, and what they were meant to say. HL7's reference validator reads them so too;
 * R5 has them corrected. Each says something else than its own text, and would call right data wrong or wrong data right.
 */
const corrections: ReadonlyMap<string, string> = new Map([
  // per-1: a date and a time on that same day cannot be compared, and "cannot be compared" counted as wrong.
  [
    'start.hasValue().not() or end.hasValue().not() or (start <= end)',
    'start.hasValue().not() or end.hasValue().not() or (start.lowBoundary() <= end.highBoundary())',
  ],
  // que-12 says "more than one" in its text.
  ['enableWhen.count() > 2 implies enableBehavior.exists()', 'enableWhen.count() >= 2 implies enableBehavior.exists()'],
  // ras-2: a probability that is a range, or is not there, is not a decimal above 100.
  ['probability is decimal implies (probability as decimal) <= 100', 'probability.empty() or ((probability is decimal) implies ((probability as decimal) <= 100))'],
  // …-0 of every canonical resource: the whole name is meant, and matches() looks for any part.
  ["name.matches('[A-Z]([A-Za-z0-9_]){0,254}')", "name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')"],
]);

/** The expression that is meant by a published one: the same, but for R4's known slips. */
export function meantBy(expression: string): string {
  return corrections.get(expression) ?? expression;
}

/** Extensions that R4's own snapshots carry where their published context does not allow them. */
const furtherContexts: ReadonlyMap<string, string> = new Map([
  // The context is given as ElementDefinition.type.code; every snapshot has the extension on ElementDefinition.type.
  ['http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type', 'ElementDefinition.type'],
]);

/** Where an extension may stand: as published, and where R4 itself uses it. */
export function contextsMeantBy(url: string, published: readonly ExtensionContext[]): readonly ExtensionContext[] {
  const further = furtherContexts.get(url);
  return further === undefined ? published : [...published, { type: 'element', expression: further }];
}
