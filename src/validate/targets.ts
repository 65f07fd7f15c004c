import { shortName, splitCanonical } from '../finding/canonical.js';
import type { JsonObject } from '../finding/json.js';
import type { Finding } from '../finding/finding.js';
import { render } from '../finding/render.js';
import type { Plan } from '../plan/plan.js';
import { toAbsolute, type DocumentRun } from './document-run.js';
import { makeFinding } from './make-finding.js';
import { conforms, type Result, type TargetDemand } from './result.js';

/** A demand, and the result it stands in. */
export interface OpenDemand {
  readonly demand: TargetDemand;
  readonly from: Result;
}

/**
 * Settles what references demand of their targets. A target that is held to the profile anyway is not judged twice: its
 * own faults are reported at its own place, and not once more for every reference to it. A target that is held to
 * nothing else is judged here, and what its references demand in turn is settled too.
 */
export function settle(run: DocumentRun, emitted: ReadonlyMap<JsonObject, readonly Plan[]>, open: readonly OpenDemand[]): Finding[] {
  const findings: Finding[] = [];
  const queue = [...open];
  const accepted = new Set<Result>();
  // Grows while it is gone through.
  for (const { demand, from } of queue) {
    const profiles = (demand.type.targets ?? []).flatMap((target) => run.equipment.linker.plans.get(target) ?? []);
    const ofType = profiles.filter((plan) => isFor(plan, demand.target.type));
    if (ofType.length === 0) continue;
    const held = emitted.get(demand.target.resource) ?? [];
    if (ofType.some((plan) => held.some((other) => other === plan || other.bases.includes(plan.url)))) continue;
    const results = ofType.map((plan) => run.hold(demand.target, plan));
    const match = results.find(conforms);
    if (!match) {
      findings.push(mismatch(demand, from, results));
    } else if (!accepted.has(match)) {
      accepted.add(match);
      for (const further of match.demands) queue.push({ demand: further, from: match });
    }
  }
  return findings;
}

/** Is the Plan about this type, or about anything (Resource)? */
function isFor(plan: Plan, type: string): boolean {
  return plan.type === type;
}

function mismatch(demand: TargetDemand, from: Result, results: readonly Result[]): Finding {
  const [first] = results;
  const cause = first?.findings.find((finding) => finding.severity === 'error') ?? first?.nested.flatMap((inner) => inner.findings).find((finding) => finding.severity === 'error');
  const finding = makeFinding(
    'reference-target-profile',
    {
      reference: demand.reference,
      profiles: results.map((result) => shortName(splitCanonical(result.plan.url).url)).join(', '),
      element: demand.label,
      reason: cause ? { en: render(cause, 'en'), da: render(cause, 'da') } : '',
    },
    { context: from.context, place: demand.place, element: demand.element, source: demand.element.plan.by?.types },
  );
  return toAbsolute(finding, from.context);
}
