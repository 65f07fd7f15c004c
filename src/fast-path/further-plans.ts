import type { Content, LinkedElement, LinkedType } from '../checks/linked.js';

/** Is a value held to profiles besides the content that it is walked by? */
export function hasFurtherPlans(element: LinkedElement, type: LinkedType, content: Content): boolean {
  const { profiles = [] } = type.plan;
  if (content.plan.loosens || content.plan.imposes) return true;
  if (profiles.length === 0) return false;
  return (
    profiles.length > 1 ||
    (element.plan.children !== undefined && element.plan.unfolded !== content.plan.url) ||
    !isNamed(content.plan, profiles[0])
  );
}

/** Is this the profile that was named, and not the type itself in its place? */
export function isNamed(plan: Content['plan'] | undefined, canonical: string | undefined): boolean {
  return plan !== undefined && (canonical === plan.url || canonical === `${plan.url}|${plan.version ?? ''}`);
}
