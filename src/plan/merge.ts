import type { ElementDefinition } from 'fhir/r4.js';
import { cloneElement } from './clone.js';
import { elementIds, parseElementId, type IdToken } from './element-id.js';
import { features } from './features/index.js';
import type { FeatureContext } from './features/feature.js';
import { choiceKey, choiceStem } from './names.js';
import type { ElementPlan } from './plan.js';
import { takeOverProfileElements } from './profile-element.js';
import { allSlices, sliceOf } from './slices.js';
import { findElement } from './snapshot/find-element.js';
import type { PlanSource } from './source.js';
import { childOf, elementById } from './unfold.js';

/** What merging a definition needs to know. */
export interface MergeContext {
  /** Origin of what is merged; undefined for FHIR's own types. */
  readonly by: string | undefined;
  /** The definition introduces its type, so elements that the base lacks are new rather than wrong. */
  readonly introduces: boolean;
  readonly plans: PlanSource;
  /** Where contentReferences lead: the root of the type as FHIR defines it, or of the definition itself when it introduces the type. */
  readonly home: ElementPlan;
  isKindOf(type: string, base: string): boolean;
  /** @see FeatureContext.derivesFrom */
  derivesFrom(canonical: string): boolean;
  /** @see FeatureContext.loosen */
  loosen(origin: string | undefined, problem: string, element: string): boolean;
  /** @param concerned the element that loses a check by the fault */
  fault(problem: string, element?: string, concerned?: ElementPlan): void;
}

/** Merges ElementDefinitions, in order, onto a tree that holds what the base says. Changes `root`. */
export function mergeElements(root: ElementPlan, elements: readonly ElementDefinition[], context: MergeContext): void {
  const ids = elementIds(elements);
  const tokens = ids.map(parseElementId);
  const named = choiceNames(tokens);
  elements.forEach((definition, i) => {
    const id = ids[i] ?? definition.path;
    const place = reach(root, tokens[i] ?? [], id, context, named);
    if (!place) return;
    const isRoot = place.element === root;
    const wasProhibited = place.element.max === 0;
    for (const feature of features) {
      feature(place.element, isRoot ? rootOnly(definition) : definition, featureContext(context, id, place.isNew));
    }
    if (wasProhibited && place.element.max !== 0) reopen(place.element, context.home);
    takeOverProfileElements(place.element, definition, context.plans, (problem) => {
      context.fault(problem, id, place.element);
    });
    for (const copy of place.copies) mergeReplica(copy, sameInSlices(definition), context, id);
    for (const slice of place.slices) mergeReplica(slice, ofEverySlice(definition), context, id);
  });
}

interface Place {
  readonly element: ElementPlan;
  /** The same element inside slices of what it stands in: what is said of it holds there too. */
  readonly copies: readonly ElementPlan[];
  /** Slices of the element and of its copies: what is said of every value holds for them too. */
  readonly slices: readonly ElementPlan[];
  readonly isNew: boolean;
}

/** Walks to the element a definition is about, unfolding types and opening slices on the way. */
function reach(
  root: ElementPlan,
  tokens: readonly IdToken[],
  id: string,
  context: MergeContext,
  named: ReadonlyMap<string, number>,
): Place | undefined {
  let element = root;
  let copies: ElementPlan[] = [];
  let slices: ElementPlan[] = [];
  let isNew = false;
  for (const [i, token] of tokens.entries()) {
    let child = childOf(element, token.name, context.home, context.plans);
    isNew = false;
    if (!child) {
      if (!context.introduces || i < tokens.length - 1) {
        context.fault(
          `there is no element ${token.name} in ${element.id}; what the definition states for it cannot be checked`,
          id,
          element,
        );
        return undefined;
      }
      child = { id: `${element.id}.${token.name}` };
      (element.children ??= {})[token.name] = child;
      isNew = true;
    }
    copies = [...copies, ...slices].flatMap((around) => childOf(around, token.name, context.home, context.plans) ?? []);
    const shortcut = shortcutType(token, child);
    if (shortcut !== undefined && (named.get(placeOf(tokens, i, child)) ?? 0) < 2) narrowTo(child, shortcut, context);
    for (const slice of shortcut !== undefined && child.types?.length === 1 ? [] : sliceNames(token, child)) {
      child = sliceOf(child, slice, (problem) => {
        context.fault(problem, id);
      });
      copies = copies.map((copy) => sliceOf(copy, slice, () => undefined));
    }
    element = child;
    slices = [child, ...copies].flatMap(allSlices);
  }
  return { element, copies, slices, isNew };
}

/** The slices a token names; the JSON name of a choice (`valueQuantity` for `value[x]`) names the slice of that type. */
function sliceNames(token: IdToken, child: ElementPlan): readonly string[] {
  if (token.slices.length > 0) return token.slices;
  const own = child.id.slice(child.id.lastIndexOf('.') + 1);
  const stem = choiceStem(own);
  return stem !== undefined && token.name !== own && token.name !== stem ? [token.name] : [];
}

/**
 * The type that the JSON name of a choice stands for. R4's differentials may say `valueQuantity` for `value[x]`: where that is
 * the only name the choice goes by, it is narrowed to the type, as in the specification's own snapshots; where there are
 * several, each is a slice (http://hl7.org/fhir/R4/elementdefinition.html#path).
 */
function shortcutType(token: IdToken, child: ElementPlan): string | undefined {
  const own = child.id.slice(child.id.lastIndexOf('.') + 1);
  if (token.slices.length > 0 || choiceStem(own) === undefined) return undefined;
  return child.types?.find((type) => choiceKey(own, type.code) === token.name)?.code;
}

function narrowTo(child: ElementPlan, code: string, context: MergeContext): void {
  if (child.types?.length === 1) return;
  child.types = child.types?.filter((type) => type.code === code) ?? [];
  if (context.by !== undefined) child.by = { ...child.by, types: context.by };
}

/** How many JSON names each choice goes by in a differential: `Observation` has the names `valueQuantity` and `valueString`. */
function choiceNames(ids: readonly (readonly IdToken[])[]): ReadonlyMap<string, number> {
  const names = new Map<string, Set<string>>();
  for (const tokens of ids) {
    tokens.forEach((token, i) => {
      const stem = /^([a-z]+)[A-Z]/.exec(token.name)?.[1];
      if (stem === undefined || token.slices.length > 0) return;
      const key = `${tokens.slice(0, i).map(tokenText).join('.')}.${stem}`;
      names.set(key, (names.get(key) ?? new Set()).add(token.name));
    });
  }
  return new Map([...names].map(([key, set]) => [key, set.size]));
}

function placeOf(tokens: readonly IdToken[], i: number, child: ElementPlan): string {
  const own = child.id.slice(child.id.lastIndexOf('.') + 1);
  return `${tokens.slice(0, i).map(tokenText).join('.')}.${choiceStem(own) ?? own}`;
}

function tokenText(token: IdToken): string {
  return [token.name, ...token.slices].join(':');
}

/** What is said of an element in every slice around it; its name is that of the element itself. */
function sameInSlices(definition: ElementDefinition): ElementDefinition {
  const same: ElementDefinition = { ...definition };
  delete same.short;
  return same;
}

/** A slice takes part in what is said of all values, except how many there are of all of them and how they are sliced. */
function ofEverySlice(definition: ElementDefinition): ElementDefinition {
  const general = sameInSlices(definition);
  delete general.slicing;
  delete general.min;
  return general;
}

/** A replica keeps the types it chose for itself, and what it says more strictly already. */
function mergeReplica(replica: ElementPlan, definition: ElementDefinition, context: MergeContext, id: string): void {
  const stated: ElementDefinition = { ...definition };
  if (replica.by?.types !== undefined) delete stated.type;
  for (const feature of features)
    feature(replica, stated, { ...featureContext(context, id, false), fault: () => undefined, loosen: () => false });
}

/**
 * Gives an element that a base prohibits, and a profile allows again, the children that the type has there: those of the base were dropped.
 */
function reopen(element: ElementPlan, home: ElementPlan): void {
  const original = elementById(home, withoutSlices(element.id));
  if (element.children === undefined && original?.children) element.children = cloneElement(original, element.id).children ?? {};
}

/** The element as the type that is constrained, and the types of its elements, define it. */
function originalOf(id: string, { home, plans }: MergeContext): ElementPlan | undefined {
  const found = findElement(cloneElement(home, home.id), withoutSlices(id), plans);
  return found === 'prohibited' ? undefined : found;
}

function withoutSlices(id: string): string {
  return id.replace(/:[^.]*/g, '');
}

/**
 * The root element of a profile says nothing about how often the resource occurs, or as what type. That of an extension says how
 * often the extension may be given on one element.
 */
function rootOnly(definition: ElementDefinition): ElementDefinition {
  const root: Partial<ElementDefinition> = { ...definition };
  delete root.min;
  if (definition.path !== 'Extension' || definition.max === '0') delete root.max;
  delete root.type;
  delete root.slicing;
  return root as ElementDefinition;
}

function featureContext(context: MergeContext, id: string, isNew: boolean): FeatureContext {
  return {
    by: context.by,
    introduces: context.introduces,
    isNew,
    plan: (canonical) => context.plans.get(canonical),
    isKindOf: (type, base) => context.isKindOf(type, base),
    derivesFrom: (canonical) => context.derivesFrom(canonical),
    loosen: (origin, problem) => context.loosen(origin, problem, id),
    original: () => originalOf(id, context),
    fault: (problem, concerned) => {
      context.fault(problem, id, concerned);
    },
  };
}
