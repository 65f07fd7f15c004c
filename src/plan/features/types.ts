import type { ElementDefinitionType } from 'fhir/r4.js';
import { splitCanonical } from '../../fhir/canonical.js';
import type { TypePlan } from '../plan.js';
import type { Feature, FeatureContext } from './feature.js';
import { addedRegexes, statedRegexes } from './text-form.js';

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
 * `type`: a profile chooses among the base's types, and may narrow each to profiles and target profiles. What loosens a base profile is
 * a fault, and counts as far as the type that is constrained allows it.
 *
 * R4 types Resource.id as a string by mistake: its own text, and every validator, say that it is an id
 * (http://hl7.org/fhir/R4/resource.html#id).
 */
export const types: Feature = (element, definition, context) => {
  if (definition.contentReference !== undefined && context.isNew) {
    element.content = definition.contentReference.slice(definition.contentReference.indexOf('#') + 1);
    return;
  }
  if (!definition.type || definition.type.length === 0) return;
  const stated = definition.path === 'Resource.id' ? [{ code: 'id' }] : definition.type.map((type) => toTypePlan(type, context));
  if (context.isNew || element.types === undefined) {
    element.types = stated;
    return;
  }
  // FHIRPath's type stands where a primitive has its value, or an element its id: it says no more than the base's does.
  if (definition.type.every(({ code }) => systemTypes.has(code))) {
    const regexes = stated.flatMap((type) => type.regexes ?? []);
    if (regexes.length > 0) element.types = element.types.map((type) => ({ ...type, regexes: addedRegexes(type.regexes, regexes) }));
    return;
  }
  const base = element.types;
  const merged = narrowed(stated, base, context);
  const excess = stated.filter((type) => !isAmong(type, base, context));
  const isProfiles = element.by?.types !== undefined && context.derivesFrom(element.by.types);
  const looser = [
    ...excess.map((type) => `type ${type.code} is none of the base's types (${base.map((t) => t.code).join(', ')})`),
    ...(isProfiles
      ? stated.flatMap((type) =>
          looserIn(
            type,
            base.find(({ code }) => code === type.code),
            context,
          ),
        )
      : []),
  ];
  const counts = looser.filter((problem) => context.loosen(element.by?.types, problem)).length > 0;
  element.types = counts ? narrowed(stated, context.original()?.types ?? base, context) : merged;
  if (element.types.length === 0) {
    element.types = base;
    context.fault(
      `none of the types ${stated.map(({ code }) => code).join(', ')} is one of the base's, so which types the profile allows cannot be checked`,
      element,
    );
  } else if (context.by !== undefined) element.by = { ...element.by, types: context.by };
};

/** The stated types that are among the base's, each with what the base says of it where nothing else is said. */
function narrowed(stated: readonly TypePlan[], base: readonly TypePlan[], context: FeatureContext): TypePlan[] {
  return stated
    .filter((type) => isAmong(type, base, context))
    .map((type) =>
      combined(
        base.find((other) => other.code === type.code),
        type,
      ),
    );
}

/** A base's regular expressions hold beside those of the profile: whether one is narrower than the other, nobody can tell. */
function combined(base: TypePlan | undefined, type: TypePlan): TypePlan {
  const both = { ...base, ...type };
  return base?.regexes && type.regexes ? { ...both, regexes: addedRegexes(base.regexes, type.regexes) } : both;
}

function isAmong({ code }: TypePlan, base: readonly TypePlan[], context: FeatureContext): boolean {
  return base.some((other) => context.isKindOf(code, other.code));
}

/**
 * How a type asks for less than the base's: profiles or targets that are none of the base's and derive from none of them. Restating the
 * type alone drops both.
 */
function looserIn(type: TypePlan, base: TypePlan | undefined, context: FeatureContext): string[] {
  return (['profiles', 'targets'] as const).flatMap((what) => {
    const allowed = base?.[what];
    if (allowed === undefined) return [];
    const stated = type[what];
    const text = `${what === 'profiles' ? 'profile' : 'target'} of ${type.code}`;
    if (stated === undefined) return [`the ${text} is not stated again (${allowed.join(', ')})`];
    return stated
      .filter((canonical) => !isWithin(canonical, allowed, context))
      .map((canonical) => `${text} ${canonical} is none of the base's (${allowed.join(', ')})`);
  });
}

/** Is a profile one of these, or derived from one? A profile that is not here may be. */
function isWithin(canonical: string, allowed: readonly string[], context: FeatureContext): boolean {
  const { url } = splitCanonical(canonical);
  const urls = allowed.map((other) => splitCanonical(other).url);
  if (urls.includes(url)) return true;
  const plan = context.plan(canonical);
  return plan === undefined || plan.bases.some((base) => urls.includes(splitCanonical(base).url));
}

function toTypePlan(type: ElementDefinitionType, context: FeatureContext): TypePlan {
  const regexes = statedRegexes(type, context);
  return {
    code: typeCode(type),
    ...(type.profile?.length ? { profiles: type.profile } : {}),
    ...(type.targetProfile?.length ? { targets: type.targetProfile } : {}),
    ...(type.aggregation?.length ? { aggregation: type.aggregation } : {}),
    ...(type.versioning && type.versioning !== 'either' ? { versioning: type.versioning } : {}),
    ...(regexes.length > 0 ? { regexes } : {}),
  };
}

function typeCode(type: ElementDefinitionType): string {
  if (!systemTypes.has(type.code)) return type.code;
  const stated = type.extension?.find((extension) => extension.url === fhirTypeExtension);
  return stated?.valueUrl ?? stated?.valueUri ?? systemTypes.get(type.code) ?? type.code;
}
