import type { Property } from '../../checks/linked.js';
import { choiceKey, choiceStem } from '../../plan/names.js';
import { elementById, ownChild } from '../../plan/unfold.js';
import type { ResourceRun } from './resource-run.js';

/** A name for something on the way to the carrier of an extension, and the properties that lead on from there to the carrier. */
interface Start {
  readonly name: string;
  readonly below: readonly Property[];
}

/**
 * Does an element context name what carries the extension at the current place? An element goes by its type and everything that
 * type derives from (so `Resource` is any resource), by its path from the resource or from a datatype on the way, and by its path in
 * the definition, where contentReference makes `Questionnaire.item.item` the same element as `Questionnaire.item`.
 */
export function isElement(expression: string, run: ResourceRun): boolean {
  // HL7's own extensions say Element where they mean anything that can carry one, resources included.
  if (expression === 'Element' || expression === 'Any') return true;
  const carriers = run.frames.slice(0, -1).map(({ property }) => property);
  if (expression === 'CanonicalResource') return carriers.length === 0 && isCanonicalResource(run);
  for (const { name, below } of startsOf(run, carriers)) if (isPath(expression, name, below)) return true;
  return isInProfile(expression, run, carriers.at(-1));
}

/** The id of the element in the profile counts as well as its path: `Observation.component:systolic.value[x]`. */
function isInProfile(expression: string, run: ResourceRun, carrier: Property | undefined): boolean {
  if (expression === run.result.plan.url) return true;
  if (!carrier) return false;
  const { plan, owner } = carrier.element;
  return expression === plan.id || expression === `${owner.url}#${plan.id}`;
}

function* startsOf(run: ResourceRun, carriers: readonly Property[]): Generator<Start> {
  const types = [run.context.type, ...carriers.map(({ type }) => type.code)];
  for (const [i, type] of types.entries()) {
    const below = carriers.slice(i);
    for (let base: string | undefined = type; base !== undefined; base = run.document.services.model.baseOf(base))
      yield { name: base, below };
    yield* referredContent(run, type, below);
  }
}

/** The elements on the way from a type whose content is that of another element, by the path of that one. */
function* referredContent(run: ResourceRun, type: string, below: readonly Property[]): Generator<Start> {
  const root = run.typePlan(type)?.root;
  let element = root;
  for (const [
    i,
    {
      element: { name },
    },
  ] of below.entries()) {
    element = element && ownChild(element, name);
    if (root === undefined || element === undefined) return;
    if (element.content === undefined) continue;
    yield { name: element.content, below: below.slice(i + 1) };
    element = elementById(root, element.content);
  }
}

/** Is the expression a name and the steps below it? */
function isPath(expression: string, name: string, below: readonly Property[]): boolean {
  if (below.length === 0) return expression === name;
  return expression.startsWith(`${name}.`) && leadsTo(expression.slice(name.length + 1).split('.'), below);
}

/** A choice is written as in the definition (`value[x]`), without its mark, in FHIRPath (`value.ofType(Quantity)`) or as in JSON. */
function leadsTo(steps: readonly string[], below: readonly Property[]): boolean {
  let at = 0;
  for (const {
    element: { name },
    type,
  } of below) {
    const step = steps[at++];
    const stem = choiceStem(name);
    if (step === name || (stem !== undefined && step === choiceKey(name, type.code))) continue;
    if (stem === undefined || step !== stem) return false;
    if (steps[at] === `ofType(${type.code})`) at++;
  }
  return at === steps.length;
}

/** What R5 calls a CanonicalResource has, in R4, a url, a status and a publisher of its own. */
function isCanonicalResource(run: ResourceRun): boolean {
  const children = run.typePlan(run.context.type)?.root.children;
  return children?.['url']?.types?.[0]?.code === 'uri' && children['status'] !== undefined && children['publisher'] !== undefined;
}
