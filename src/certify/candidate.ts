import type { JsonObject } from '../fhir/json.js';
import type { CarePlan, Entry } from '../guides/ltt/view/entries.js';
import type { ReportConditions } from './conditions.js';
import type { Report } from './handed-in.js';

/** A resource that may show a step. */
export interface Candidate {
  readonly report: Report;
  /** Undefined for what stands in no entry of the report. */
  readonly entry: Entry | undefined;
  /** The conditions of its report, which know it as `%it`. */
  readonly conditions: ReportConditions;
}

/** The resources of a report that an expression gives. */
export function candidatesIn(report: Report, expression: string): Candidate[] {
  return [...new Set(report.conditions.objects(expression))].map((resource) => {
    const entry = report.view.entries.find((each) => each.resource === resource);
    const plan = entry === undefined ? undefined : planOf(report, entry);
    return { report, entry, conditions: report.conditions.about({ it: [resource], ...belongingTo(report, plan) }) };
  });
}

/** What of a report belongs to a plan. */
function belongingTo(
  { view }: Report,
  plan: CarePlan | undefined,
): Record<'plan' | 'planContacts' | 'planReferrals', readonly JsonObject[]> {
  if (plan === undefined) return { plan: [], planContacts: [], planReferrals: [] };
  const isOfPlan = (entry: Entry): boolean => planOf({ view }, entry) === plan;
  return {
    plan: [plan.entry.resource],
    planContacts: view.contacts.filter(({ entry }) => isOfPlan(entry as Entry)).map(({ entry }) => entry.resource),
    planReferrals: view.referrals.filter(({ entry }) => isOfPlan(entry as Entry)).map(({ entry }) => entry.resource),
  };
}

/** The plan of its report that a resource belongs to: a plan belongs to itself. */
function planOf({ view }: Pick<Report, 'view'>, { content }: Entry): CarePlan | undefined {
  if (content === undefined || content.kind === 'citizen') return undefined;
  if (content.kind === 'care-plan') return content;
  const [link] = content.kind === 'contact' ? content.carePlan : content.basedOn;
  const target = link === undefined ? undefined : view.targetOf(link)?.content;
  return target?.kind === 'care-plan' ? target : undefined;
}
