import type { JsonObject } from '../../finding/json.js';
import type { ValueCheck } from '../linked.js';
import { shown } from '../primitive/format.js';

/** FHIR's own style sheet, which a document may be shown with. */
const own = 'https://hl7.org/fhir/fhir.css';

/** A document's style sheets travel with it: the links lead to resources in it (http://hl7.org/fhir/R4/documents.html#css). */
export const stylesheetCheck: ValueCheck = (value, _extra, at) => {
  const { type, link, entry } = value as JsonObject;
  if (type !== 'document' || !Array.isArray(link)) return;
  let known: ReadonlySet<string> | undefined;
  link.forEach((item: unknown, index) => {
    const { relation, url } = (item ?? {}) as JsonObject;
    if (relation !== 'stylesheet' || typeof url !== 'string' || url === own) return;
    const below = ['link', index, 'url'];
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) at.report('bundle-stylesheet-external', { url: shown(url) }, { below });
    else if (!(known ??= addresses(entry)).has(url)) at.report('bundle-stylesheet-missing', { url: shown(url) }, { below });
  });
};

/** `Type/id` of every entry. */
function addresses(entry: unknown): ReadonlySet<string> {
  if (!Array.isArray(entry)) return new Set();
  return new Set(
    entry.map((item: unknown) => {
      const { resource } = (item ?? {}) as JsonObject;
      const { resourceType, id } = (resource ?? {}) as JsonObject;
      return typeof resourceType === 'string' && typeof id === 'string' ? `${resourceType}/${id}` : '';
    }),
  );
}
