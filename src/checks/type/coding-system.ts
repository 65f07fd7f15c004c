import { typeUrl } from '../../fhir/canonical.js';
import { shown } from '../value/format.js';
import { hasUnusualScheme, reportUnusualScheme } from '../value/url-scheme.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const source = typeUrl('Coding');

/** Schemes have no case (RFC 3986, section 3.1). */
const absolute = /^(?:https?|urn):/i;

/** In the address space of FHIR itself, which has no other systems than those of HL7's packages, and names for those of others (sid). */
function isHl7s(system: string): boolean {
  return system.startsWith('http://hl7.org/fhir/') && !system.startsWith('http://hl7.org/fhir/sid/');
}

/** Coding.system names a code system, absolutely (http://hl7.org/fhir/R4/datatypes.html#Coding). */
export const codingSystemCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const { system, code } = value as Record<string, unknown>;
  // What has white space in it is no URI at all, and is reported as that.
  if (typeof system !== 'string' || /^$|\s/.test(system)) return;
  const below = ['system'];
  if (!absolute.test(system)) at.report('coding-system-relative', { system: shown(system) }, { below, source });
  else if (typeof code === 'string' && at.terminology.kindOf(system) === 'value-set') at.report('coding-system-value-set', { system: shown(system) }, { below, source });
  else if (hasUnusualScheme(system)) reportUnusualScheme(at, system, below);
  else if (isHl7s(system) && at.terminology.kindOf(system) === undefined) at.report('coding-system-hl7-unknown', { system: shown(system) }, { below, source, severity: at.policy.onlyHl7Forbids });
}, (value, at) => {
  const { system, code } = value as Record<string, unknown>;
  if (typeof system === 'string' && hasUnusualScheme(system)) return false;
  if (typeof system === 'string' && isHl7s(system) && at.terminology.kindOf(system) === undefined) return false;
  return typeof system === 'string' && absolute.test(system) && (typeof code !== 'string' || at.terminology.kindOf(system) !== 'value-set');
}, ['system']);
