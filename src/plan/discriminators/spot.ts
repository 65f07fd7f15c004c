import { splitCanonical, typeUrl } from '../../fhir/canonical.js';
import type { ElementPlan, TypePlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { elementById, ownChild } from '../unfold.js';

/** A place in a definition that a discriminator path leads to, and the types a value may have there. */
export interface Spot {
  /** What describes a value there, nearest first: the element itself, and the profile that its type names. */
  readonly elements: readonly ElementPlan[];
  readonly types: readonly TypePlan[];
}

/** The place of an element. A type with exactly one profile is described by that profile, too. */
export function spotOf(element: ElementPlan, plans: PlanSource): Spot {
  return { elements: withProfiles([element, ...contentOf(element, plans)], plans), types: element.types ?? [] };
}

/** What several definitions say about one and the same element. */
function spotOfAll(elements: readonly ElementPlan[], plans: PlanSource): Spot | undefined {
  const [first] = elements;
  return first && { elements: [...new Set(elements.flatMap((element) => spotOf(element, plans).elements))], types: first.types ?? [] };
}

function withProfiles(elements: readonly ElementPlan[], plans: PlanSource): ElementPlan[] {
  return elements.flatMap((element) => {
    const profile = onlyProfile(element.types ?? []);
    const root = profile === undefined ? undefined : plans.get(profile)?.root;
    return root ? [element, root] : [element];
  });
}

function onlyProfile(types: readonly TypePlan[]): string | undefined {
  const [type, second] = types;
  return second || type?.profiles?.length !== 1 ? undefined : type.profiles[0];
}

/** The element that a contentReference names, as FHIR's own type has it: `Questionnaire.item` for `Questionnaire.item.item`. */
function contentOf({ content }: ElementPlan, plans: PlanSource): ElementPlan[] {
  if (content === undefined) return [];
  const root = plans.get(typeUrl(content.split('.', 1)[0] ?? ''))?.root;
  const found = root && elementById(root, content);
  return found ? [found] : [];
}

/**
 * The child of this name. Where a value may have one of several types or profiles that each describe the child, there is one
 * place for each of them.
 */
export function childrenAt(spot: Spot, name: string, plans: PlanSource): Spot[] {
  const own = spotOfAll(
    spot.elements.flatMap((element) => ownChild(element, name) ?? []),
    plans,
  );
  if (own) return [own];
  return spot.types.flatMap((type) => alternativesOf(type).flatMap((canonical) => childOfType(type, canonical, name, plans) ?? []));
}

/** The profiles of a type, or the type itself where it has none. */
function alternativesOf(type: TypePlan): readonly string[] {
  return type.profiles?.length ? type.profiles : [typeUrl(type.code)];
}

function childOfType(type: TypePlan, canonical: string, name: string, plans: PlanSource): Spot | undefined {
  // An extension's url is known also where its definition is not.
  if (type.code === 'Extension' && name === 'url' && type.profiles?.length && !plans.get(canonical))
    return spotOf(urlElement(canonical), plans);
  for (const url of [canonical, typeUrl(type.code)]) {
    const root = plans.get(url)?.root;
    const child = root && ownChild(root, name);
    if (child) return spotOf(child, plans);
  }
  return undefined;
}

function urlElement(profile: string): ElementPlan {
  return { id: 'Extension.url', types: [{ code: 'uri' }], fixed: [{ type: 'Uri', value: splitCanonical(profile).url }] };
}

/** The slice of `extension` that holds the extension with this url, or the definition of the extension itself. */
export function extensionAt(spot: Spot, url: string, plans: PlanSource): Spot | undefined {
  const [extension] = childrenAt(spot, 'extension', plans);
  const slices = (extension?.elements ?? []).flatMap(({ slicing }) => slicing?.slices ?? []).map((slice) => slice.element);
  const slice = spotOfAll(
    slices.filter(({ types }) => types?.some(({ profiles }) => profiles?.some((profile) => splitCanonical(profile).url === url))),
    plans,
  );
  if (slice) return slice;
  const [first] = extension?.elements ?? [];
  if (first) return spotOf({ id: first.id, types: [{ code: 'Extension', profiles: [url] }] }, plans);
  const root = plans.get(url)?.root;
  return root && spotOf(root, plans);
}

/** Where references lead: to the targets that the element allows. */
export function targetOf(spot: Spot, plans: PlanSource): Spot {
  const targets = [...new Set(spot.types.flatMap((type) => type.targets ?? []))];
  const types = targets.map((target): TypePlan => {
    const plan = plans.get(target);
    return { code: plan?.type ?? target, ...(plan && plan.url === typeUrl(plan.type) ? {} : { profiles: [target] }) };
  });
  const profile = onlyProfile(types);
  const root = profile === undefined ? undefined : plans.get(profile)?.root;
  return { elements: root ? [root] : [], types };
}

/** The slices that a value always has one of: what they state, it has. */
export function demandedSlices(spot: Spot, plans: PlanSource): Spot[] {
  const slices = spot.elements.flatMap(({ slicing }) => slicing?.slices ?? []).map((slice) => slice.element);
  return [...new Set(slices)].filter((slice) => (slice.min ?? 0) > 0).map((slice) => spotOf(slice, plans));
}

/** Does anything describe a value here that must not be there? */
export function isProhibited({ elements }: Spot): boolean {
  return elements.some(({ max, id }) => max === 0 && id.includes('.'));
}

/** Must a value be here? The root of a profile says nothing about that. */
export function isDemanded({ elements }: Spot): boolean {
  return elements.some(({ min = 0, id }) => min > 0 && id.includes('.'));
}
