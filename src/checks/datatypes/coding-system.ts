import { typeUrl } from '../../finding/canonical.js';
import type { ExplainingTerminology } from '../../terminology/terminology.js';
import type { ValueCheck } from '../linked.js';
import { shown } from '../primitive/format.js';

const source = typeUrl('Coding');

/** Coding.system names a code system, absolutely (http://hl7.org/fhir/R4/datatypes.html#Coding). */
export const codingSystemCheck: ValueCheck = (value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const { system, code } = value as Record<string, unknown>;
  // What has white space in it is no URI at all, and is reported as that.
  if (typeof system !== 'string' || /^$|\s/.test(system)) return;
  const below = ['system'];
  if (!/^(?:https?|urn):/.test(system)) at.report('coding-system-relative', { system: shown(system) }, { below, source });
  else if (typeof code === 'string' && isValueSet(system, code, at.terminology)) at.report('coding-system-value-set', { system: shown(system) }, { below, source });
};

/** Is there a value set of this name, and no code system? */
function isValueSet(url: string, code: string, terminology: ExplainingTerminology): boolean {
  const inSystem = terminology.lookup({ system: url, code });
  if (inSystem.outcome !== 'unverified' || inSystem.cause?.kind !== 'system-missing') return false;
  const inSet = terminology.member(url, { code });
  return inSet.outcome !== 'unverified' || inSet.cause?.kind !== 'value-set-missing' || inSet.cause.valueSet !== url;
}
