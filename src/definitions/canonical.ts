/** A canonical reference taken apart: `http://…/ValueSet/x|1.0.0` has the version 1.0.0. */
export interface Canonical {
  readonly url: string;
  readonly version?: string;
}

/** Takes a canonical apart at its last "|" (v2 tables of R4 have a "|" in their url). An empty version counts as none. */
export function parseCanonical(canonical: string): Canonical {
  const bar = canonical.lastIndexOf('|');
  if (bar < 0) return { url: canonical };
  const version = canonical.slice(bar + 1);
  return version === '' ? { url: canonical.slice(0, bar) } : { url: canonical.slice(0, bar), version };
}

/** Puts a canonical together. */
export function formatCanonical(url: string, version: string | undefined): string {
  return version === undefined || version === '' ? url : `${url}|${version}`;
}
