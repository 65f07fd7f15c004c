import type { Content, LinkedElement, LinkedType, Property, ValueCheck } from '../linked.js';
import { acceptCodings } from './coding.js';
import { acceptExtension } from './extension.js';
import { never, type QuickForm } from './form.js';
import { quickPrimitive } from './primitives.js';
import { acceptSlices } from './slices.js';
import type { Links } from './table.js';

/** The quick form of all that is checked of a property's value: its shape, its type, and what the element asks. */
export function acceptanceOf(property: Property, shape: Omit<Content, 'table'>, links: Links): QuickForm {
  const { element, type } = property;
  if (element.max === 0) return never;
  const accepts = valueAcceptance(property, element, type, shape, links);
  if (element.slices) return element.plan.array ? acceptSlices(property, accepts, (slice) => sliceAcceptance(property, slice, shape, links)) : never;
  return element.plan.array ? acceptList(element, accepts) : accepts;
}

function sliceAcceptance(property: Property, slice: LinkedElement, shape: Omit<Content, 'table'>, links: Links): QuickForm {
  const type = slice.types.find(({ code }) => code === property.type.code);
  return type && !slice.slices ? valueAcceptance(property, slice, type, shape, links) : never;
}

function acceptList({ min, max }: LinkedElement, accepts: QuickForm): QuickForm {
  if (accepts === never) return never;
  return (value, at, typeName) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > max || value.length < min) return false;
    for (let i = 0; i < value.length; i++) if (!accepts(value[i], at, typeName)) return false;
    return true;
  };
}

/** One value, in the type that its property gives it. */
function valueAcceptance(property: Property, element: LinkedElement, type: LinkedType, shape: Omit<Content, 'table'>, links: Links): QuickForm {
  switch (type.kind) {
    case 'resource':
      return property.key === 'resource' ? all('', (value, at) => at.holdInBundle(value, element), quickForms(element.checks)) : never;
    case 'primitive':
      // A profile that demands extensions of a primitive finds them missing.
      if ((element.plan.children || type.plan.profiles) && type.content()?.required.length !== 0) return never;
      return all(type.code, quickPrimitive(type), quickForms(element.checks));
    case 'complex':
      return all(undefined, type.code === 'Extension' ? acceptExtension(property, element, type, shape, links) : acceptComplex(element, type, links), quickForms(element.checks));
  }
}

function acceptComplex(element: LinkedElement, type: LinkedType, links: Links): QuickForm {
  const content = type.content();
  if (!content || hasFurtherPlans(element, type, content)) return never;
  const { table } = content;
  if (type.code === 'Coding' && links.quick) return withTypeName(content, acceptCodings(content));
  return withTypeName(content, (value, at) => typeof value === 'object' && value !== null && !Array.isArray(value) && table.accepts(value, at));
}

/** What the element asks of the value goes by the type that its content has. */
function withTypeName({ typeName }: Content, accepts: QuickForm): QuickForm & { readonly typeName: string } {
  return Object.assign((value: unknown, at: Parameters<QuickForm>[1]) => accepts(value, at, typeName), { typeName });
}

/** Is a value held to profiles besides the content that it is walked by? */
export function hasFurtherPlans(element: LinkedElement, type: LinkedType, content: Content): boolean {
  const { profiles = [] } = type.plan;
  if (profiles.length === 0) return false;
  return profiles.length > 1 || (element.plan.children !== undefined && element.plan.unfolded !== content.plan.url) || !isNamed(content.plan, profiles[0]);
}

/** Is this the profile that was named, and not the type itself in its place? */
function isNamed({ url, version }: Content['plan'], canonical: string | undefined): boolean {
  return canonical === url || canonical === `${url}|${version ?? ''}`;
}

/** The quick forms of checks; never, where one of them has none. */
function quickForms(checks: readonly ValueCheck[]): readonly QuickForm[] {
  return checks.map(({ quick }) => quick ?? never);
}

function all(typeName: string | undefined, first: QuickForm & { readonly typeName?: string }, others: readonly QuickForm[]): QuickForm {
  if (first === never || others.includes(never)) return never;
  const name = typeName ?? first.typeName ?? '';
  const [second, third] = others;
  if (!second) return first;
  if (!third) return (value, at) => first(value, at, name) && second(value, at, name);
  return (value, at) => first(value, at, name) && others.every((quick) => quick(value, at, name));
}
