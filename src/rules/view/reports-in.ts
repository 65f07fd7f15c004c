import type { Path } from '../rule.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import { claims } from './claims.js';
import { listOf, objectOf } from './json.js';

/** The profiles by which a guide's Bundles are known. */
export interface BundleProfiles {
  /** A delivery report. */
  readonly report: string;
  /** An incremental delivery: reports in a Bundle. */
  readonly delivery?: string;
}

/** What a document turns out to be. */
export interface Submission {
  /** The document is an incremental delivery: reports in a Bundle. */
  readonly isDelivery: boolean;
  readonly reports: readonly { readonly bundle: JsonObject; readonly path: Path }[];
}

/** Which Bundles are delivery reports, or incremental deliveries of them: those that claim to be, or all, whatever they claim. */
export type BundleReading = 'claimed' | 'demanded';

/** The delivery reports in a document: itself, or those in an incremental delivery. Nothing when it is neither. */
export function reportsIn(root: unknown, reading: BundleReading, { report, delivery }: BundleProfiles): Submission {
  if (!isObject(root) || root.resourceType !== 'Bundle') return none;
  if (delivery !== undefined && claims(root, delivery)) return deliveryOf(root);
  if (claims(root, report)) return itself(root);
  if (reading === 'claimed') return none;
  const reports = deliveryOf(root);
  return reports.reports.length > 0 ? reports : itself(root);
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
