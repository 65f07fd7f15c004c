import type { Finding } from '../finding/finding.js';
import type { HandedIn } from './handed-in.js';

/** What a finding is about: the form of the document, a document that is no report, or a part of a report. */
export const areas = ['form', 'document', 'report', 'citizen', 'care-plan', 'contact', 'referral', 'other'] as const;
export type Area = (typeof areas)[number];

/** Every finding is about exactly one thing, so that it counts for exactly one requirement. */
export function areaOf({ id, path }: Pick<Finding, 'id' | 'path'>, { reports, isDelivery, kinds }: HandedIn): Area {
  if (id.startsWith('json-') || id.startsWith('xml-')) return 'form';
  if (reports.length === 0) return isDelivery ? 'report' : 'document';
  // A resource stands at entry[n].resource of a report, and a report at entry[n].resource of a delivery.
  const depth = reports[0]?.view.path.length === 0 ? 3 : 6;
  return kinds.get(path.slice(0, depth).join('/')) ?? 'report';
}
