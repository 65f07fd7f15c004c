import { fail, type Site } from '../error.js';
import { collectionOf, type Collection, type FhirNode, type Truth } from '../node.js';
import type { Scope } from './scope.js';

/**
 * A compiled part of an expression, in the three forms that its surroundings may ask for. `truth` and `any` exist so that
 * no collection need be built where only its truth or its presence counts.
 */
export interface Code {
  /** All items. */
  readonly items: (scope: Scope) => Collection;
  /** Singleton evaluation to a Boolean (N1, 4.5): empty is undefined, one Boolean itself, any other one item true, several an error. */
  readonly truth: (scope: Scope) => Truth;
  /** True when there is an item. */
  readonly any: (scope: Scope) => boolean;
  /** True when the outcome is always one Boolean, or empty. */
  readonly isBoolean: boolean;
  /** The items, when they are the same whatever the data. */
  readonly constant?: Collection;
}

/** Code that computes items. */
export function itemsCode(
  site: Site,
  items: (scope: Scope) => Collection,
  any: (scope: Scope) => boolean = (scope) => items(scope).length > 0,
): Code {
  return { items, truth: (scope) => truthOf(items(scope), site), any, isBoolean: false };
}

/** Code that computes a Boolean, or empty. */
export function truthCode(truth: (scope: Scope) => Truth): Code {
  return {
    items: (scope) => collectionOf(truth(scope)),
    truth,
    any: (scope) => truth(scope) !== undefined,
    isBoolean: true,
  };
}

/** Code whose outcome does not depend on the data. */
export function constantCode(site: Site, constant: Collection): Code {
  const isBoolean = constant.length === 1 && typeof constant[0]?.value === 'boolean';
  return { ...itemsCode(site, () => constant), isBoolean, constant };
}

/** Code that computes one item, or none. */
export function itemCode(site: Site, item: (scope: Scope) => FhirNode | undefined): Code {
  return itemsCode(site, (scope) => {
    const found = item(scope);
    return found === undefined ? [] : [found];
  });
}

/** See {@link Code.truth}. */
function truthOf(items: Collection, site: Site): Truth {
  const item = singleOf(items, site);
  if (item === undefined) return undefined;
  return typeof item.value === 'boolean' ? item.value : true;
}

/** The only item; undefined when there is none. Several are an evaluation error. */
export function singleOf(items: Collection, site: Site): FhirNode | undefined {
  if (items.length > 1) fail(site, `Expected one item here, but the data has ${items.length}.`);
  return items[0];
}

/** The text of the only item; undefined when there is none, or it has no value. Anything but text is an evaluation error. */
export function textOf(items: Collection, site: Site): string | undefined {
  const value = singleOf(items, site)?.value;
  if (value === undefined || typeof value === 'string') return value;
  return fail(site, `Expected text here, but the data has a ${typeof value === 'object' ? 'complex value' : typeof value}.`);
}

/** As {@link textOf}, for a number. */
export function numberOf(items: Collection, site: Site): number | undefined {
  const value = singleOf(items, site)?.value;
  if (value === undefined || typeof value === 'number') return value;
  return fail(site, `Expected a number here, but the data has a ${typeof value === 'object' ? 'complex value' : typeof value}.`);
}

/** As {@link numberOf}, for a whole number. */
export function integerOf(items: Collection, site: Site): number | undefined {
  const value = numberOf(items, site);
  if (value === undefined || Number.isInteger(value)) return value;
  return fail(site, `Expected a whole number here, not ${value}.`);
}
