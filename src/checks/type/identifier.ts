import { typeUrl } from '../../fhir/canonical.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const source = typeUrl('Identifier');

/** Schemes have no case (RFC 3986, section 3.1), and neither has what follows `urn:` (RFC 8141, section 3.1). */
const absolute = /^(?:https?|urn|ldap):/i;
const uriSystem = /^urn:ietf:rfc:3986$/i;

/** An Identifier's system is absolute; so is its value, where the system says that the value is a URI (http://hl7.org/fhir/R4/datatypes.html#Identifier). */
export const identifierCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const { system, value: text } = value as Record<string, unknown>;
  // What has white space in it is no URI at all, and is reported as that.
  if (typeof system !== 'string' || /^$|\s/.test(system)) return;
  if (!absolute.test(system)) at.report('identifier-system-relative', { system: shown(system) }, { below: ['system'], source });
  else if (uriSystem.test(system) && typeof text === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    at.report('identifier-value-relative', { value: shown(text) }, { below: ['value'], source });
  }
}, (value) => {
  const { system } = value as Record<string, unknown>;
  return typeof system === 'string' && !uriSystem.test(system) && absolute.test(system);
}, ['system']);
