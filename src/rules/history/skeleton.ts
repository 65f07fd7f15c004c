import type { Path } from '../rule.js';
import type { ReportPlace } from './history-rule.js';

/** The way from a document's root to a place in one of its reports. */
export function pathOf({ report, facts, within }: ReportPlace): Path {
  return facts === undefined ? [...report.path, ...within] : [...report.path, 'entry', facts.entry, 'resource', ...within];
}

/**
 * As much of a document as names a place in it: the types and ids of the resources on the way there. The document itself is
 * not kept, and findings are made with this in its place.
 */
export function skeletonOf({ report, facts }: ReportPlace): object {
  const resource = facts === undefined ? {} : entryAt(facts.entry, { resourceType: facts.type, id: facts.id });
  const bundle = { resourceType: 'Bundle', ...(report.id === undefined ? {} : { id: report.id }), ...resource };
  const [, entry] = report.path;
  return entry === undefined ? bundle : { resourceType: 'Bundle', ...entryAt(Number(entry), bundle) };
}

/** An object has numbers for keys as well as an array has, without the items before. */
function entryAt(index: number, resource: object): object {
  return { entry: { [index]: { resource } } };
}
