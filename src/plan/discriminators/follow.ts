import { splitCanonical, typeUrl } from '../../finding/canonical.js';
import { choiceStem } from '../names.js';
import type { ElementPlan, PathStep, TypePlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { contentUrl, ownChild } from '../unfold.js';

/** Where a discriminator path leads in a definition: an element, and the types a value may have there. */
export interface Spot {
  readonly element?: ElementPlan;
  readonly types: readonly TypePlan[];
}

/** Follows a path from an element; adds to each step what is needed to take it in data. Undefined: it leads nowhere. */
export function follow(from: ElementPlan, path: readonly PathStep[], plans: PlanSource): { spot: Spot; steps: PathStep[] } | undefined {
  let spot: Spot = { element: from, types: from.types ?? [] };
  const steps: PathStep[] = [];
  for (const step of path) {
    const next = take(spot, step, plans);
    if (!next) return undefined;
    const types = 'child' in step && next.element && choiceStem(next.element.id) !== undefined ? next.types.map((type) => type.code) : undefined;
    steps.push(types ? { ...step, types } : step);
    spot = next;
  }
  return { spot, steps };
}

function take(spot: Spot, step: PathStep, plans: PlanSource): Spot | undefined {
  if ('child' in step) return spotOf(childAt(spot, step.child, plans));
  if ('ofType' in step) return { ...spot, types: spot.types.filter((type) => type.code === step.ofType) };
  if ('extension' in step) return spotOf(extensionAt(spot, step.extension, plans));
  const targets = spot.types.flatMap((type) => type.targets ?? []);
  return {
    types: targets.map((target) => {
      const plan = plans.get(target);
      return { code: plan?.type ?? target, ...(plan && plan.url === typeUrl(plan.type) ? {} : { profiles: [target] }) };
    }),
  };
}

function childAt(spot: Spot, name: string, plans: PlanSource): ElementPlan | undefined {
  const own = spot.element && ownChild(spot.element, name);
  if (own) return own;
  for (const type of spot.types) {
    const profile = type.profiles?.[0];
    if (type.code === 'Extension' && name === 'url' && profile !== undefined && !plans.get(profile)) return urlOf(profile);
    const found = [contentUrl(type), typeUrl(type.code)].map((url) => plans.get(url)?.root).find((root) => root && ownChild(root, name));
    if (found) return ownChild(found, name);
  }
  return undefined;
}

/** An extension is told by its url, which is known also where its definition is not. */
function urlOf(profile: string): ElementPlan {
  return { id: 'Extension.url', types: [{ code: 'uri' }], fixed: [{ type: 'Uri', value: splitCanonical(profile).url }] };
}

/** The slice of `extension` that holds the extension with this url, or the definition of the extension itself. */
function extensionAt(spot: Spot, url: string, plans: PlanSource): ElementPlan | undefined {
  const extension = childAt(spot, 'extension', plans);
  const slice = extension?.slicing?.slices.find((candidate) => candidate.element.types?.some((type) => type.profiles?.includes(url)));
  return slice?.element ?? (extension ? { id: extension.id, types: [{ code: 'Extension', profiles: [url] }] } : plans.get(url)?.root);
}

function spotOf(element: ElementPlan | undefined): Spot | undefined {
  return element && { element, types: element.types ?? [] };
}
