import { shortName } from '../../fhir/canonical.js';
import { messageOf } from '../../finding/catalogue.js';
import type { Finding } from '../../finding/finding.js';
import type { JsonObject } from '../../fhir/json.js';
import { render } from '../../finding/render.js';
import type { Plan } from '../../plan/plan.js';
import type { ResourceRun } from '../walk/resource-run.js';
import type { Result } from '../result.js';

/**
 * Reports what profiles demand that a derived one loosens. The derived profile decides, as its snapshot does for HL7's validator; but
 * whoever sends the data should know that it breaks the base.
 * @returns what came of each of the bases, for what references demand there
 */
export function reportBaseDemands(run: ResourceRun, plan: Plan, value: JsonObject): readonly Result[] {
  const trials = (plan.loosens ?? []).flatMap((canonical) => {
    const base = run.plan(canonical);
    return base ? [run.tryProfile(value, base)] : [];
  });
  const { result } = run;
  for (const trial of trials) {
    const broken = trial.findings.filter(
      (finding) =>
        finding.severity === 'error' && !result.findings.some((own) => own.id === finding.id && own.expression === finding.expression),
    );
    result.findings = [...result.findings, ...broken.map((finding) => baseDemand(finding, trial.plan, plan))];
  }
  return trials;
}

/** An error against a base profile as the warning that it is where a derived one loosens what is demanded. */
export function baseDemand(error: Finding, base: Plan, derived: Plan): Finding {
  const { severity, code } = messageOf('base-demand');
  const params = {
    base: shortName(base.url),
    profile: shortName(derived.url),
    demand: { en: render(error, 'en'), da: render(error, 'da') },
  };
  return { ...error, id: 'base-demand', severity, code, params, source: base.url };
}
