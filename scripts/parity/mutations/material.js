import { isObject, places, resources } from './edit.js';
import { shuffled } from '../random.js';

/**
 * What the originals are made of, to put where it may or may not belong: a mutation that knows nothing of a guide uses the guide's own
 * parts.
 * @typedef {object} Material
 * @property {readonly Record<string, string>[]} codings each once
 * @property {readonly Record<string, unknown>[]} extensions one of each url
 * @property {readonly string[]} profiles that resources claim
 * @property {readonly string[]} identifierSystems
 * @property {(resource: Record<string, unknown>) => readonly [string, unknown][]} elementsOf elements that others of its type have and it
 * has not
 * @property {<T>(items: readonly T[], count: number) => readonly T[]} pick so many of the items, by chance
 */

/** @param {readonly import('../mutants.js').Original[]} originals @param {() => number} random @returns {Material} */
export function materialOf(originals, random) {
  const [codings, extensions, profiles, identifierSystems, elements] = [new Map(), new Map(), new Set(), new Set(), new Map()];
  for (const { document } of originals) {
    for (const { value, path } of places(document)) {
      if (!isObject(value)) continue;
      if (typeof value.code === 'string' && typeof value.system === 'string') codings.set(`${value.system}|${value.code}`, value);
      if (typeof value.url === 'string' && path.at(-2) === 'extension' && !extensions.has(value.url)) extensions.set(value.url, value);
      if (typeof value.system === 'string' && typeof value.value === 'string') identifierSystems.add(value.system);
    }
    for (const { value } of resources(document)) {
      if (Array.isArray(value.meta?.profile)) for (const profile of value.meta.profile) profiles.add(profile);
      for (const [key, element] of Object.entries(value))
        if (!ownOnly.has(key)) elements.set(`${value.resourceType}.${key}`, [key, element]);
    }
  }
  return {
    codings: [...codings.values()],
    extensions: [...extensions.values()],
    profiles: [...profiles],
    identifierSystems: [...identifierSystems],
    elementsOf: (resource) =>
      [...elements]
        .filter(([path, [key]]) => path === `${resource.resourceType}.${key}` && !(key in resource))
        .map(([, element]) => element),
    pick: (items, count) => (items.length <= 1 ? items.slice(0, count) : pickSome(items, count, random)),
  };
}

/** Elements that say what the resource is. */
const ownOnly = new Set(['resourceType', 'id', 'meta']);

function pickSome(items, count, random) {
  if (items.length <= count) return shuffled(items, random);
  const chosen = new Set();
  while (chosen.size < count) chosen.add(items[Math.floor(random() * items.length)]);
  return [...chosen];
}
