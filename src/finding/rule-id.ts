/**
 * A business rule's id: R about the report, C the citizen, P the care plan, E the contact (Encounter), H the referral
 * (Henvisning), X across reports.
 */
export type RuleId = `LTT-${'R' | 'C' | 'P' | 'E' | 'H' | 'X'}${number}`;

/** True when the text has a rule id's form; whether there is such a rule is another question. */
export function isRuleId(id: string): id is RuleId {
  return /^LTT-[RCPEHX]\d{2}$/.test(id);
}
