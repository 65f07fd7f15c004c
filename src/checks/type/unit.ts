import { didYouMean } from '../../finding/hint.js';
import { isBuiltIn } from '../../terminology/external/built-in.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import { checkSystemOfCode, isUnusualSystem } from './system-of-code.js';

/** The unit of a Quantity has the code of a system, and is known there: a unit of UCUM by its form. */
export const unitCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'object' || value === null) return;
    const { system, code } = value as Record<string, unknown>;
    if (typeof system === 'string' && !/^$|\s/.test(system)) checkSystemOfCode({ type: 'Quantity', system, code }, at);
    // An empty text has a finding of its own.
    if (typeof system !== 'string' || typeof code !== 'string' || code === '') return;
    const known = at.terminology.lookup({ system, code });
    // HL7's validator asks a terminology server about these, and without one it leaves their codes open.
    const severity = isBuiltIn(system) ? { severity: at.policy.onlyHl7Allows } : {};
    if (known.outcome === 'unknown-code')
      at.report(
        'code-unknown',
        { system, code, hint: didYouMean(known.nearest) },
        { below: ['code'], suggestion: known.nearest, ...severity },
      );
  },
  (value, at) => {
    const { system, code } = value as Record<string, unknown>;
    if (typeof system !== 'string') return true;
    return !isUnusualSystem(system, at) && (typeof code !== 'string' || at.terminology.lookup({ system, code }).outcome !== 'unknown-code');
  },
  ['system', 'code'],
);
