import type { Element } from 'fhir/r4.js';
import { coreBase } from '../../fhir/canonical.js';
import type { Feature, FeatureContext } from './feature.js';

/** A limit that an extension of ElementDefinition states, and the types it is for. */
const limits = [
  { name: 'maxDecimals', extension: 'maxDecimalPlaces', types: ['decimal', 'Quantity'] },
  { name: 'maxSize', extension: 'maxSize', types: ['base64Binary', 'Attachment'] },
] as const;

/**
 * How precise a number may be, and how large an attachment (http://hl7.org/fhir/R4/extension-maxdecimalplaces.html,
 * http://hl7.org/fhir/R4/extension-maxsize.html). R4 calls the size one in megabytes; later versions and HL7's validator count bytes.
 */
export const sizeLimits: Feature = (element, definition, context) => {
  for (const { name, extension, types } of limits) {
    const limit = statedLimit(definition, extension, context);
    if (limit === undefined || limit === element[name]) continue;
    if (!element.types?.some(({ code }) => types.some((type) => code === type || context.isKindOf(code, type)))) {
      context.fault(`${extension} is for values of type ${types.join(' or ')}, which this element does not have; it is ignored`);
      continue;
    }
    const isLooser = limit > (element[name] ?? Infinity);
    if (isLooser && !context.loosen(element.by?.[name], `${extension} ${limit} is above the base's ${element[name] ?? ''}`)) continue;
    element[name] = limit;
    if (context.by !== undefined) element.by = { ...element.by, [name]: context.by };
  }
};

function statedLimit({ extension = [] }: Element, name: string, context: FeatureContext): number | undefined {
  const stated = extension.find(({ url }) => url === `${coreBase}${name}`);
  const limit = stated?.valueInteger ?? stated?.valueDecimal;
  if (stated && limit === undefined) context.fault(`the extension ${name} has no number as its value; it is ignored`);
  return limit;
}
