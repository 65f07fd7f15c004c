import type { JsonObject } from '../../fhir/json.js';
import type { Plan } from '../../plan/plan.js';
import type { ResourceRun } from '../walk/resource-run.js';
import { walkObject } from '../walk/walk.js';

/**
 * Holds a resource to the profiles that one which it is held to imposes: the outcome is a part of that of the profile itself,
 * so that it counts wherever conformance does.
 */
export function checkImposed(run: ResourceRun, plan: Plan): void {
  const { context, result } = run;
  for (const imposed of known(run, plan)) {
    // Where profiles impose each other, whoever comes first includes the rest.
    const isHeld = context.results.some((other) => other.plan === imposed);
    if (!isHeld || !withImposed(run, imposed).includes(plan)) result.nested.push(run.document.validateAgainst(context, imposed));
  }
}

/** The same for a value inside a resource, or one that is only tried out: what is found is found by the walk at hand. */
export function walkImposed(run: ResourceRun, plan: Plan, value: JsonObject): void {
  const { typeName } = run;
  for (const imposed of withImposed(run, plan).slice(1)) walkObject(run, run.document.services.linker.contentOf(imposed), value);
  run.typeName = typeName;
}

/** A profile, those that it imposes, those that they do, and so on: each once. */
function withImposed(run: ResourceRun, plan: Plan): readonly Plan[] {
  const all = new Set([plan]);
  // A set goes on to what is added on the way.
  for (const one of all) for (const imposed of known(run, one)) all.add(imposed);
  return [...all];
}

/** The profiles that one imposes, as far as they are here and about its type. */
function known(run: ResourceRun, { imposes = [], type, url: source }: Plan): Plan[] {
  return imposes.flatMap((profile) => {
    const plan = run.plan(profile);
    if (!plan) run.report('profile-unknown', { profile }, { severity: 'warning', source });
    else if (plan.type === type || run.isKindOf(type, plan.type)) return plan;
    else run.report('profile-type-mismatch', { profile: plan.url, expected: plan.type, type }, { source });
    return [];
  });
}
