import { splitCanonical } from '../../../fhir/canonical.js';
import { shown } from '../format.js';
import { withFastCheck, type ValueCheck } from '../../value-check.js';

/** Hosts that are kept for examples (RFC 2606), or that FHIR's own examples use as if they were. */
const exampleHost = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:example\.(?:org|com|net)|acme\.(?:com|org))(?:[/:?#]|$)/i;

/** Arcs of the OID tree that are for examples. */
const exampleOids = ['urn:oid:2.999.', 'urn:oid:1.3.6.1.4.1.32473.'];

/** Addresses for documentation, where they are refused. What only names the definition itself or the entry it stands in is let through. */
export const exampleUrlCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (at.policy.exampleUrls !== 'error' || typeof value !== 'string' || !isExampleUrl(value)) return;
    const { plan, owner } = at.element;
    // Unknown extensions are reported as such.
    if (plan.id === 'Bundle.entry.fullUrl' || plan.id === 'Extension.url' || (owner.kind === 'resource' && plan.id === `${owner.type}.url`))
      return;
    at.report('url-example', { url: shown(value) });
  },
  (value, at) => at.policy.exampleUrls !== 'error' || (typeof value === 'string' && !isExampleUrl(value)),
);

/** The same for canonicals: a definition that is here is no example, whatever its address. */
export const exampleCanonicalCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (
      at.policy.exampleUrls === 'allowed' ||
      typeof value !== 'string' ||
      !isExampleUrl(value) ||
      at.canonical(splitCanonical(value).url) !== undefined
    )
      return;
    at.report('url-example', { url: shown(value) });
  },
  (value, at) => at.policy.exampleUrls === 'allowed' || (typeof value === 'string' && !isExampleUrl(value)),
);

/** True for URLs of hosts, and OIDs, that are set aside for examples. */
export function isExampleUrl(url: string): boolean {
  return exampleHost.test(url) || exampleOids.some((root) => url.startsWith(root));
}
