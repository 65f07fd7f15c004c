import { base64Check } from './type/base64.js';
import { canonicalCheck, ownUrlCheck } from './type/canonical.js';
import { hl7UrlCheck } from './type/hl7-url.js';
import { uriFormCheck } from './type/uri-form.js';
import type { ValueCheck } from './value-check.js';
import { narrativeCheck } from './narrative/narrative.js';
import { exampleCanonicalCheck, exampleUrlCheck } from './value/security/example-url.js';
import { markdownHtmlCheck, stringHtmlCheck } from './value/security/html-checks.js';

/** The types that have none. */
export const noChecks: readonly ValueCheck[] = [];

/** What is checked of the values of primitive types once their format is right, by type name. */
export const primitiveChecks: ReadonlyMap<string, readonly ValueCheck[]> = new Map([
  ['string', [stringHtmlCheck]],
  ['code', [stringHtmlCheck]],
  ['markdown', [markdownHtmlCheck]],
  ['uri', [stringHtmlCheck, uriFormCheck, ownUrlCheck, hl7UrlCheck, exampleUrlCheck]],
  ['url', [stringHtmlCheck, uriFormCheck, hl7UrlCheck, exampleUrlCheck]],
  ['canonical', [stringHtmlCheck, uriFormCheck, canonicalCheck, exampleCanonicalCheck]],
  ['oid', [exampleUrlCheck]],
  ['base64Binary', [base64Check]],
  ['xhtml', [narrativeCheck]],
]);
