import { typeUrl } from '../../finding/canonical.js';
import type { ValueCheck } from '../linked.js';
import { shown } from '../primitive/format.js';
import { withQuickForm } from '../quick/form.js';

const source = typeUrl('Identifier');

/** An Identifier's system is absolute; so is its value, where the system says that the value is a URI (http://hl7.org/fhir/R4/datatypes.html#Identifier). */
export const identifierCheck: ValueCheck = withQuickForm((value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const { system, value: text } = value as Record<string, unknown>;
  // What has white space in it is no URI at all, and is reported as that.
  if (typeof system !== 'string' || /^$|\s/.test(system)) return;
  if (!/^(?:https?|urn|ldap):/.test(system)) at.report('identifier-system-relative', { system: shown(system) }, { below: ['system'], source });
  else if (system === 'urn:ietf:rfc:3986' && typeof text === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    at.report('identifier-value-relative', { value: shown(text) }, { below: ['value'], source });
  }
}, (value) => {
  const { system } = value as Record<string, unknown>;
  return typeof system === 'string' && system !== 'urn:ietf:rfc:3986' && /^(?:https?|urn|ldap):/.test(system);
}, ['system']);
