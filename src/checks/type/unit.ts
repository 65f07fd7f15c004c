import { didYouMean } from '../../finding/hint.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const ucum = 'http://unitsofmeasure.org';

/** The unit of a Quantity is one of UCUM where it says so: only what cannot be one, by its form, is held against it. */
export const unitCheck: ValueCheck = withFastCheck((value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const { system, code } = value as Record<string, unknown>;
  // An empty text has a finding of its own.
  if (system !== ucum || typeof code !== 'string' || code === '') return;
  const known = at.terminology.lookup({ system, code });
  if (known.outcome === 'unknown-code') at.report('code-unknown', { system, code, hint: didYouMean(known.nearest) }, { below: ['code'] });
}, (value, at) => {
  const { system, code } = value as Record<string, unknown>;
  return system !== ucum || typeof code !== 'string' || at.terminology.lookup({ system, code }).outcome !== 'unknown-code';
}, ['system', 'code']);
