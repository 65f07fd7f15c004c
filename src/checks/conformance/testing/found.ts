import type { FhirResource } from 'fhir/r4.js';
import { validatorFor } from '../../../validate/testing/validator.js';

/** What is reported of a resource by these checks: `id expression`, with the severity after it where it is no error. */
export function found(resource: object, ...definitions: readonly FhirResource[]): string[] {
  return validatorFor(...definitions)
    .findings(resource)
    .filter(({ id }) => /^(?:definition|code-system|value-set|concept-map|search-parameter|questionnaire|canonical|code-unknown)/.test(id))
    .map(({ id, expression, severity }) => `${id} ${expression}${severity === 'error' ? '' : ` ${severity}`}`);
}
