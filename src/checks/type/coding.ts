import { typeUrl } from '../../fhir/canonical.js';
import { isServerCause, reasonText } from '../../terminology/unverified-reason.js';
import { isBuiltIn } from '../../terminology/external/built-in.js';
import { codeText } from '../value/codes.js';
import { didYouMean } from '../../finding/hint.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/** Coding itself says what its code and display are; no profile needs to. */
const source = typeUrl('Coding');

/** Every Coding: its code is known in its system, and its display is a name of the code. */
export const codingCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'object' || value === null) return;
    const { system, version, code, display } = value as Record<string, unknown>;
    if (typeof system !== 'string' || typeof code !== 'string') return;
    const coding = {
      system,
      code,
      ...(typeof version === 'string' ? { version } : {}),
      ...(typeof display === 'string' ? { display } : {}),
    };
    const known = at.terminology.lookup(coding);
    if (known.outcome === 'unknown-code') {
      // HL7's validator asks a terminology server about these, and without one it leaves their codes and names open.
      at.report(
        'code-unknown',
        { system, code, hint: didYouMean(known.nearest) },
        { below: ['code'], source, suggestion: known.nearest, ...(isBuiltIn(system) ? { severity: at.policy.onlyHl7Allows } : {}) },
      );
      return;
    }
    // Without a server, that an external code system is not here goes without saying.
    if (known.outcome === 'unverified' && isServerCause(known.cause)) {
      at.report('code-unverified', { code: codeText(coding), reason: reasonText(known) }, { below: ['code'], source });
      return;
    }
    // An empty text has a finding of its own.
    if (known.outcome !== 'found' || typeof display !== 'string' || display === '' || known.displays.length === 0) return;
    if (known.displays.some((name) => isSameName(name, display))) return;
    // A value set may call a code by a name of its own.
    if (at.boundValueSets().some((valueSet) => at.terminology.names(valueSet, coding).some((name) => isSameName(name, display)))) return;
    at.report(
      'display-mismatch',
      { display, code: codeText(coding), expected: known.displays[0] ?? '' },
      { below: ['display'], source, suggestion: known.displays[0], ...(isBuiltIn(system) ? { severity: at.policy.onlyHl7Allows } : {}) },
    );
  },
  (value, at) => {
    const { system, version, code, display } = value as Record<string, unknown>;
    if (typeof system !== 'string' || typeof code !== 'string') return true;
    if (version !== undefined) return false;
    const known = at.terminology.lookup(typeof display === 'string' ? { system, code, display } : { system, code });
    return (
      known.outcome === 'found' &&
      (typeof display !== 'string' || known.displays.length === 0 || known.displays.some((name) => isSameName(name, display)))
    );
  },
  ['system', 'code'],
);

/** Displays are compared without regard to letter case, and with regard to white space, as HL7's validator does. */
function isSameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}
