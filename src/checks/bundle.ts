import type { Cursor } from './cursor.js';
import type { JsonObject } from '../finding/json.js';
import type { ValueCheck } from './linked.js';
import { isIdText, parseReference, serverOf } from '../bundle/reference-text.js';

/** Bundle types whose entries are requests or responses and may do without a fullUrl. */
const withoutFullUrl: ReadonlySet<string> = new Set(['transaction', 'batch', 'transaction-response', 'batch-response']);

/** The Bundle's own rules on fullUrl (http://hl7.org/fhir/R4/bundle.html#bundle-unique); that they are unique is bdl-7. */
export const bundleCheck: ValueCheck = (value, _extra, at) => {
  const { type, entry } = value as JsonObject;
  if (!Array.isArray(entry)) return;
  const optional = typeof type === 'string' && withoutFullUrl.has(type);
  // Entries of one system have addresses of one server, which need not be read letter by letter again.
  let server = '';
  for (let index = 0; index < entry.length; index++) {
    const item: unknown = entry[index];
    if (typeof item === 'object' && item !== null) server = checkEntry(item as JsonObject, index, optional, server, at);
  }
};

/** @returns the server that the entry's address is on, where that was seen; else the one given */
function checkEntry({ fullUrl, resource }: JsonObject, index: number, optional: boolean, server: string, at: Cursor): string {
  if (typeof resource !== 'object' || resource === null) return server;
  const { resourceType, id } = resource as JsonObject;
  // An unknown resource type has a finding of its own.
  if (typeof resourceType !== 'string' || !at.typePlan(resourceType)) return server;
  if (fullUrl === undefined) {
    if (!optional) at.report('bundle-fullurl-missing', {}, { below: ['entry', index, 'fullUrl'] });
    return server;
  }
  if (typeof fullUrl !== 'string') return server;
  // Nearly all are in order, which is seen without taking them apart.
  if (typeof id === 'string' && isIdText(id)) {
    const found = serverOf(fullUrl, resourceType, id, server);
    if (found !== undefined) return found;
  }
  const parsed = parseReference(fullUrl);
  const isAbsolute = parsed?.kind === 'absolute' || parsed?.kind === 'urn';
  if (isAbsolute && ((parsed.type === resourceType && parsed.id === id) || !isRestful(parsed.type, at))) return server;
  const resourceId = typeof id === 'string' ? id : '{id}';
  at.report(isAbsolute ? 'bundle-fullurl-mismatch' : 'bundle-fullurl-relative', { fullUrl, type: resourceType, resourceId }, { below: ['entry', index, 'fullUrl'] });
  return server;
}

/** A URL is only taken for the address of a resource when it names a type of FHIR. */
function isRestful(type: string | undefined, at: Cursor): boolean {
  return type !== undefined && at.typePlan(type) !== undefined;
}
