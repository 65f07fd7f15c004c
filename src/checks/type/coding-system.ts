import { withFastCheck, type ValueCheck } from '../value-check.js';
import { checkSystemOfCode, isUnusualSystem } from './system-of-code.js';

/** Coding.system names a code system, absolutely (http://hl7.org/fhir/R4/datatypes.html#Coding). */
export const codingSystemCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'object' || value === null) return;
    const { system, code } = value as Record<string, unknown>;
    // What has white space in it is no URI at all, and is reported as that.
    if (typeof system === 'string' && !/^$|\s/.test(system)) checkSystemOfCode({ type: 'Coding', system, code }, at);
  },
  (value, at) => {
    const { system } = value as Record<string, unknown>;
    return typeof system === 'string' && !isUnusualSystem(system, at);
  },
  ['system'],
);
