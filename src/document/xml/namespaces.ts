import type { Bilingual } from '../../finding/message.js';
import { shorten } from '../../text/shorten.js';

/** The namespace of all of FHIR's own elements (http://hl7.org/fhir/R4/xml.html). */
export const fhirNamespace = 'http://hl7.org/fhir';

/** The namespace of the narrative. */
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/** A namespace that was found, for a message. */
export function describeNamespace(name: string): Bilingual {
  const uri = shorten(name, 80);
  return uri === '' ? { en: 'no namespace', da: 'intet navnerum' } : { en: `the namespace "${uri}"`, da: `navnerummet "${uri}"` };
}
