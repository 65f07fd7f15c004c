import { own } from '../../fhir/json.js';
import type { ExtensionContext } from '../../plan/plan.js';
import { compile, FhirpathError, nodeOf, type FhirNode } from '../../fhirpath/index.js';
import { isElement } from './element-context.js';
import type { ResourceRun } from './resource-run.js';

/**
 * Does an extension with this context belong where the walk is? The walk stands on the extension; what counts is the
 * element that carries it (http://hl7.org/fhir/R4/defining-extensions.html#context).
 */
export function matchesContext(context: ExtensionContext, run: ResourceRun): boolean | undefined {
  switch (context.type) {
    case 'element':
      return isElement(context.expression, run);
    case 'extension':
      return extensionAround(run) === context.expression;
    case 'fhirpath':
      return selects(context.expression, run);
  }
}

/** The url of the extension that carries this one, if it is carried by an extension; parts of parts have their own. */
export function carrierUrl(run: ResourceRun): string | undefined {
  const carrier = run.frames.at(-2)?.property.type.code === 'Extension' ? carrierOf(run) : undefined;
  const { url } = (carrier ?? {}) as { url?: unknown };
  return typeof url === 'string' ? url : undefined;
}

/**
 * The url of the extension that is extended: the carrier itself, or the extension whose value carries this one
 * (`Extension.value[x].extension`).
 */
function extensionAround(run: ResourceRun): string | undefined {
  const [outer, carrier] = run.frames.slice(-3, -1);
  if (outer === undefined || carrier?.property.element.name !== 'value[x]' || outer.property.type.code !== 'Extension')
    return carrierUrl(run);
  const url = own(carrier.holder, 'url');
  return typeof url === 'string' ? url : undefined;
}

/** Undefined where the expression cannot be evaluated. */
function selects(expression: string, run: ResourceRun): boolean | undefined {
  const { resource } = run.environment;
  if (!resource) return false;
  try {
    const carrier = carrierOf(run);
    // What carries the extension of a primitive is its sibling in JSON.
    return compile(expression)
      .evaluate(resource, run.environment)
      .some((node) => node.value === carrier || node.extra === carrier);
  } catch (error) {
    if (!(error instanceof FhirpathError)) throw error;
    run.fault(run.element.owner, run.element.plan.id, `the context ${expression} cannot be evaluated: ${error.message}`);
    return undefined;
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
