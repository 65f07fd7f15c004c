import { isAbsoluteUrl, parseReference } from './reference-text.js';

/**
 * The absolute form of a relative reference in an entry (http://hl7.org/fhir/R4/bundle.html#references): below the server of a
 * RESTful fullUrl; else as relative URLs are resolved (RFC 3986, section 5.2). A urn has no hierarchy: the resource with the id is
 * looked for under a urn of the same kind, as HL7's validator does.
 * @returns undefined where the fullUrl gives no base
 */
export function meantUrl(fullUrl: string, reference: string, id: string): string | undefined {
  const parsed = parseReference(fullUrl);
  if (parsed?.kind === 'urn') return fullUrl.slice(0, fullUrl.lastIndexOf(':') + 1) + id;
  if (parsed?.kind === 'absolute' && parsed.type !== undefined && parsed.id !== undefined)
    return fullUrl.slice(0, fullUrl.lastIndexOf(`${parsed.type}/${parsed.id}`)) + reference;
  return isAbsoluteUrl(fullUrl) ? besides(fullUrl, reference) : undefined;
}

/** Replaces what follows the last slash of the path. */
function besides(url: string, reference: string): string | undefined {
  const authority = url.indexOf('://');
  if (authority < 0) return undefined;
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  const slash = path.lastIndexOf('/');
  return slash < authority + '://'.length ? `${path}/${reference}` : path.slice(0, slash + 1) + reference;
}
