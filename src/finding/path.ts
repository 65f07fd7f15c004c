/** One step into a JSON value. */
export type Step = string | number;

/** A path as readers of JSON write it, `$.entry[0].resource`; used where there is no FHIR type to speak of. */
export function jsonPath(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');
}

/** What a step adds to a FHIRPath: `[2]` or `.name`. A name that is no identifier stands in backticks (FHIRPath 2.0, section 3.2). */
export function fhirPathStep(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `.\`${step.replace(/[\\`]/g, '\\$&')}\``;
}
