import type { Plan } from '../plan/plan.js';
import type { Content, LinkedElement, LinkedType, Property, PropertyTable } from '../checks/linked.js';
import { never, type FastCheck } from '../checks/value-check.js';
import { hasFurtherPlans } from './further-plans.js';
import { carrierNames, type Links } from './links.js';

const absoluteUrl = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The fast check of an extension: accepts a known extension with valid content whose context allows the object that carries it, wherever
 * that is.
 */
export function acceptExtension(
  property: Property,
  element: LinkedElement,
  type: LinkedType,
  carrier: Omit<Content, 'table'>,
  links: Links,
): FastCheck {
  const isSlice = element !== property.element;
  const isModifier = property.key === 'modifierExtension';
  const names = carrierNames(carrier);
  /** By url, of which there are no more than definitions. */
  const tables = new Map<string, PropertyTable>();

  const tableOf = (url: string, plan: Plan | undefined): PropertyTable | undefined => {
    if (!absoluteUrl.test(url)) return isSlice ? tableIn(type.content()) : undefined;
    if (!plan || (plan.root.modifier === true) !== isModifier || !isWelcome(plan, names)) return undefined;
    return tableIn(type.plan.profiles || element.plan.children ? type.content() : links.contentOf(plan));
  };
  const tableIn = (content: Content | undefined): PropertyTable | undefined =>
    content && !hasFurtherPlans(element, type, content) ? content.table : undefined;

  if (type.plan.profiles && type.plan.profiles.length > 1) return never;
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const { url } = value as { readonly url?: unknown };
    if (typeof url !== 'string' || url === '') return false;
    let table = tables.get(url);
    if (table === undefined) {
      const plan = at.plan(url);
      table = tableOf(url, plan);
      if (table === undefined) return false;
      if (plan === undefined) return table.accepts(value, at);
      // A url with a version is reported.
      if (plan.url !== url) return false;
      tables.set(url, table);
    }
    return table.accepts(value, at);
  };
}

/** May the extension stand on anything that has one of these names? Conditions on where it stands are looked at closely. */
function isWelcome({ contexts, contextInvariants = [], otherVersions }: Plan, names: ReadonlySet<string>): boolean {
  if (contextInvariants.length > 0 || otherVersions !== undefined) return false;
  return contexts === undefined || contexts.some(({ type, expression }) => type === 'element' && names.has(expression));
}
