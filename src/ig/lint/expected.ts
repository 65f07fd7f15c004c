import type { LintedGuide } from './linted-guide.js';

/** Publishers whose code systems and value sets are not in packages, or only in packages that guides need not name. */
const elsewhere =
  /^(?:https?:\/\/(?:snomed\.info|loinc\.org|unitsofmeasure\.org|www\.nlm\.nih\.gov|hl7\.org\/fhir\/sid\/|terminology\.hl7\.org\/|www\.iso\.org|tools\.ietf\.org|nucc\.org|www\.ama-assn\.org|fhir\.org\/)|urn:(?:oid|iso|ietf|uuid):)/;

/**
 * Should a canonical be known here, so that it is at fault if it is not? Nobody can tell while a dependency is missing, unless the
 * canonical is one of the guide's own.
 */
export function isExpected(guide: LintedGuide, canonical: string): boolean {
  if (guide.canonical !== undefined && canonical.startsWith(`${guide.canonical}/`)) return true;
  return guide.missingPackages.length === 0 && !elsewhere.test(canonical);
}
