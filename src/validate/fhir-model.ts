import { typeUrl } from '../fhir/canonical.js';
import type { ElementKey, Model } from '../fhirpath/index.js';
import { choiceKey, choiceStem } from '../plan/names.js';
import type { ElementPlan, Plan } from '../plan/plan.js';
import type { PlanSource } from '../plan/source.js';
import { elementById } from '../plan/unfold.js';

/** What FHIRPath asks about types, answered from the Plans of FHIR's own types. */
export class FhirModel implements Model {
  readonly #plans: PlanSource;
  /** Null: the type has no base. */
  readonly #bases = new Map<string, string | null>();
  readonly #elements = new Map<string, ReadonlyMap<string, readonly ElementKey[]> | undefined>();

  constructor(plans: PlanSource) {
    this.#plans = plans;
  }

  /** @see Model.property */
  property(type: string, name: string): readonly ElementKey[] | undefined {
    if (!this.#elements.has(type)) this.#elements.set(type, this.#propertiesOf(type));
    return this.#elements.get(type)?.get(name);
  }

  /** @see Model.baseOf */
  baseOf(type: string): string | undefined {
    if (type.includes('.')) return 'BackboneElement';
    let base = this.#bases.get(type);
    if (base === undefined) {
      const plan = this.#plans.get(typeUrl(type));
      // Names that are no type come from data, and there is no end to them.
      if (!plan) return undefined;
      const [url] = plan.bases;
      base = url === undefined ? null : url.slice(url.lastIndexOf('/') + 1);
      this.#bases.set(type, base);
    }
    return base ?? undefined;
  }

  #propertiesOf(type: string): ReadonlyMap<string, readonly ElementKey[]> | undefined {
    const plan = this.#plans.get(typeUrl(type.split('.', 1)[0] ?? type));
    const element = plan && (type.includes('.') ? elementById(plan.root, type) : plan.root);
    if (!element) return undefined;
    const properties = new Map<string, readonly ElementKey[]>();
    const backbone = type.includes('.') ? this.#plans.get(typeUrl(element.types?.[0]?.code ?? 'BackboneElement')) : undefined;
    for (const [owner, child] of [...childrenOf(backbone?.root, backbone), ...childrenOf(element, plan)]) {
      const name = child.id.slice(child.id.lastIndexOf('.') + 1);
      properties.set(choiceStem(name) ?? name, keysOf(name, child, owner));
    }
    return properties;
  }
}

function childrenOf(element: ElementPlan | undefined, owner: Plan | undefined): [Plan, ElementPlan][] {
  if (!element || !owner) return [];
  return Object.values(element.children ?? {}).map((child) => [owner, child]);
}

function keysOf(name: string, element: ElementPlan, owner: Plan): ElementKey[] {
  const body = element.content === undefined ? element : (elementById(owner.root, element.content) ?? element);
  const types = body.types ?? [];
  if (choiceStem(name) !== undefined) return types.map((type) => ({ key: choiceKey(name, type.code), type: type.code }));
  const [first] = types;
  const code = first?.code ?? 'Element';
  // A backbone element is a type of its own, named by its path.
  return [{ key: name, type: code === 'BackboneElement' || code === 'Element' ? body.id : code }];
}
