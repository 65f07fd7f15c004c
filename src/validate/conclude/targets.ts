import { baseDemand } from './base-demands.js';
import { shortName, splitCanonical } from '../../fhir/canonical.js';
import type { Finding } from '../../finding/finding.js';
import { render } from '../../finding/render.js';
import type { Plan } from '../../plan/plan.js';
import type { DocumentRun } from '../walk/document-run.js';
import { makeFinding } from '../walk/make-finding.js';
import { includesDemandsOf } from '../walk/nested.js';
import { inDocument } from '../resolve/resource-context.js';
import { conforms, type ResourceContext, type Result, type TargetDemand } from '../result.js';

/** A demand, and the result it stands in. */
export interface OpenDemand {
  readonly demand: TargetDemand;
  readonly from: Result;
  /** It is one of a base that this profile loosens: no more than a warning. */
  readonly loosenedBy?: Plan;
}

/**
 * Settles what references demand of their targets. A target that is held to the profile anyway is not judged twice: its
 * own faults are reported at its own place, and not once more for every reference to it. A target that is held to
 * nothing else is judged here, and what its references demand in turn is settled too.
 */
export function settle(run: DocumentRun, open: readonly OpenDemand[]): Finding[] {
  const findings: Finding[] = [];
  const queue = [...open];
  const accepted = new Set<Result>();
  // Grows while it is gone through.
  for (const { demand, from, loosenedBy } of queue) {
    const ofType = plansAsked(demand, run);
    if (isMet(demand.target, ofType, run)) continue;
    const results = ofType.map((plan) => run.validateAgainst(demand.target, plan));
    run.settle();
    const match = results.find(conforms);
    if (!match) {
      const finding = mismatch(demand, from, results);
      findings.push(loosenedBy ? baseDemand(finding, from.plan, loosenedBy) : finding);
    } else if (!accepted.has(match)) {
      accepted.add(match);
      for (const further of run.demandsOf(match)) queue.push({ demand: further, from: match });
    }
  }
  return findings;
}

/** What a demand asks of a target of its type: one of these. */
function plansAsked({ type, target }: TargetDemand, run: DocumentRun): Plan[] {
  return (type.targets ?? [])
    .flatMap((canonical) => run.services.linker.plans.get(canonical) ?? [])
    .filter((plan) => isFor(plan, target.type));
}

/** Is nothing asked, or the target held to what is asked anyway? Its faults are then reported at its own place. */
export function isMet({ held, resource }: ResourceContext, asked: readonly Plan[], run: DocumentRun): boolean {
  if (asked.length === 0) return true;
  for (const plan of held) if (asked.includes(plan)) return true;
  if (asked.some((plan) => run.undecided.get(resource)?.includes(plan))) return true;
  return asked.some((plan) => held.some((other) => includesDemandsOf(other, plan)));
}

/** Is the Plan about this type, or about anything (Resource)? */
function isFor(plan: Plan, type: string): boolean {
  return plan.type === type;
}

function mismatch(demand: TargetDemand, from: Result, results: readonly Result[]): Finding {
  const [first] = results;
  const cause =
    first?.findings.find((finding) => finding.severity === 'error') ??
    first?.nested.flatMap((inner) => inner.findings).find((finding) => finding.severity === 'error');
  return makeFinding(
    'reference-target-profile',
    {
      reference: demand.reference,
      profiles: results.map((result) => shortName(splitCanonical(result.plan.url).url)).join(', '),
      element: demand.label,
      reason: cause ? { en: render(cause, 'en'), da: render(cause, 'da') } : '',
    },
    {
      context: from.context,
      place: inDocument(demand.place, from.context),
      element: demand.element,
      source: demand.element.plan.by?.types,
    },
  );
}
