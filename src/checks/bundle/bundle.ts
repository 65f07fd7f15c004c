import type { Cursor } from '../cursor.js';
import type { JsonObject } from '../../fhir/json.js';
import type { ValueCheck } from '../value-check.js';
import { parseReference } from '../../bundle/reference-text.js';

/** Bundle types whose entries are requests or responses and may do without a fullUrl. */
const withoutFullUrl: ReadonlySet<string> = new Set(['transaction', 'batch', 'transaction-response', 'batch-response']);

/** The Bundle's own rules on fullUrl (http://hl7.org/fhir/R4/bundle.html#bundle-unique); that they are unique is bdl-7. */
export const bundleCheck: ValueCheck = (value, _extra, at) => {
  const { type, entry } = value as JsonObject;
  if (!Array.isArray(entry) || at.hasRegularEntries(value as JsonObject)) return;
  const optional = typeof type === 'string' && withoutFullUrl.has(type);
  entry.forEach((item: unknown, index) => {
    if (typeof item === 'object' && item !== null) checkEntry(item as JsonObject, index, optional, at);
  });
};

function checkEntry({ fullUrl, resource }: JsonObject, index: number, optional: boolean, at: Cursor): void {
  if (typeof resource !== 'object' || resource === null) return;
  const { resourceType, id } = resource as JsonObject;
  // An unknown resource type has a finding of its own.
  if (typeof resourceType !== 'string' || !at.typePlan(resourceType)) return;
  if (fullUrl === undefined) {
    if (!optional) at.report('bundle-fullurl-missing', {}, { below: ['entry', index, 'fullUrl'] });
    return;
  }
  if (typeof fullUrl !== 'string') return;
  const parsed = parseReference(fullUrl);
  const isAbsolute = parsed?.kind === 'absolute' || parsed?.kind === 'urn';
  if (isAbsolute && ((parsed.type === resourceType && parsed.id === id) || !isRestful(parsed.type, at))) return;
  const resourceId = typeof id === 'string' ? id : '{id}';
  at.report(isAbsolute ? 'bundle-fullurl-mismatch' : 'bundle-fullurl-relative', { fullUrl, type: resourceType, resourceId }, { below: ['entry', index, 'fullUrl'] });
}

/** A URL is only taken for the address of a resource when it names a type of FHIR. */
function isRestful(type: string | undefined, at: Cursor): boolean {
  return type !== undefined && at.typePlan(type) !== undefined;
}
