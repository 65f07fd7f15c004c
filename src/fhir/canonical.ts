/** Where the structures of FHIR itself live. */
export const coreBase = 'http://hl7.org/fhir/StructureDefinition/';

/** A canonical reference taken apart: `http://…/ValueSet/x|1.0.0` has the version 1.0.0. */
export interface Canonical {
  readonly url: string;
  readonly version?: string;
}

/**
 * The canonical URL of a core type or resource: `Patient` gives `http://hl7.org/fhir/StructureDefinition/Patient`. A URL stays as it is.
 */
export function typeUrl(code: string): string {
  return code.includes(':') ? code : coreBase + code;
}

/** The last part of a canonical URL, which people know a definition by. */
export function shortName(canonical: string): string {
  const { url } = splitCanonical(canonical);
  return url.slice(url.lastIndexOf('/') + 1);
}

/**
 * Splits `url|version` at the last bar (v2 tables of R4 have a bar in their url). An empty version counts as none; a fragment
 * (`#…`) is dropped, unless it is all there is.
 */
export function splitCanonical(canonical: string): Canonical {
  const hash = canonical.indexOf('#');
  const bare = hash > 0 ? canonical.slice(0, hash) : canonical;
  const bar = bare.lastIndexOf('|');
  if (bar < 0) return { url: bare };
  const version = bare.slice(bar + 1);
  return version === '' ? { url: bare.slice(0, bar) } : { url: bare.slice(0, bar), version };
}

/** Puts `url|version` together; the url alone where there is no version. */
export function joinCanonical(url: string, version: string | undefined): string {
  return version === undefined || version === '' ? url : `${url}|${version}`;
}

/** The name under which a definition that is contained in another one is kept: it has no canonical of its own to be found by. */
export function containedCanonical(owner: string, id: string): string {
  return `${owner}/contained/${id}`;
}
