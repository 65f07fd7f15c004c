/** The id of a rule of `ltt lint`, which is about definitions and their FSH, never about reports. */
export type LintId = `lint-${string}`;

/** True when the text has the form of a lint rule's id; whether there is such a rule is another question. */
export function isLintId(id: string): id is LintId {
  return id.startsWith('lint-');
}
