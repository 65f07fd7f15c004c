import type { Path } from '../rule.js';
import { isObject, own, type JsonObject } from '../../finding/json.js';
import { objectsAt } from './json.js';
import { claims, profiles } from './profiles.js';

/** What a document turns out to be. */
export interface Submission {
  /** The document is an incremental delivery: reports in a Bundle. */
  readonly isDelivery: boolean;
  readonly reports: readonly { readonly bundle: JsonObject; readonly path: Path }[];
}

/**
 * Which Bundles are delivery reports, or incremental deliveries of them: those that claim to be; also those that claim
 * nothing; or whatever they claim, because somebody has asked for it.
 */
export type BundleReading = 'claimed' | 'assumed' | 'demanded';

/** The delivery reports in a document: itself, or those in an incremental delivery. Nothing when it is neither. */
export function reportsIn(root: unknown, reading: BundleReading): Submission {
  const none = { isDelivery: false, reports: [] };
  if (!isObject(root) || own(root, 'resourceType') !== 'Bundle') return none;
  const claimed = claims(root);
  if (claimed.includes(profiles.delivery)) return deliveryOf(root);
  if (claimed.includes(profiles.report)) return { isDelivery: false, reports: [{ bundle: root, path: [] }] };
  if (reading === 'claimed' || (reading === 'assumed' && claimed.length > 0)) return none;
  const delivery = deliveryOf(root);
  return delivery.reports.length > 0 ? delivery : { isDelivery: false, reports: [{ bundle: root, path: [] }] };
}

function deliveryOf(root: JsonObject): Submission {
  const reports = objectsAt(root, 'entry').flatMap(({ item, index }) => {
    const resource = own(item, 'resource');
    return isObject(resource) && own(resource, 'resourceType') === 'Bundle' ? [{ bundle: resource, path: ['entry', index, 'resource'] }] : [];
  });
  return { isDelivery: true, reports };
}
