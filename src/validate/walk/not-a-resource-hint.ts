import { noHint } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import { jsonPath, misspeltResourceType, wrappedResource } from '../../fhir/wrapped-resource.js';

/** Ends the message about something that is not a resource: what is probably meant, or where in it the resource is. */
export function notAResourceHint(value: unknown): Bilingual {
  const misspelt = misspeltResourceType(value);
  if (misspelt !== undefined) {
    return {
      en: `. Names in FHIR JSON begin with a small letter: write "resourceType" instead of "${misspelt}"`,
      da: `. Navne i FHIR-JSON begynder med lille bogstav: skriv "resourceType" i stedet for "${misspelt}"`,
    };
  }
  const path = wrappedResource(value);
  if (path === undefined) return noHint;
  if (Array.isArray(value)) {
    return {
      en: '. Write each resource to a file of its own, or to a line of its own in an NDJSON file',
      da: '. Skriv hver ressource i sin egen fil, eller på sin egen linje i en NDJSON-fil',
    };
  }
  const place = jsonPath(path);
  return {
    en: `. The resource is inside another object, in ${place}: send it by itself`,
    da: `. Ressourcen ligger inde i et andet objekt, i ${place}: send den alene`,
  };
}
