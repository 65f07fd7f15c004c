import type { DocumentSteps, Environment, FhirNode, Model } from '../../fhirpath/index.js';
import { nodeOf } from '../../fhirpath/index.js';
import { codesOf } from '../../checks/value/codes.js';
import { isSoundNarrative } from '../../checks/narrative/narrative.js';
import type { JsonObject } from '../../fhir/json.js';
import { containerOf } from '../resolve/resource-context.js';
import { lookUpFrom, lookUpText } from '../resolve/lookup.js';
import type { ResourceRun } from './resource-run.js';

/**
 * What FHIRPath may ask of the document and the definitions while a resource is checked. One is made for each resource that
 * has an invariant to evaluate, so it holds nothing but what it is about.
 */
export class RunEnvironment implements Environment {
  readonly #run: ResourceRun;
  #resource: FhirNode | undefined;
  #rootResource: FhirNode | undefined;

  readonly variables: Environment['variables'];

  constructor(run: ResourceRun, variables?: Environment['variables']) {
    this.#run = run;
    this.variables = variables;
  }

  get resource(): FhirNode {
    const { context } = this.#run;
    return (this.#resource ??= nodeOf(context.resource, context.type));
  }

  get rootResource(): FhirNode {
    const container = containerOf(this.#run.context);
    return (this.#rootResource ??= container === this.#run.context ? this.resource : nodeOf(container.resource, container.type));
  }

  get model(): Model {
    return this.#run.document.services.model;
  }

  get now(): Date {
    return this.#run.document.now;
  }

  get steps(): DocumentSteps {
    return this.#run.document.steps;
  }

  resolve({ value, type }: FhirNode): FhirNode | undefined {
    const { context, document } = this.#run;
    const found =
      typeof value === 'string'
        ? lookUpText(value, type === 'canonical', context, document)
        : isReference(value)
          ? lookUpFrom(value.reference, value, context, document)
          : undefined;
    return found?.kind === 'found' ? nodeOf(found.target.resource, found.target.type) : undefined;
  }

  memberOf(node: FhirNode, valueSet: string): boolean | undefined {
    const outcomes = codesOf(node.value).map((code) => this.#run.terminology.member(valueSet, code).outcome);
    if (outcomes.includes('member')) return true;
    return outcomes.includes('unverified') ? undefined : false;
  }

  htmlChecks(text: string): boolean {
    return isSoundNarrative(text);
  }

  conformsTo(node: FhirNode, profile: string): boolean | undefined {
    const plan = this.#run.plan(profile);
    return plan && this.#run.conforms(node.value, plan);
  }
}

function isReference(value: FhirNode['value']): value is JsonObject & { readonly reference: string } {
  return typeof value === 'object' && typeof (value as { reference?: unknown }).reference === 'string';
}
