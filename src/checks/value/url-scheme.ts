import type { FindingStep } from '../contract.js';
import type { Cursor } from '../cursor.js';
import { shown } from './format.js';

/** Is a URL absolute for the specification, and not for HL7's validator, which knows http and https in small letters only? */
export function hasUnusualScheme(url: string): boolean {
  return /^https?:/i.test(url) && !/^https?:/.test(url);
}

/** Reports a URL with its scheme in capitals. */
export function reportUnusualScheme(at: Cursor, url: string, below: readonly FindingStep[]): void {
  const expected = url.replace(/^\w+/, (scheme) => scheme.toLowerCase());
  at.report('url-scheme', { url: shown(url), expected: shown(expected) }, { below, severity: at.policy.onlyHl7Forbids });
}
