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

/** Splits `url|version`; a fragment (`#…`) is dropped. */
export function splitCanonical(canonical: string): { readonly url: string; readonly version?: string } {
  const bar = canonical.indexOf('|');
  if (bar < 0) return { url: canonical };
  const version = canonical.slice(bar + 1).split('#', 1)[0] ?? '';
  return version === '' ? { url: canonical.slice(0, bar) } : { url: canonical.slice(0, bar), version };
}
