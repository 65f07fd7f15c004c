import type { Element } from 'fhir/r4.js';
import { typeUrl } from '../../fhir/canonical.js';
import type { ElementPlan, RegexPlan } from '../plan.js';
import { origin, type Feature, type FeatureContext } from './feature.js';

const regexExtension = 'http://hl7.org/fhir/StructureDefinition/regex';
const minLengthExtension = 'http://hl7.org/fhir/StructureDefinition/minLength';

/**
 * What a profile demands of texts by extensions of ElementDefinition: a least length, and a regular expression
 * (http://hl7.org/fhir/R4/extension-minlength.html, http://hl7.org/fhir/R4/extension-regex.html).
 */
export const textForm: Feature = (element, definition, context) => {
  const regexes = statedRegexes(definition, context);
  const minLength = statedMinLength(definition, context);
  if (regexes.length === 0 && minLength === undefined) return;
  if (!mayBePrimitive(element, context)) {
    context.fault('a regex or minLength is for values of primitive types, which this element does not have; it is ignored');
    return;
  }
  if (regexes.length > 0) element.regexes = addedRegexes(element.regexes, regexes);
  if (minLength !== undefined && minLength !== element.minLength) {
    const isLooser = minLength < (element.minLength ?? 0);
    if (!isLooser || context.loosen(element.by?.minLength, `minLength ${minLength} is below the base's ${element.minLength ?? ''}`)) {
      element.minLength = minLength;
      if (context.by !== undefined) element.by = { ...element.by, minLength: context.by };
    }
  }
};

/**
 * The regular expressions that a definition states of an element, or of one of its types. Those of FHIR's own types describe
 * their formats, which have checks of their own.
 */
export function statedRegexes(stated: Element, context: FeatureContext): RegexPlan[] {
  if (context.by === undefined) return [];
  return (stated.extension ?? []).flatMap(({ url, valueString }) => {
    if (url !== regexExtension) return [];
    if (valueString !== undefined) return [{ pattern: valueString, ...origin(context) }];
    context.fault('the extension regex has no valueString; it is ignored');
    return [];
  });
}

/** Both lists, with what they have in common once. */
export function addedRegexes(base: readonly RegexPlan[] | undefined, stated: readonly RegexPlan[]): RegexPlan[] {
  const known = new Set(base?.map(({ pattern }) => pattern));
  return [...(base ?? []), ...stated.filter(({ pattern }) => !known.has(pattern))];
}

function statedMinLength({ extension = [] }: Element, context: FeatureContext): number | undefined {
  const stated = extension.find(({ url }) => url === minLengthExtension);
  if (stated && stated.valueInteger === undefined) context.fault('the extension minLength has no valueInteger; it is ignored');
  return stated?.valueInteger;
}

/** A type whose definition is not here may be primitive. */
export function mayBePrimitive({ types = [] }: ElementPlan, context: FeatureContext): boolean {
  return types.some(({ code }) => (context.plan(typeUrl(code))?.kind ?? 'primitive-type') === 'primitive-type');
}
