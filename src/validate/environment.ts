import type { Environment, FhirNode } from '../fhirpath/index.js';
import { nodeOf } from '../fhirpath/index.js';
import { codesOf } from '../checks/codes.js';
import { isSoundNarrative } from '../checks/narrative/narrative.js';
import { containerOf } from './context.js';
import type { ResourceRun } from './resource-run.js';

/** What FHIRPath may ask of the document and the definitions while a resource is checked. */
export function environmentOf(run: ResourceRun): Environment {
  const resource = nodeOf(run.context.resource, run.context.type);
  const container = containerOf(run.context);
  const root = container === run.context ? resource : nodeOf(container.resource, container.type);
  return {
    model: run.document.equipment.model,
    resource,
    rootResource: root,
    now: run.document.equipment.now,
    resolve: (reference: FhirNode) => {
      const text = textOf(reference);
      const target = text === undefined ? undefined : run.resolve(text);
      return target && nodeOf(target.resource, target.type);
    },
    memberOf: (node: FhirNode, valueSet: string) => {
      const outcomes = codesOf(node.value).map((code) => run.terminology.member(valueSet, code).outcome);
      if (outcomes.includes('member')) return true;
      return outcomes.includes('unverified') ? undefined : false;
    },
    htmlChecks: isSoundNarrative,
    conformsTo: (node: FhirNode, profile: string) => (run.plan(profile) ? run.conforms(node.value, profile) : undefined),
  };
}

/** A Reference's reference, or a uri or canonical as it is. */
function textOf({ value }: FhirNode): string | undefined {
  if (typeof value === 'string') return value;
  const reference = typeof value === 'object' ? (value as { reference?: unknown }).reference : undefined;
  return typeof reference === 'string' ? reference : undefined;
}
