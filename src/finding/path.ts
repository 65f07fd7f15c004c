/** One step into a JSON value. */
export type Step = string | number;

/** A path as readers of JSON write it, `$.entry[0].resource`; used where there is no FHIR type to speak of. */
export function jsonPath(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');
}
