import type { Path } from '../rule.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import { listOf, objectOf } from './json.js';
import { claims, profiles } from './profiles.js';

/** What a document turns out to be. */
export interface Submission {
  /** The document is an incremental delivery: reports in a Bundle. */
  readonly isDelivery: boolean;
  readonly reports: readonly { readonly bundle: JsonObject; readonly path: Path }[];
}

/** Which Bundles are delivery reports, or incremental deliveries of them: those that claim to be, or all, whatever they claim. */
export type BundleReading = 'claimed' | 'demanded';

/** The delivery reports in a document: itself, or those in an incremental delivery. Nothing when it is neither. */
export function reportsIn(root: unknown, reading: BundleReading): Submission {
  if (!isObject(root) || root.resourceType !== 'Bundle') return none;
  if (claims(root, profiles.delivery)) return deliveryOf(root);
  if (claims(root, profiles.report)) return itself(root);
  if (reading === 'claimed') return none;
  const delivery = deliveryOf(root);
  return delivery.reports.length > 0 ? delivery : itself(root);
}

const none: Submission = { isDelivery: false, reports: [] };

function itself(root: JsonObject): Submission {
  return { isDelivery: false, reports: [{ bundle: root, path: [] }] };
}

function deliveryOf(root: JsonObject): Submission {
  const reports = listOf(root.entry).flatMap((entry, index) => {
    const { resource } = objectOf(entry);
    return isObject(resource) && resource.resourceType === 'Bundle' ? [{ bundle: resource, path: ['entry', index, 'resource'] }] : [];
  });
  return { isDelivery: true, reports };
}
