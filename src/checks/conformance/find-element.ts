import { typeUrl } from '../../fhir/canonical.js';
import type { ElementPlan, Plan, TypePlan } from '../../plan/plan.js';
import { contentUrl, elementById, ownChild } from '../../plan/unfold.js';
import type { DefinitionAccess } from '../definition-access.js';

/** Where Plans are looked up: the definitions of a walk, or a linted guide. */
export type PlanLookup = Pick<DefinitionAccess, 'plan' | 'typePlan'>;

/** An element as a definition is about it: what the Plan says, and the Plan in which its content references are looked up. */
export interface Spot {
  readonly element: ElementPlan;
  readonly home: Plan;
  /** The types that are left of a choice, where the path names one: `valueQuantity` of `value[x]`. */
  readonly types: readonly TypePlan[];
}

/** The root of a Plan. */
export function rootSpot(plan: Plan): Spot {
  return { element: plan.root, home: plan, types: plan.root.types ?? [] };
}

/** The child of this name; undefined where there is no such element. */
export function childSpot({ element, home, types }: Spot, name: string, at: PlanLookup): Spot | undefined {
  const own = ownChild(element, name);
  if (own) return spotOf(own, home, name);
  if (element.content !== undefined) {
    // What is repeated is the type's own element, whatever a profile says of it.
    const type = at.typePlan(home.type) ?? home;
    const meant = elementById(type.root, element.content);
    return meant === undefined || meant === element
      ? undefined
      : childSpot({ element: meant, home: type, types: meant.types ?? [] }, name, at);
  }
  for (const type of types) {
    const plan = at.plan(contentUrl(type)) ?? at.plan(typeUrl(type.code));
    const found = plan && ownChild(plan.root, name);
    if (plan && found) return spotOf(found, plan, name);
  }
  return undefined;
}

function spotOf(element: ElementPlan, home: Plan, name: string): Spot {
  const all = element.types ?? [];
  const stem = element.id.endsWith('[x]') ? element.id.slice(element.id.lastIndexOf('.') + 1, -3) : undefined;
  const named = stem === undefined ? [] : all.filter(({ code }) => `${stem}${code.charAt(0).toUpperCase()}${code.slice(1)}` === name);
  return { element, home, types: named.length > 0 ? named : all };
}

/** A slice of an element; undefined where the Plan has none of that name. */
export function sliceSpot({ element, home, types }: Spot, name: string): Spot | undefined {
  const slice = element.slicing?.slices.find((each) => each.name === name);
  if (slice) return { element: slice.element, home, types: slice.element.types ?? types };
  // A slice of a choice may be named by its type alone.
  return undefined;
}

/** The element at the end of a path of names, from a Plan's root. */
export function spotAt(plan: Plan, names: readonly string[], at: PlanLookup): Spot | undefined {
  let spot: Spot | undefined = rootSpot(plan);
  for (const name of names) {
    spot = childSpot(spot, name, at);
    if (!spot) return undefined;
  }
  return spot;
}
