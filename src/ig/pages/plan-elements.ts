import type { JsonObject } from '../../fhir/json.js';
import type { ElementPlan, Plan } from '../../plan/plan.js';
import type { LintedElement } from '../lint/linted-guide.js';

/** An element as an ElementDefinition has it. */
export interface PlainElement {
  readonly id: string;
  readonly facts: JsonObject;
}

/** Deeper elements are left out: a Plan of a hostile guide may be nested without end. */
const deepest = 40;

/** The elements of a Plan as a snapshot would list them; texts are those of the definition itself. */
export function elementsOfPlan(plan: Plan, differential: readonly LintedElement[]): PlainElement[] {
  const texts = new Map(differential.map(({ id, definition }) => [id, definition as unknown as JsonObject]));
  const found: PlainElement[] = [];
  const visit = (element: ElementPlan, id: string, depth: number): void => {
    found.push({ id, facts: { ...factsOf(element), ...texts.get(id) } });
    if (depth > deepest) return;
    for (const [name, child] of Object.entries(element.children ?? {})) visit(child, `${id}.${lastPart(child.id) ?? name}`, depth + 1);
    for (const slice of element.slicing?.slices ?? []) visit(slice.element, `${id}:${slice.name}`, depth + 1);
  };
  visit(plan.root, plan.type, 0);
  return found;
}

const lastPart = (id: string): string | undefined => id.slice(id.lastIndexOf('.') + 1).split(':')[0];

function factsOf({
  min = 0,
  max,
  types,
  content,
  bindings = [],
  invariants = [],
  fixed = [],
  pattern = [],
  modifier,
  label,
  maxLength,
  slicing,
}: ElementPlan): JsonObject {
  const [binding] = bindings.filter(({ replaced, additional }) => !replaced && !additional);
  return {
    min,
    max: max === undefined ? '*' : String(max),
    ...(types === undefined
      ? {}
      : { type: types.map(({ code, profiles = [], targets = [] }) => ({ code, profile: profiles, targetProfile: targets })) }),
    ...(content === undefined ? {} : { contentReference: `#${content}` }),
    ...(binding === undefined
      ? {}
      : { binding: { strength: binding.strength === 'max' ? 'required' : binding.strength, valueSet: binding.valueSet } }),
    ...(modifier === true ? { isModifier: true } : {}),
    ...(label === undefined ? {} : { short: `[DK] ${label}` }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(slicing === undefined ? {} : { slicing: { rules: slicing.rules, discriminator: slicing.discriminators } }),
    ...Object.fromEntries([
      ...fixed.map(({ type, value }) => [`fixed${type}`, value]),
      ...pattern.map(({ type, value }) => [`pattern${type}`, value]),
    ]),
    constraint: invariants.map(({ key, severity, human, expression, by }) => ({
      key,
      severity,
      human,
      expression,
      ...(by === undefined ? {} : { source: by }),
    })),
  };
}
