/** Where the structures of FHIR itself live. */
export const coreBase = 'http://hl7.org/fhir/StructureDefinition/';

/** The canonical URL of a core type or resource: `Patient` gives `http://hl7.org/fhir/StructureDefinition/Patient`. A URL stays as it is. */
export function typeUrl(code: string): string {
  return code.includes(':') ? code : coreBase + code;
}

/** The last part of a canonical URL, which people know a definition by. */
export function shortName(canonical: string): string {
  const { url } = splitCanonical(canonical);
  return url.slice(url.lastIndexOf('/') + 1);
}

/** Splits `url|version` at the last bar; a fragment (`#…`) is dropped, unless it is all there is. */
export function splitCanonical(canonical: string): { readonly url: string; readonly version?: string } {
  const hash = canonical.indexOf('#');
  const bare = hash > 0 ? canonical.slice(0, hash) : canonical;
  const bar = bare.lastIndexOf('|');
  if (bar < 0) return { url: bare };
  const version = bare.slice(bar + 1);
  return version === '' ? { url: bare.slice(0, bar) } : { url: bare.slice(0, bar), version };
}
