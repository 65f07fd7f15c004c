import { shortName, splitCanonical } from '../../fhir/canonical.js';
import { checkExtension } from '../../checks/element/extension.js';
import type { JsonObject } from '../../fhir/json.js';
import type { Content, LinkedElement, LinkedType, Property } from '../../checks/linked.js';
import type { Plan } from '../../plan/plan.js';
import { reportBaseDemands } from '../conclude/base-demands.js';
import { carrierUrl } from './extension-context.js';
import { walkImposed } from '../profiles/imposed-profiles.js';
import { meantExtension } from './misspelt-extension.js';
import { reportUnknown } from './nested.js';
import type { ResourceRun } from './resource-run.js';
import { conforms, errorCount, type Result } from '../result.js';
import { walkObject } from './walk.js';

/** A value of a complex type: as the type, its profile or (for extensions) its definition asks. */
export function walkComplex(run: ResourceRun, property: Property, element: LinkedElement, type: LinkedType, value: JsonObject): void {
  const content = type.code === 'Extension' ? extensionContent(run, property, element, type, value) : type.content();
  if (!content) {
    run.fault(element.owner, element.plan.id, `the type ${type.code} is not known`);
    run.report('type-unverified', { type: type.code, element: run.label }, { element });
    return;
  }
  walkObject(run, content, value);
  if (content.plan.loosens) reportBaseDemands(run, content.plan, value);
  if (content.plan.imposes) walkImposed(run, content.plan, value);
  run.typeName = content.typeName;
  if (!type.plan.profiles) return;
  for (const also of furtherPlans(run, element, type, value)) {
    run.element = element;
    walkObject(run, run.document.services.linker.contentOf(also), value);
    if (also.imposes) walkImposed(run, also, value);
  }
}

const absoluteUrl = /^[a-z][a-z0-9+.-]*:/i;

/** An extension is what its url says, unless the profile says more about it here. */
function extensionContent(
  run: ResourceRun,
  property: Property,
  element: LinkedElement,
  type: LinkedType,
  value: JsonObject,
): Content | undefined {
  const { url } = value;
  if (typeof url !== 'string' || url === '') return type.content();
  const isSlice = element !== property.element;
  if (!absoluteUrl.test(url)) {
    if (!isSlice) reportPart(run, url);
    return type.content();
  }
  const plan = definitionOf(run, url);
  const meant = plan || isSlice ? undefined : meantExtension(url, property.element);
  if (meant) run.report('extension-misspelt', { url, meant: meant.url, slice: meant.slice }, { below: ['url'], suggestion: meant.url });
  else if (plan || !isSlice || type.plan.profiles) checkExtension(url, value, plan, property.key === 'modifierExtension', run);
  if (!plan || type.plan.profiles || element.plan.children) return type.content();
  return run.document.services.linker.contentOf(plan);
}

/**
 * The definition that an extension's url names. The url is that of the definition and has no version
 * (http://hl7.org/fhir/R4/extensibility.html#Extension): one that has is reported, and validated against the definition at hand.
 */
function definitionOf(run: ResourceRun, url: string): Plan | undefined {
  if (!url.includes('|')) return url.includes('#') ? undefined : run.plan(url);
  const { url: plain } = splitCanonical(url);
  const plan = run.plan(plain);
  run.report('extension-url-version', { url, plain }, { below: ['url'], severity: plan ? 'error' : 'warning' });
  return plan;
}

/** Parts of a complex extension have short names, and are slices of it; nothing can be said of an extension that is not known. */
function reportPart(run: ResourceRun, url: string): void {
  const carrier = carrierUrl(run);
  if (carrier === undefined) run.report('extension-url-relative', { url }, { below: ['url'] });
  else if (run.plan(carrier)) run.report('extension-part-unknown', { extension: carrier, url }, { below: ['url'], source: carrier });
}

/**
 * Profiles that a value must conform to besides the shape it was walked by: a profile that came after the element's
 * children were stated, or the one that was meant where several would do.
 */
function furtherPlans(run: ResourceRun, element: LinkedElement, type: LinkedType, value: JsonObject): Plan[] {
  const { profiles = [] } = type.plan;
  const [first] = profiles;
  if (first === undefined) return [];
  if (profiles.length === 1) {
    const plan = run.plan(first);
    // An extension that is not known has a finding of its own.
    if (!plan && type.code !== 'Extension') reportUnknown(run, [first]);
    return plan && element.plan.children && element.plan.unfolded !== plan.url ? [plan] : [];
  }
  const known = profiles.flatMap((profile) => run.plan(profile) ?? []);
  const results = known.map((plan): Result => run.tryProfile(value, plan));
  if (results.some(conforms)) return [];
  if (known.length < profiles.length) {
    // The value may be as one of those asks that are not here. An extension that is not known has a finding of its own.
    run.element = element;
    if (type.code !== 'Extension')
      reportUnknown(
        run,
        profiles.filter((profile) => !run.plan(profile)),
      );
    return [];
  }
  const counts = results.map(errorCount);
  const nearest = results.filter((_, i) => counts[i] === Math.min(...counts));
  if (nearest.length === 1 && nearest[0]) return [nearest[0].plan];
  run.report(
    'profile-no-match',
    { element: run.label, profiles: known.map((plan) => shortName(plan.url)).join(', ') },
    { source: element.plan.by?.types },
  );
  return [];
}
