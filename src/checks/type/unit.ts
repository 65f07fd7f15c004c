import { didYouMean } from '../../finding/hint.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const ucum = 'http://unitsofmeasure.org';

/** The unit of a Quantity is one of UCUM where it says so: only what cannot be one, by its form, is held against it. */
export const unitCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const { system, code } = value as Record<string, unknown>;
  if (typeof system === 'string' && isAlmostUcum(system)) at.report('unit-system-near', { system: shown(system), expected: ucum }, { below: ['system'], severity: at.policy.onlyHl7Forbids });
  // An empty text has a finding of its own.
  if (system !== ucum || typeof code !== 'string' || code === '') return;
  const known = at.terminology.lookup({ system, code });
  if (known.outcome === 'unknown-code') at.report('code-unknown', { system, code, hint: didYouMean(known.nearest) }, { below: ['code'], severity: at.policy.onlyHl7Allows });
}, (value, at) => {
  const { system, code } = value as Record<string, unknown>;
  if (typeof system === 'string' && isAlmostUcum(system)) return false;
  return system !== ucum || typeof code !== 'string' || at.terminology.lookup({ system, code }).outcome !== 'unknown-code';
}, ['system', 'code']);

/** With https, in capitals, or with something behind it: to FHIR these are other systems, and HL7's validator calls them mistakes. */
function isAlmostUcum(system: string): boolean {
  return system !== ucum && /^https?:\/\/unitsofmeasure\.org/i.test(system);
}
