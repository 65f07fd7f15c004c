import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const prefix = /^(?:oid|uuid):/;
/** Two numbers, as in 2.999: an OID for its standard (ITU-T X.660) and for R4's type oid. */
const shortOid = /^urn:oid:[0-2]\.(?:0|[1-9][0-9]*)$/;

/** OIDs and UUIDs are URNs as URIs (http://hl7.org/fhir/R4/datatypes.html#oid): oid: and uuid: alone are no schemes. */
const suspect = /^(?:oid:|uuid:|urn:oid:[0-2]\.[0-9]+$)/;

export const uriFormCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'string') return;
    if (shortOid.test(value)) at.report('oid-short', { url: shown(value) }, { severity: at.policy.onlyHl7Forbids });
    if (!prefix.test(value)) return;
    at.report('uri-without-urn', { url: shown(value), expected: shown(`urn:${value}`) }, { suggestion: `urn:${value}` });
  },
  (value) => typeof value === 'string' && !suspect.test(value),
);
