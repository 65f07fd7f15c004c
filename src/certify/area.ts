import type { Finding } from '../finding/finding.js';
import type { HandedIn } from './handed-in.js';
import type { Area } from './areas.js';

/** Every finding is about exactly one thing, so that it counts for exactly one requirement. */
export function areaOf({ id, path }: Pick<Finding, 'id' | 'path'>, { reports, isDelivery, kinds }: HandedIn): Area {
  if (id.startsWith('json-') || id.startsWith('xml-')) return 'form';
  if (reports.length === 0) return isDelivery ? 'report' : 'document';
  // A resource stands at entry[n].resource of a report, and a report at entry[n].resource of a delivery.
  const depth = reports[0]?.view.path.length === 0 ? 3 : 6;
  return kinds.get(path.slice(0, depth).join('/')) ?? 'report';
}
