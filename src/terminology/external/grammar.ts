import { iso3166Part2System, subdivision } from './iso-3166-2.js';
import { languageTag } from './language-tag.js';
import { m49System, region } from './m49.js';
import { mimeType } from './mime-type.js';
import { ucum, ucumSystem } from './ucum.js';
import type { Grammar } from './code-grammar.js';

const grammars: ReadonlyMap<string, Grammar> = new Map([
  ['urn:ietf:bcp:13', mimeType],
  ['urn:ietf:bcp:47', languageTag],
  [iso3166Part2System, subdivision],
  [m49System, region],
  [ucumSystem, ucum],
]);

/** The grammar of a system whose codes are made by rule and cannot be listed. */
export function grammarOf(system: string): Grammar | undefined {
  return grammars.get(system);
}

/**
 * Large terminologies of other publishers, whose concepts have synonyms. What a guide carries of them is an excerpt: neither all codes nor
 * all names of a code. HL7's validator leaves them to a terminology server, too (ValueSetUtilities.isServerSide).
 */
const excerptedOnly: ReadonlySet<string> = new Set([
  'http://snomed.info/sct',
  'http://loinc.org',
  'http://www.nlm.nih.gov/research/umls/rxnorm',
  'http://www.ama-assn.org/go/cpt',
  'http://hl7.org/fhir/ndfrt',
  'http://hl7.org/fhir/sid/cvx',
  'http://hl7.org/fhir/sid/ndc',
  'http://hl7.org/fhir/sid/icd-9-cm',
  'http://hl7.org/fhir/sid/icd-10',
  'http://hl7.org/fhir/sid/icd-10-cm',
]);

/**
 * Systems that no CodeSystem resource holds in full, whatever its `content` says: codes are made by rule, or there are very
 * many of them, published by somebody else. (Some packages call an excerpt of UCUM complete.)
 */
const neverComplete: ReadonlySet<string> = new Set([
  ...grammars.keys(),
  ...excerptedOnly,
  'https://www.iana.org/time-zones',
  'urn:ietf:rfc:3986',
  'urn:oid:1.2.208.176.2.1',
]);

/** Whether a CodeSystem resource with `content` = complete may be taken at its word. */
export function canBeComplete(system: string): boolean {
  return !neverComplete.has(system);
}

/** Whether a code of the system may have further names than those that a CodeSystem resource lists. */
export function mayHaveFurtherNames(system: string): boolean {
  return excerptedOnly.has(system);
}
