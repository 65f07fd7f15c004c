import type { FindingStep } from '../contract.js';
import type { Cursor } from '../cursor.js';
import { shown } from './format.js';

/** True for a URI with a scheme and something behind it (RFC 3986, section 4.3). */
export function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:./i.test(url);
}

/** True for a URL that is absolute for the specification, and not for HL7's validator, which knows schemes in small letters only. */
export function hasUnusualScheme(url: string): boolean {
  return /^[a-z0-9+.-]*[A-Z][A-Za-z0-9+.-]*:/.test(url);
}

/** Reports a URL with its scheme in capitals. */
export function reportUnusualScheme(at: Cursor, url: string, below: readonly FindingStep[]): void {
  const expected = url.replace(/^[^:]+/, (scheme) => scheme.toLowerCase());
  at.report(
    'url-scheme',
    { url: shown(url), expected: shown(expected) },
    { below, severity: at.policy.onlyHl7Forbids, suggestion: expected },
  );
}
