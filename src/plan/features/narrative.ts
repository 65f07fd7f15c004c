import type { NarrativePlan } from '../plan.js';
import { origin, type Feature } from './feature.js';

const sourceControl = 'http://hl7.org/fhir/StructureDefinition/narrative-source-control';
const languageControl = 'http://hl7.org/fhir/StructureDefinition/narrative-language-control';

/** What a profile asks of narratives, by extensions of the element: that parts tell their source, and which languages there are. */
export const narrative: Feature = (element, definition, context) => {
  for (const { url, valueCode } of definition.extension ?? []) {
    if (valueCode === undefined || (url !== sourceControl && url !== languageControl)) continue;
    const stated: NarrativePlan =
      url === sourceControl ? { demand: 'source', ...origin(context) } : { demand: 'language', language: valueCode, ...origin(context) };
    const known = element.narrative?.some((other) => other.demand === stated.demand && other.language === stated.language);
    if (!known) element.narrative = [...(element.narrative ?? []), stated];
  }
};
