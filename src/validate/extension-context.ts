import { own } from '../finding/json.js';
import type { ExtensionContext } from '../plan/plan.js';
import { compile, FhirpathError, nodeOf, type FhirNode } from '../fhirpath/index.js';
import type { ResourceRun } from './resource-run.js';

/**
 * Does an extension with this context belong where the walk is? The walk stands on the extension; what counts is the
 * element that carries it (http://hl7.org/fhir/R4/defining-extensions.html#context).
 */
export function matchesContext(context: ExtensionContext, run: ResourceRun): boolean {
  switch (context.type) {
    case 'element':
      return elementNames(run).some((name) => name === context.expression);
    case 'extension':
      return carrierUrl(run) === context.expression;
    case 'fhirpath':
      return selects(context.expression, run);
  }
}

/**
 * Every name an element goes by: its path from the resource, its path from each datatype on the way, and its own type with
 * everything that type derives from (so `Resource` is any resource).
 */
function elementNames(run: ResourceRun): string[] {
  const carriers = run.frames.slice(0, -1);
  // HL7's own extensions say Element where they mean anything that can carry one, resources included.
  const names: string[] = ['Element'];
  const types = [run.context.type, ...carriers.map(({ property }) => property.type.code)];
  const own = types.at(-1) ?? run.context.type;
  for (let type: string | undefined = own; type !== undefined; type = run.document.equipment.model.baseOf(type)) names.push(type);
  types.forEach((type, i) => {
    if (i === types.length - 1) return;
    const below = carriers.slice(i).map(({ property }) => property.element.name);
    for (let base: string | undefined = type; base !== undefined; base = run.document.equipment.model.baseOf(base)) {
      names.push([base, ...below].join('.'));
      names.push([base, ...below.map((name) => name.replace('[x]', ''))].join('.'));
    }
  });
  // The id of the element in the profile counts as well as its path: Observation.component:systolic.value[x].
  const last = carriers.at(-1);
  if (last) names.push(last.property.element.plan.id, `${last.property.element.owner.url}#${last.property.element.plan.id}`);
  names.push(run.result.plan.url);
  return names;
}

/** The url of the extension that carries this one, if it is carried by an extension; parts of parts have their own. */
export function carrierUrl(run: ResourceRun): string | undefined {
  const carrier = run.frames.at(-2)?.property.type.code === 'Extension' ? carrierOf(run) : undefined;
  const { url } = (carrier ?? {}) as { url?: unknown };
  return typeof url === 'string' ? url : undefined;
}

function selects(expression: string, run: ResourceRun): boolean {
  const { resource } = run.environment;
  if (!resource) return false;
  try {
    const carrier = carrierOf(run);
    // What carries the extension of a primitive is its sibling in JSON.
    return compile(expression).evaluate(resource, run.environment).some((node) => node.value === carrier || node.extra === carrier);
  } catch (error) {
    if (!(error instanceof FhirpathError)) throw error;
    run.fault(run.element.owner, run.element.plan.id, `the context ${expression} cannot be evaluated: ${error.message}`);
    return true;
  }
}

/** The element that carries the extension, as FHIRPath sees it: a primitive has its value, and the extensions beside it. */
export function carrierNode(run: ResourceRun): FhirNode {
  const frame = run.frames.at(-2);
  if (!frame) return nodeOf(run.context.resource, run.context.type);
  const carrier = carrierOf(run);
  const { type } = frame.property;
  const typeName = type.content()?.typeName ?? type.code;
  if (!frame.extra) return nodeOf(carrier, typeName);
  const value = own(frame.holder, frame.property.key);
  return nodeOf(frame.index < 0 ? value : own(value, frame.index), typeName, carrier);
}

/** The object that has the extension: for a primitive, its sibling in JSON. */
function carrierOf(run: ResourceRun): unknown {
  return run.frames.at(-1)?.holder;
}
