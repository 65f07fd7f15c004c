import type { Content, LinkedElement, LinkedType, Property } from '../checks/linked.js';
import { Acceptance, ListAcceptance } from './acceptance.js';
import { acceptCodings } from './coding.js';
import { acceptExtension } from './extension.js';
import { never, type FastCheck, type ValueCheck } from '../checks/value-check.js';
import { AcceptedStrings } from './accepted-strings.js';
import { fastPrimitive } from './primitives.js';
import { acceptSlices } from './slices.js';
import type { PropertyForm } from './property-form.js';
import { hasFurtherPlans, isNamed } from './further-plans.js';
import type { Links } from './links.js';

/** Combines all fast checks of a property's value. */
export function acceptProperty(property: Property, shape: Omit<Content, 'table'>, links: Links): PropertyForm {
  const { element, type } = property;
  if (element.max === 0) return undefined;
  const one = acceptanceOf(property, element, type, shape, links);
  if (element.slices)
    return element.plan.array ? acceptSlices(property, one, (slice) => sliceAcceptance(property, slice, shape, links)) : undefined;
  if (!one) return undefined;
  return element.plan.array ? new ListAcceptance(element, one) : one;
}

function sliceAcceptance(property: Property, slice: LinkedElement, shape: Omit<Content, 'table'>, links: Links): Acceptance | undefined {
  const type = slice.types.find(({ code }) => code === property.type.code);
  return type && !slice.slices ? acceptanceOf(property, slice, type, shape, links) : undefined;
}

/** One value, in the type that its property gives it. */
function acceptanceOf(
  property: Property,
  element: LinkedElement,
  type: LinkedType,
  shape: Omit<Content, 'table'>,
  links: Links,
): Acceptance | undefined {
  const checks = quickForms(element.checks);
  if (!checks) return undefined;
  switch (type.kind) {
    case 'resource':
      // The resource may have findings of its own: then it is not in order, as fast checks of invariants take it to be.
      return property.key === 'resource' && !element.plan.invariants?.length
        ? new Acceptance({ form: (value, at) => at.validateEntry(value, element), checks, typeName: type.code })
        : undefined;
    case 'primitive': {
      // A profile that demands extensions of a primitive finds them missing.
      if ((element.plan.children || type.plan.profiles) && type.content()?.required.length !== 0) return undefined;
      // One that is not here has a finding.
      if (type.plan.profiles && (type.plan.profiles.length > 1 || !isNamed(type.content()?.plan, type.plan.profiles[0]))) return undefined;
      const forms = fastPrimitive(type);
      // An invariant may ask about more than the value.
      return (
        forms &&
        new Acceptance({
          ...forms,
          checks,
          typeName: type.code,
          known: element.plan.invariants?.length ? undefined : new AcceptedStrings(),
        })
      );
    }
    case 'complex':
      if (type.code === 'Extension') {
        const form = acceptExtension(property, element, type, shape, links);
        return form === never ? undefined : new Acceptance({ form, checks, typeName: type.code });
      }
      return acceptComplex(element, type, checks);
  }
}

function acceptComplex(element: LinkedElement, type: LinkedType, checks: readonly FastCheck[]): Acceptance | undefined {
  const content = type.content();
  if (!content || hasFurtherPlans(element, type, content)) return undefined;
  const { table, typeName } = content;
  const codings = type.code === 'Coding' ? acceptCodings(content) : undefined;
  return new Acceptance(codings ? { form: codings, checks, typeName } : { table, checks, typeName });
}

/** The fast checks; undefined if one of the checks has none. */
function quickForms(checks: readonly ValueCheck[]): readonly FastCheck[] | undefined {
  const forms = checks.flatMap(({ fast }) => fast ?? []);
  return forms.length === checks.length ? forms : undefined;
}
