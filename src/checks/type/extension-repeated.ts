import { own, type JsonObject } from '../../fhir/json.js';
import type { CheckContext } from '../contract.js';
import type { DefinitionAccess } from '../definition-access.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const lists = ['extension', 'modifierExtension'] as const;

/**
 * An extension is given no more often on one element than its own definition allows (the max of its root element). Where a profile
 * names the extension, its slice reports it instead.
 */
export const extensionRepeatedCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    for (const list of lists) for (const [url, indices] of repeatedIn(own(value, list))) report(url, indices, list, at);
  },
  (value) => lists.every((list) => repeatedIn((value as JsonObject)[list]).size === 0),
  lists,
);

function report(url: string, indices: readonly number[], list: string, at: CheckContext & DefinitionAccess): void {
  const plan = at.plan(url);
  const max = plan?.type === 'Extension' ? plan.root.max : undefined;
  const surplus = max === undefined ? undefined : indices[max];
  if (max !== undefined && surplus !== undefined)
    at.report('extension-repeated', { url, count: indices.length, element: at.label, max }, { below: [list, surplus], source: url });
}

const none: ReadonlyMap<string, readonly number[]> = new Map();

/** The urls that occur more than once in a list of extensions, with their places. */
function repeatedIn(list: unknown): ReadonlyMap<string, readonly number[]> {
  if (!Array.isArray(list) || list.length < 2) return none;
  const places = new Map<string, number[]>();
  list.forEach((extension: unknown, index) => {
    const url = own(extension, 'url');
    if (typeof url !== 'string') return;
    const known = places.get(url);
    if (known) known.push(index);
    else places.set(url, [index]);
  });
  for (const [url, indices] of places) if (indices.length < 2) places.delete(url);
  return places;
}
