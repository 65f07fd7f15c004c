import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const prefix = /^(?:oid|uuid):/;

/** OIDs and UUIDs are URNs as URIs (http://hl7.org/fhir/R4/datatypes.html#oid): oid: and uuid: alone are no schemes. */
export const uriFormCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'string' || !prefix.test(value)) return;
    at.report('uri-without-urn', { url: shown(value), expected: shown(`urn:${value}`) }, { suggestion: `urn:${value}` });
  },
  (value) => typeof value === 'string' && !prefix.test(value),
);
