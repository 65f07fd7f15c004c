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

/** A way that a path takes: where it ends, and its steps with what is needed to take them in data. */
export interface Way {
  readonly spot: Spot;
  readonly steps: readonly PathStep[];
  /** The element that each step leads to; none behind a reference. */
  readonly elements: readonly (ElementPlan | undefined)[];
}

/**
 * The ways a path takes from an element. Where an element on it is sliced, a slice that is demanded is a way too, after the
 * element itself: R4's blood pressure tells its components by `code.coding.code`, and says the code of a slice of `coding`.
 */
export function* waysAlong(from: ElementPlan, path: readonly PathStep[], plans: PlanSource): Generator<Way> {
  yield* onwards({ spot: { element: from, types: from.types ?? [] }, steps: [], elements: [] }, path, plans);
}

function* onwards(way: Way, path: readonly PathStep[], plans: PlanSource): Generator<Way> {
  const [step, ...further] = path;
  if (!step) {
    yield way;
    return;
  }
  for (const spot of take(way.spot, step, plans)) {
    const isChoice = 'child' in step && spot.element && choiceStem(spot.element.id) !== undefined;
    const taken = isChoice ? { ...step, types: spot.types.map((type) => type.code) } : step;
    yield* onwards({ spot, steps: [...way.steps, taken], elements: [...way.elements, spot.element] }, further, plans);
  }
}

function take(spot: Spot, step: PathStep, plans: PlanSource): Spot[] {
  if ('child' in step) {
    const child = childAt(spot, step.child, plans);
    return child ? [child, ...demandedSlices(child)].map(spotOf) : [];
  }
  if ('ofType' in step) return [{ ...spot, types: spot.types.filter((type) => type.code === step.ofType) }];
  if ('extension' in step) {
    const extension = extensionAt(spot, step.extension, plans);
    return extension ? [spotOf(extension)] : [];
  }
  const targets = spot.types.flatMap((type) => type.targets ?? []);
  return [
    {
      types: targets.map((target) => {
        const plan = plans.get(target);
        return { code: plan?.type ?? target, ...(plan && plan.url === typeUrl(plan.type) ? {} : { profiles: [target] }) };
      }),
    },
  ];
}

/** The slices of an element that are always there. */
export function demandedSlices(element: ElementPlan): ElementPlan[] {
  return (element.slicing?.slices ?? []).map((slice) => slice.element).filter((slice) => (slice.min ?? 0) > 0);
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

function spotOf(element: ElementPlan): Spot {
  return { element, types: element.types ?? [] };
}
