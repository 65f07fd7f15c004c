import type { Model } from '../model.js';

/** What R4's types derive from, for when the model does not say (datatypes.html). */
const bases = new Map([
  ...['code', 'id', 'markdown'].map((type) => [type, 'string'] as const),
  ...['url', 'canonical', 'oid', 'uuid'].map((type) => [type, 'uri'] as const),
  ...['positiveInt', 'unsignedInt'].map((type) => [type, 'integer'] as const),
  ...['Age', 'Count', 'Distance', 'Duration', 'SimpleQuantity', 'MoneyQuantity'].map((type) => [type, 'Quantity'] as const),
  ...['Timing', 'Dosage'].map((type) => [type, 'BackboneElement'] as const),
  ['BackboneElement', 'Element'],
]);

/** What FHIR's primitives become where FHIRPath needs a value of its own types (FHIR R4, FHIRPath: type conversion). */
const systemTypes = new Map([
  ['boolean', 'Boolean'],
  ...['string', 'uri', 'base64Binary', 'xhtml'].map((type) => [type, 'String'] as const),
  ['integer', 'Integer'],
  ['decimal', 'Decimal'],
  ['date', 'Date'],
  ...['dateTime', 'instant'].map((type) => [type, 'DateTime'] as const),
  ['time', 'Time'],
  ['Quantity', 'Quantity'],
]);

/** The types that `value[x]` may have in R4 (datatypes.html#open). */
export const openTypes: ReadonlySet<string> = new Set(
  `base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time
  unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration
  HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor
  DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta`.split(/\s+/),
);

/** The type that `type` derives from; undefined for a root. */
function baseOf(type: string, model: Model | undefined): string | undefined {
  return model?.baseOf(type) ?? bases.get(type);
}

/** Longer chains than FHIR has; a model with a loop in it must not hold us. */
const longestChain = 32;

/** True when `type` is `ancestor` or derives from it. */
export function derivesFrom(type: string, ancestor: string, model: Model | undefined): boolean {
  let current: string | undefined = type;
  for (let i = 0; current !== undefined && i < longestChain; i++) {
    if (current === ancestor) return true;
    current = baseOf(current, model);
  }
  return false;
}

/** FHIRPath's own type (without `System.`) for a FHIR type that is converted to it; undefined for others. */
export function systemTypeOf(type: string, model: Model | undefined): string | undefined {
  let current: string | undefined = type;
  for (let i = 0; current !== undefined && i < longestChain; i++) {
    const found = systemTypes.get(current);
    if (found !== undefined) return found;
    current = baseOf(current, model);
  }
  return undefined;
}

/** True for the name of a FHIR primitive, which begins with a small letter, and for a type of FHIRPath's own. */
export function isPrimitive(type: string): boolean {
  const first = type.charCodeAt(0);
  return (first >= 97 && first <= 122) || type.startsWith('System.');
}
