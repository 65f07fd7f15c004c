import { coreBase, shortName, typeUrl } from '../../../fhir/canonical.js';
import type { JsonObject } from '../../../fhir/json.js';
import type { Plan } from '../../../plan/plan.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import { extensionValues, listOf, objectsOf, textOf } from '../../value/members.js';
import type { ElementView } from './element-view.js';

const fhirType = `${coreBase}structuredefinition-fhir-type`;

/** The code of a type; FHIR's own primitives state theirs in an extension. */
export function codeOfType(type: JsonObject): string | undefined {
  const [stated] = extensionValues(type, fhirType);
  return typeof stated === 'string' ? stated : textOf(type, 'code');
}

/** The types of an element: among those of the base, with profiles and targets that are about them. */
export function checkTypes(element: ElementView): void {
  const { definition, path, spot, report, view, inSnapshot } = element;
  const { at } = view;
  for (const { item: type, index } of objectsOf(definition, 'type')) {
    const code = codeOfType(type);
    if (code === undefined) continue;
    // What a snapshot says follows from the differential.
    const allowed = inSnapshot ? [] : (spot?.types ?? []);
    if (allowed.length > 0 && !isSystemType(textOf(type, 'code') ?? '') && !allowed.some((other) => isKindOf(code, other.code, at))) {
      report(
        'definition-type-not-in-base',
        { path, type: code, allowed: allowed.map((other) => other.code).join(', ') },
        'type',
        index,
        'code',
      );
      continue;
    }
    listOf(type, 'profile').forEach((profile, i) => {
      if (typeof profile === 'string') checkProfile(element, { code, profile, index, i });
    });
    listOf(type, 'targetProfile').forEach((profile, i) => {
      const target = typeof profile === 'string' ? at.plan(profile) : undefined;
      if (typeof profile === 'string' && target && !isTarget(target, code, at))
        report('definition-target', { path, profile, type: code }, 'type', index, 'targetProfile', i);
    });
  }
}

/** FHIRPath's own types stand for the values of primitives in published definitions. */
function isSystemType(code: string): boolean {
  return code.startsWith('http://hl7.org/fhirpath/');
}

function isKindOf(code: string, base: string, at: CheckContext & DefinitionAccess): boolean {
  if (code === base || shortName(code) === base || typeUrl(base) === code || isSystemType(base)) return true;
  const plan = at.plan(typeUrl(code));
  return plan === undefined || plan.bases.includes(typeUrl(base));
}

/** A profile of a type is about that type, and about extensions that may stand here. */
function checkProfile(
  { path, report, view: { at } }: ElementView,
  { code, profile, index, i }: { readonly code: string; readonly profile: string; readonly index: number; readonly i: number },
): void {
  // A profile's element (`profile#element`) is not a profile of the type.
  const plan = profile.includes('#') ? undefined : at.plan(profile);
  if (plan === undefined) return;
  const below = ['type', index, 'profile', i];
  if (!isAbout(plan, code, at)) report('definition-profile-type', { path, profile, about: plan.type, type: code }, ...below);
  else if (plan.type === 'Extension' && code === 'Extension') {
    const isModifier = plan.root.modifier === true;
    if (isModifier !== path.endsWith('.modifierExtension'))
      report('definition-modifier', { path, profile, place: isModifier ? 'modifierExtension' : 'extension' }, ...below);
  }
}

/** Is the profile about this type, or about one of those that an abstract type stands for? */
function isAbout(plan: Plan, code: string, at: CheckContext & DefinitionAccess): boolean {
  if (plan.type === code || plan.url === code) return true;
  for (const base of at.typePlan(plan.type)?.bases ?? []) {
    const type = at.plan(base);
    if (type?.abstract !== true) return false;
    if (type.type === code) return true;
  }
  return false;
}

/** References lead to resources, canonicals to those that have a url, and other types nowhere. */
function isTarget(target: Plan, code: string, at: CheckContext & DefinitionAccess): boolean {
  if (code === 'Reference' || code === 'CodeableReference') return target.kind === 'resource' || target.kind === 'logical';
  if (code !== 'canonical') return false;
  const type = at.typePlan(target.type);
  // NamingSystem has no url in R4, and is canonical nevertheless.
  return target.type === 'Resource' || target.type === 'NamingSystem' || Object.hasOwn(type?.root.children ?? {}, 'url');
}
