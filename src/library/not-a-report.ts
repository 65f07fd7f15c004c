import type { Finding } from '../finding/finding.js';
import { messageOf } from '../finding/catalogue.js';
import { own, resourceLabel, resourceTypeOf } from '../fhir/json.js';
import { noHint } from '../finding/hint.js';
import type { Bilingual } from '../finding/message.js';
import { jsonPath, wrappedResource } from '../fhir/wrapped-resource.js';

/** The finding that a document is a resource, but not a delivery report; undefined for a Bundle, and for what is not a resource at all. */
export function notAReport(value: unknown): Finding | undefined {
  const type = resourceTypeOf(value);
  if (type === undefined || type === 'Bundle') return undefined;
  const id = 'not-a-delivery-report';
  const { severity, code } = messageOf(id);
  const params = { what: { en: `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`, da: `en ${type}` }, hint: hintFor(type, value) };
  return { id, severity, code, params, path: ['resourceType'], expression: type, resource: resourceLabel(value) ?? type };
}

function hintFor(type: string, value: unknown): Bilingual {
  if (type === 'OperationOutcome') return { en: '. It is probably the answer of a server', da: '. Det er formentlig svaret fra en server' };
  const path = wrappedResource(value);
  if (path === undefined || own(path.reduce<unknown>(own, value), 'resourceType') !== 'Bundle') return noHint;
  const place = jsonPath(path);
  return {
    en: `. If the Bundle in ${place} is the report, send that`,
    da: `. Hvis indberetningen er den Bundle, der står i ${place}, så send den alene`,
  };
}
