/** One step into a JSON value. */
export type Step = string | number;

/** A path as readers of JSON write it, `$.entry[0].resource`; used where there is no FHIR type to speak of. */
export function jsonPath(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');
}

/** What a step adds to a FHIRPath: `[2]` or `.name`. A name that is no identifier stands in backticks (FHIRPath 2.0, section 3.2). */
export function fhirPathStep(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  return isIdentifier(step) ? `.${step}` : `.\`${step.replace(/[\\`]/g, '\\$&')}\``;
}

/**
 * Letters, digits and underscores, and no digit first. Every step of every finding is asked: a regular expression takes several times as
 * long.
 */
function isIdentifier(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
    if (!isLetter && (index === 0 || code < 0x30 || code > 0x39)) return false;
  }
  return name !== '';
}
