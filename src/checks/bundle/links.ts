import type { JsonObject } from '../../fhir/json.js';
import type { ValueCheck } from '../value-check.js';

const pages: ReadonlySet<string> = new Set(['first', 'previous', 'next', 'last']);
const paged: ReadonlySet<string> = new Set(['searchset', 'history']);

/** The links of a Bundle: self and those between pages occur once, and only what has pages has the latter. */
export const bundleLinksCheck: ValueCheck = (value, _extra, at) => {
  const { type, link } = value as JsonObject;
  if (!Array.isArray(link) || typeof type !== 'string') return;
  const seen = new Set<string>();
  link.forEach((item: unknown, index) => {
    const { relation } = (item ?? {}) as JsonObject;
    if (typeof relation !== 'string' || (relation !== 'self' && !pages.has(relation))) return;
    const below = ['link', index];
    if (relation !== 'self' && !paged.has(type)) at.report('bundle-link-relation', { type, relation }, { below: [...below, 'relation'] });
    else if (seen.has(relation)) at.report('bundle-link-repeated', { relation }, { below });
    seen.add(relation);
  });
};
