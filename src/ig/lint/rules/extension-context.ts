import type { ExtensionContext, Plan } from '../../../plan/plan.js';
import { typeUrl } from '../../../fhir/canonical.js';
import { rootSpot, spotAt } from '../../../checks/conformance/find-element.js';
import { parseElementId } from '../../../plan/element-id.js';
import { partPlace } from '../element-place.js';
import { spotById } from '../invariants.js';
import type { LintedGuide } from '../linted-guide.js';
import { lintRule } from '../rule.js';

export const extensionContext = lintRule({
  meta: {
    id: 'lint-extension-context',
    severity: 'error',
    title: 'A profile uses an extension where the extension may be used',
    about:
      'An extension says in its context where it may be used. A profile that places it elsewhere demands what a validator rejects. Move the extension, or add the place to its context.',
    messages: { elsewhere: 'The extension {extension} may be used on {contexts}, but {element} places it on {carrier}' },
    example: {
      wrong:
        'Extension: OnlyOnPatient with Context: Patient\n* extension contains OnlyOnPatient named x 0..1   // in a profile of Encounter',
      right: 'Context: Encounter',
    },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      const { plan } = structure;
      if (!plan) continue;
      for (const element of structure.elements) {
        if (!/(?:^|\.)(?:modifierE|e)xtension(?::[^.]*)?$/.test(element.id)) continue;
        const carrier = element.id.slice(0, element.id.lastIndexOf('.'));
        for (const profile of (element.definition.type ?? []).flatMap((type) => type.profile ?? [])) {
          const contexts = guide.plan(profile)?.contexts;
          if (contexts === undefined || contexts.some((context) => fits(context, carrier, plan, guide))) continue;
          found('elsewhere', partPlace(structure, element, 'type'), {
            extension: profile,
            contexts: contexts.map(({ expression }) => expression).join(' or '),
            element: element.id,
            carrier: carrier === plan.root.id ? plan.type : carrier,
          });
        }
      }
    }
  },
});

/** Is the context the element at this id, or one of its types? What only data can tell counts as fitting. */
function fits({ type, expression }: ExtensionContext, carrier: string, plan: Plan, guide: LintedGuide): boolean {
  if (type !== 'element') return type === 'fhirpath' || plan.type === 'Extension' || /extension/i.test(carrier);
  if (expression === 'Element' || expression.includes('#') || expression.includes(':')) return true;
  if (expression === 'CanonicalResource' || expression === 'MetadataResource') return true;
  const names = parseElementId(carrier).map(({ name }) => name);
  const path = [plan.type, ...names].join('.');
  if (path === expression || path.replaceAll('[x]', '') === expression.replaceAll('[x]', '')) return true;
  if (names.length === 0 && (plan.type === 'Extension' || [plan.url, ...plan.bases].includes(typeUrl(expression)))) return true;
  if (names.length === 0 && plan.kind === 'resource') return false;
  const spot = spotById(plan, carrier, guide);
  if (!spot) return true;
  const codes = spot.types.map(({ code }) => code);
  if (codes.some((code) => code === expression || guide.typePlan(code)?.bases.includes(typeUrl(expression)) === true)) return true;
  return isSameElement(expression, { names, plan, guide });
}

/** `HumanName.family` is also the family of a Patient's name, and the element that a contentReference repeats. */
function isSameElement(
  expression: string,
  { names, plan, guide }: { readonly names: readonly string[]; readonly plan: Plan; readonly guide: LintedGuide },
): boolean {
  const [type = '', ...rest] = expression.split('.');
  const meant = guide.typePlan(type);
  const wanted = meant && (rest.length === 0 ? rootSpot(meant) : spotAt(meant, rest, guide));
  if (!wanted) return true;
  // A profile of a data type may be used where the context is.
  if (plan.kind !== 'resource' && names.length === 0) return wanted.types.some(({ code }) => code === plan.type);
  const ofType = guide.typePlan(plan.type);
  const own = ofType && spotAt(ofType, names, guide);
  return own !== undefined && own.element.id === wanted.element.id && own.home.url === wanted.home.url;
}
