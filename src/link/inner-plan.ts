import type { ElementPlan, Plan } from '../plan/plan.js';

/**
 * What a profile demands of a resource inside another (`Bundle.entry:obs.resource.status`), as a Plan of its own: what is stated there lies
 * over the type of the resource, or over the profile that the element names.
 */
export function innerPlan(element: ElementPlan, { url, title }: Plan, base: Plan): Plan {
  return {
    url,
    title,
    type: base.type,
    kind: base.kind,
    bases: [base.url, ...base.bases],
    root: { ...base.root, id: element.id, children: { ...base.root.children, ...element.children } },
    ...(base.imposes ? { imposes: base.imposes } : {}),
    ...(base.loosens ? { loosens: base.loosens } : {}),
  };
}
