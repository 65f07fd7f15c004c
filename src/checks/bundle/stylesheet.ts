import type { JsonObject } from '../../fhir/json.js';
import type { ValueCheck } from '../value-check.js';
import { shown } from '../value/format.js';

/** FHIR's own style sheet, which a document may be shown with. */
const own = 'https://hl7.org/fhir/fhir.css';

/** A document's style sheets travel with it: the links lead to resources in it (http://hl7.org/fhir/R4/documents.html#css). */
export const stylesheetCheck: ValueCheck = (value, _extra, at) => {
  const { type, link, entry } = value as JsonObject;
  if (type !== 'document') return;
  let known: ReadonlySet<string> | undefined;
  for (const { url, index } of styleSheetUrls(link)) {
    if ((known ??= addresses(entry)).has(url)) continue;
    const below = ['link', index, 'url'];
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) at.report('bundle-stylesheet-external', { url: shown(url) }, { below });
    else at.report('bundle-stylesheet-missing', { url: shown(url) }, { below });
  }
};

/** The style sheets that the links of a Bundle name, without FHIR's own. */
export function styleSheetUrls(link: unknown): { readonly url: string; readonly index: number }[] {
  if (!Array.isArray(link)) return [];
  return (link as unknown[]).flatMap((item, index) => {
    const { relation, url } = (item ?? {}) as JsonObject;
    return relation === 'stylesheet' && typeof url === 'string' && url !== own ? [{ url, index }] : [];
  });
}

/** The fullUrl and the `Type/id` of every entry. */
function addresses(entry: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  if (!Array.isArray(entry)) return found;
  for (const item of entry as unknown[]) {
    const { fullUrl, resource } = (item ?? {}) as JsonObject;
    if (typeof fullUrl === 'string') found.add(fullUrl);
    const { resourceType, id } = (resource ?? {}) as JsonObject;
    if (typeof resourceType === 'string' && typeof id === 'string') found.add(`${resourceType}/${id}`);
  }
  return found;
}
