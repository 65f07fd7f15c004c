/**
 * A business rule's id: its guide (FKG for what all guides of FK Gateway share), a letter for what it is about, and a number. The
 * letters: R the report, C the citizen, P the care plan, E the contact (Encounter), H the referral (Henvisning), I an intervention,
 * T a condition (Tilstand), O an observation, Q answers to a questionnaire, X several reports.
 */
export type RuleId = `${Uppercase<string>}-${'R' | 'C' | 'P' | 'E' | 'H' | 'I' | 'T' | 'O' | 'Q' | 'X'}${number}`;

/** True when the text has a rule id's form; whether there is such a rule is another question. */
export function isRuleId(id: string): id is RuleId {
  return /^[A-Z][A-Z0-9]*-[RCPEHITOQX]\d{2}$/.test(id);
}
