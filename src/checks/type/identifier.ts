import type { Cursor } from '../cursor.js';
import { typeUrl } from '../../fhir/canonical.js';
import { hasUnusualScheme, isAbsolute, reportUnusualScheme } from '../value/absolute-url.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const source = typeUrl('Identifier');

/** The schemes that HL7's validator knows for systems; any other makes a URI as absolute. */
const usual = /^(?:https?|urn|ldap):./;
const uriSystem = /^urn:ietf:rfc:3986$/i;

/** White space alone, which HL7's validator lets through as a URI and rejects as a system. */
function isLetThrough(system: string, at: Cursor): boolean {
  return at.policy.onlyHl7Allows === 'warning' && system.trim() === '';
}

/**
 * An Identifier's system is absolute; so is its value, where the system says that the value is a URI
 * (http://hl7.org/fhir/R4/datatypes.html#Identifier).
 */
export const identifierCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'object' || value === null) return;
    const { system, value: text } = value as Record<string, unknown>;
    // What has white space in it is no URI at all, and is reported as that.
    if (typeof system !== 'string' || (/^$|\s/.test(system) && !isLetThrough(system, at))) return;
    if (!isAbsolute(system)) at.report('identifier-system-relative', { system: shown(system) }, { below: ['system'], source });
    else if (hasUnusualScheme(system)) reportUnusualScheme(at, system, ['system']);
    else if (!usual.test(system))
      at.report('identifier-system-scheme', { system: shown(system) }, { below: ['system'], source, severity: at.policy.onlyHl7Forbids });
    if (uriSystem.test(system) && typeof text === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(text)) {
      at.report('identifier-value-relative', { value: shown(text) }, { below: ['value'], source });
    }
  },
  (value) => {
    const { system } = value as Record<string, unknown>;
    return typeof system === 'string' && !uriSystem.test(system) && usual.test(system);
  },
  ['system'],
);
