import type { ElementDefinitionType } from 'fhir/r4.js';
import type { TypePlan } from '../plan.js';
import type { Feature } from './feature.js';

const fhirTypeExtension = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type';

/** FHIRPath's system types, as they stand where a primitive has its value, and the FHIR type with the same format. */
const systemTypes: ReadonlyMap<string, string> = new Map([
  ['http://hl7.org/fhirpath/System.String', 'string'],
  ['http://hl7.org/fhirpath/System.Boolean', 'boolean'],
  ['http://hl7.org/fhirpath/System.Integer', 'integer'],
  ['http://hl7.org/fhirpath/System.Decimal', 'decimal'],
  ['http://hl7.org/fhirpath/System.Date', 'date'],
  ['http://hl7.org/fhirpath/System.DateTime', 'dateTime'],
  ['http://hl7.org/fhirpath/System.Time', 'time'],
]);

/**
 * R4 types Resource.id as a string by mistake: its own text, and every validator, say that it is an id
 * (http://hl7.org/fhir/R4/resource.html#id).
 *
 * `type`: a profile chooses among the base's types, and may narrow each to profiles and target profiles. */
export const types: Feature = (element, definition, context) => {
  if (definition.contentReference !== undefined && context.isNew) {
    element.content = definition.contentReference.slice(definition.contentReference.indexOf('#') + 1);
    return;
  }
  if (!definition.type || definition.type.length === 0) return;
  const stated = definition.path === 'Resource.id' ? [{ code: 'id' }] : definition.type.map(toTypePlan);
  if (context.isNew || element.types === undefined) {
    element.types = stated;
    return;
  }
  // FHIRPath's type stands where a primitive has its value, or an element its id: it says no more than the base's does.
  if (definition.type.every(({ code }) => systemTypes.has(code))) return;
  const base = element.types;
  const kept = stated.filter((type) => {
    const allowed = base.some((other) => context.isKindOf(type.code, other.code));
    if (!allowed) context.fault(`type ${type.code} is none of the base's types (${base.map((t) => t.code).join(', ')}); it is ignored`);
    return allowed;
  });
  if (kept.length === 0) return;
  element.types = kept.map((type) => inherit(type, base.find((other) => other.code === type.code)));
  if (context.by !== undefined) element.by = { ...element.by, types: context.by };
};

/** A type that is restated without its profiles or targets keeps those of the base: a profile never loosens. */
function inherit(type: TypePlan, base: TypePlan | undefined): TypePlan {
  return base === undefined ? type : { ...base, ...type };
}

function toTypePlan(type: ElementDefinitionType): TypePlan {
  return {
    code: typeCode(type),
    ...(type.profile?.length ? { profiles: type.profile } : {}),
    ...(type.targetProfile?.length ? { targets: type.targetProfile } : {}),
    ...(type.aggregation?.length ? { aggregation: type.aggregation } : {}),
    ...(type.versioning && type.versioning !== 'either' ? { versioning: type.versioning } : {}),
  };
}

function typeCode(type: ElementDefinitionType): string {
  if (!systemTypes.has(type.code)) return type.code;
  const stated = type.extension?.find((extension) => extension.url === fhirTypeExtension);
  return stated?.valueUrl ?? stated?.valueUri ?? systemTypes.get(type.code) ?? type.code;
}
