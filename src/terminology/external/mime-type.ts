import type { Verdict } from './code-grammar.js';

// RFC 6838, section 4.2 (restricted-name) and RFC 2045, section 5.1 (parameters). No part can match what the next one
// begins with, so a long text takes time in proportion to its length.
const name = '[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}';
const parameterName = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const parameterValue = `(?:${parameterName}|"(?:[^"\\\\]|\\\\.)*")`;
const form = new RegExp(`^${name}/${name}(?:[ \\t]*;[ \\t]*${parameterName}=${parameterValue})*[ \\t]*;?$`);

/** What R4 itself calls its formats by, beside MIME types (CapabilityStatement.format: "xml | json | ttl | mime type"). */
const formats: ReadonlySet<string> = new Set(['xml', 'json', 'ttl']);

/** A MIME type by its form (BCP 13). Whether IANA has registered it is not asked: unregistered ones are in daily use. */
export function mimeType(code: string): Verdict {
  return formats.has(code) || form.test(code) ? 'in' : 'out';
}
