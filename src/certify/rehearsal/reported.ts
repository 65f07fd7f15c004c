import { isObject, type JsonObject } from '../../fhir/json.js';
import { ReportView } from '../../guides/ltt/view/report-view.js';
import type { AssignedTask } from '../assign/assignment.js';
import { compiledFor } from '../assign/follow.js';
import type { RecipeTask } from '../assign/recipe.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import { ReportConditions } from '../conditions.js';

/** The resources of a report that show a task; none of what is not a report. */
export function showing(report: unknown, task: AssignedTask, { step }: RecipeTask, protocol: CompiledProtocol): JsonObject[] {
  if (!isObject(report)) return [];
  return new ReportConditions(report, compiledFor(task, step, protocol)).objects(step.shows);
}

/** The resource of a report with this type and id. */
export function resourceIn(report: unknown, { resourceType, id }: JsonObject): JsonObject | undefined {
  if (!isObject(report)) return undefined;
  return new ReportView(report, []).entries.find(({ resource }) => resource['resourceType'] === resourceType && resource['id'] === id)
    ?.resource;
}

/** When the period of a resource begins, in milliseconds; undefined where that cannot be told. */
export function startOf(resource: JsonObject): number | undefined {
  const { period } = resource;
  const start = isObject(period) ? period['start'] : undefined;
  const time = typeof start === 'string' ? Date.parse(start) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

const minute = 60_000;

/** Whether a resource begins in the minute that the rehearsal asked for. */
export function isCorrected(resource: JsonObject, corrected: string): boolean {
  const start = startOf(resource);
  const asked = Date.parse(corrected);
  return start !== undefined && start >= asked && start < asked + minute;
}
