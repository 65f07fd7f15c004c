import type { ElementDefinition, ElementDefinitionType } from 'fhir/r4.js';
import { cloneElement } from './clone.js';
import type { ElementPlan } from './plan.js';
import type { PlanSource } from './source.js';
import { elementById } from './unfold.js';

const extensionUrl = 'http://hl7.org/fhir/StructureDefinition/elementdefinition-profile-element';

/**
 * A type profile may be one element of a profile rather than the whole (elementdefinition-profile-element): a section that is
 * described once and used by several documents. The element then takes over what is said there, and the type profile is
 * dropped, since the value is no instance of the whole profile.
 */
export function takeOverProfileElements(
  element: ElementPlan,
  definition: ElementDefinition,
  plans: PlanSource,
  fault: (problem: string) => void,
): void {
  for (const type of definition.type ?? []) {
    for (const { profile, id } of profileElements(type)) {
      const source = plans.get(profile);
      const described = source && elementById(source.root, id);
      if (described) takeOver(element, cloneElement(described, element.id));
      else fault(`the element ${id} of ${profile} is not available; what it says is not checked`);
      if (element.types) element.types = element.types.map((own) => withoutProfile(own, profile));
    }
  }
}

function profileElements(type: ElementDefinitionType): { readonly profile: string; readonly id: string }[] {
  return (type.profile ?? []).flatMap((profile, i) => {
    const id = type._profile?.[i]?.extension?.find((extension) => extension.url === extensionUrl)?.valueString;
    return id === undefined ? [] : [{ profile, id }];
  });
}

function takeOver(element: ElementPlan, described: ElementPlan): void {
  element.children = { ...element.children, ...described.children };
  if ((described.min ?? 0) > (element.min ?? 0)) element.min = described.min ?? 0;
  if ((described.minLength ?? 0) > (element.minLength ?? 0)) element.minLength = described.minLength ?? 0;
  for (const list of ['fixed', 'pattern', 'regexes', 'valueDemands', 'bindings', 'invariants'] as const) {
    const added = described[list];
    if (added) Object.assign(element, { [list]: [...(element[list] ?? []), ...added] });
  }
  if (!element.slicing && described.slicing) element.slicing = described.slicing;
}

function withoutProfile<T extends { readonly profiles?: readonly string[] }>(type: T, profile: string): T {
  const { profiles, ...rest } = type;
  const left = profiles?.filter((other) => other !== profile) ?? [];
  return (left.length > 0 ? { ...rest, profiles: left } : rest) as T;
}
