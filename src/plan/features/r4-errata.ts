import { coreBase, splitCanonical } from '../../fhir/canonical.js';
import type { BindingPlan, ExtensionContext } from '../plan.js';

/** What a published expression is read as. */
export interface Meaning {
  readonly expression: string;
  /** What must still hold where the expression does not, because it compares two values that cannot be compared. */
  readonly orIncomparable?: string;
}

/**
 * Expressions that R4 published by mistake, and what they were meant to say. Each says something else than its own text, and would
 * call right data wrong or wrong data right. HL7's reference validator reads all of these in the same way (FHIRPathExpressionFixer and
 * StructureDefinitionHacker of org.hl7.fhir.core 6.10); con-3 excepted, of which it makes a condition that always holds.
 */
const corrections: ReadonlyMap<string, string> = new Map([
  // que-12 says "more than one" in its text.
  ['enableWhen.count() > 2 implies enableBehavior.exists()', 'enableWhen.count() >= 2 implies enableBehavior.exists()'],
  // ras-2: a probability that is a range, or is not there, is not a decimal above 100.
  [
    'probability is decimal implies (probability as decimal) <= 100',
    'probability.empty() or ((probability is decimal) implies ((probability as decimal) <= 100))',
  ],
  // …-0 of every canonical resource: the whole name is meant, matches() looks for any part, and a name that is not there has no form.
  ["name.matches('[A-Z]([A-Za-z0-9_]){0,254}')", "name.exists() implies name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')"],
  // vs-1: "if it is a dateTime, it is precise to the day"; a Period is not one, and 8 characters are no day.
  ['($this as dateTime).toString().length() >= 8', '$this is dateTime implies $this.toString().length() >= 10'],
  // tim-9: `when` repeats.
  [
    "offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))",
    "offset.empty() or (when.exists() and when.select($this in ('C' | 'CM' | 'CD' | 'CV')).allFalse())",
  ],
  // bdl-8: an entry may have no fullUrl.
  ["fullUrl.contains('/_history/').not()", "fullUrl.exists() implies fullUrl.contains('/_history/').not()"],
  // que-7: `Boolean` is FHIRPath's type, and the answer is of FHIR's.
  ["operator = 'exists' implies (answer is Boolean)", "operator = 'exists' implies (answer is boolean)"],
  // con-3: a category is a CodeableConcept, never the text that it was compared with.
  [
    "clinicalStatus.exists() or verificationStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-ver-status' and code = 'entered-in-error').exists() or category.select($this='problem-list-item').empty()",
    "clinicalStatus.exists() or verificationStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-ver-status' and code = 'entered-in-error').exists() or category.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-category' and code='problem-list-item').empty()",
  ],
  // opd-3: a parameter may be typed by the resource that its reference leads to.
  [
    "targetProfile.exists() implies (type = 'Reference' or type = 'canonical')",
    "targetProfile.exists() implies (type = 'Reference' or type = 'canonical' or type.memberOf('http://hl7.org/fhir/ValueSet/resource-types'))",
  ],
  // eld-19 and eld-20: the whole path is meant, and matches() looks for any part. No real path is as long as those that are let pass: each
  // letter of them would take as many steps as the pattern has places.
  ...[
    String.raw`[^\\s\\.,:;\\\'"\\/|?!@#$%&*()\\[\\]{}]{1,64}(\\.[^\\s\\.,:;\\\'"\\/|?!@#$%&*()\\[\\]{}]{1,64}(\\[x\\])?(\\:[^\\s\\.]+)?)*`,
    String.raw`[A-Za-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*(\\[x])?)*`,
  ].map((pattern) => [`path.matches('${pattern}')`, `path.length() > 4000 or path.matches('^${pattern}$')`] as const),
]);

/**
 * Comparisons whose outcome is empty where the two values cannot be compared: a day and a time on it (per-1, inv-1 of Task, mdd-1).
 * The condition does not say that they must be comparable; HL7's reference validator counts empty
 * as false and calls the data wrong.
 */
const comparisons: ReadonlyMap<string, string> = new Map([
  ['start.hasValue().not() or end.hasValue().not() or (start <= end)', '(start > end).empty()'],
  ['lastModified.exists().not() or authoredOn.exists().not() or lastModified >= authoredOn', '(lastModified < authoredOn).empty()'],
  ['whenHandedOver.empty() or whenPrepared.empty() or whenHandedOver >= whenPrepared', '(whenHandedOver < whenPrepared).empty()'],
]);

/**
 * rng-2 compares quantities, whose units may be such that they cannot be compared. HL7's reference validator then compares the numbers; so
 * only a range that is wrong by its numbers as well is doubtful.
 */
const range: Meaning = {
  expression: 'low.empty() or high.empty() or (low <= high) or ((low > high).empty() and low.value <= high.value)',
  orIncomparable: '(low > high).empty()',
};

/** What a published expression means: what it says, but for R4's known slips. */
export function meantBy(expression: string): Meaning {
  if (expression === 'low.empty() or high.empty() or (low <= high)') return range;
  const orIncomparable = comparisons.get(expression);
  return orIncomparable === undefined ? { expression: corrections.get(expression) ?? expression } : { expression, orIncomparable };
}

/** Extensions that R4 and its guides use where their published context does not allow them; HL7's validator allows these places, too. */
const furtherContexts: ReadonlyMap<string, string> = new Map(
  [
    // The context is given as ElementDefinition.type.code; every snapshot has the extension on ElementDefinition.type.
    ['structuredefinition-fhir-type', 'ElementDefinition.type'],
    // The primitive types of R4 state theirs on the type (https://jira.hl7.org/browse/FHIR-13328).
    ['regex', 'ElementDefinition.type'],
    // What a CapabilityStatement may state an expectation of is a list that R5 gave up.
    ['capabilitystatement-expectation', 'Element'],
    ['capabilitystatement-prohibited', 'Element'],
    // Also on elements, and on other resources than StructureDefinition.
    ['structuredefinition-normative-version', 'Element'],
  ].map(([name, place]) => [`${coreBase}${name}`, place] as [string, string]),
);

/** Where an extension may stand: as published, and where R4 itself uses it. */
export function contextsMeantBy(url: string, published: readonly ExtensionContext[]): readonly ExtensionContext[] {
  const further = furtherContexts.get(url);
  return further === undefined ? published : [...published, { type: 'element', expression: further }];
}

const vitalsUnits = 'http://hl7.org/fhir/ValueSet/ucum-vitals-common';

/**
 * The strength that a published binding means. R4's vital signs require the units of their own measurements of the value of any component,
 * so that the flow of oxygen beside a saturation would have to be in per cent or minutes; HL7's reference validator reads it as extensible
 * for that reason.
 */
export function meantStrength(
  strength: BindingPlan['strength'],
  { element, valueSet, by }: { readonly element: string; readonly valueSet: string; readonly by: string | undefined },
): BindingPlan['strength'] {
  const isSlip =
    strength === 'required' &&
    element === 'Observation.component.value[x]' &&
    by?.startsWith(coreBase) === true &&
    splitCanonical(valueSet).url === vitalsUnits;
  return isSlip ? 'extensible' : strength;
}
