import { typeUrl } from '../fhir/canonical.js';
import type { XmlChild, XmlKind, XmlShape, XmlTypes } from '../document/xml/xml-types.js';
import { choiceKey, choiceStem } from '../plan/names.js';
import type { ElementPlan, Plan, TypePlan } from '../plan/plan.js';
import type { PlanSource } from '../plan/source.js';
import { elementById } from '../plan/unfold.js';

/** Primitives that JSON does not write in quotation marks. */
const unquoted: ReadonlyMap<string, XmlKind> = new Map([
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['unsignedInt', 'integer'],
  ['positiveInt', 'integer'],
  ['decimal', 'decimal'],
]);

/** What reading XML asks about types, answered from the Plans of FHIR's own types. */
export class PlanXmlTypes implements XmlTypes {
  readonly #plans: PlanSource;
  readonly #shapes = new Map<ElementPlan, XmlShape>();

  constructor(plans: PlanSource) {
    this.#plans = plans;
  }

  /** @see XmlTypes.resource */
  resource(type: string): XmlShape | undefined {
    const plan = this.#plans.get(typeUrl(type));
    return plan?.kind === 'resource' ? this.#shapeOf(plan.root, plan) : undefined;
  }

  /** The content of an element: what its type has, then what is stated for the element itself. */
  #shapeOf(element: ElementPlan, owner: Plan): XmlShape {
    let shape = this.#shapes.get(element);
    if (shape === undefined) {
      const own = Object.values(element.children ?? {});
      const names = new Set(own.map(nameOf));
      const type = element === owner.root ? undefined : this.#plans.get(typeUrl(element.types?.[0]?.code ?? 'Element'));
      const inherited = Object.values(type?.root.children ?? {}).filter((child) => !names.has(nameOf(child)));
      shape = this.#shape([
        ...(type === undefined ? [] : inherited.map((child) => [child, type] as const)),
        ...own.map((child) => [child, owner] as const),
      ]);
      this.#shapes.set(element, shape);
    }
    return shape;
  }

  #shape(elements: readonly (readonly [ElementPlan, Plan])[]): XmlShape {
    const children = new Map<string, XmlChild>();
    elements.forEach(([element, owner], order) => {
      for (const [key, child] of this.#childrenFor(element, owner, order)) children.set(key, child);
    });
    return { child: (name) => children.get(name) };
  }

  #childrenFor(element: ElementPlan, owner: Plan, order: number): [string, XmlChild][] {
    const name = nameOf(element);
    const stem = choiceStem(name);
    const body = element.content === undefined ? element : (elementById(owner.root, element.content) ?? element);
    const types = stem === undefined ? (body.types ?? []).slice(0, 1) : (body.types ?? []);
    return types.map((type) => {
      const isChoice = stem !== undefined;
      const child: XmlChild = {
        segment: isChoice ? `${stem}.ofType(${type.code})` : name,
        order,
        array: element.array ?? false,
        attribute: element.xml === 'attribute',
        // Asked for when such an element is read: the types of most elements are never met, and may not be in the pack.
        kind: once(() => this.#kindOf(type, element)),
        shape: once(() => this.#contentOf(type, body, owner)),
      };
      return [isChoice ? choiceKey(name, type.code) : name, child];
    });
  }

  #kindOf({ code }: TypePlan, { xml }: ElementPlan): XmlKind {
    // R4 marks the narrative by its type; representation = xhtml says the same.
    if (code === 'xhtml' || xml === 'xhtml') return 'xhtml';
    const kind = this.#plans.get(typeUrl(code))?.kind;
    if (kind === 'resource') return 'resource';
    return kind === 'primitive-type' ? (unquoted.get(code) ?? 'text') : 'complex';
  }

  /** Children that are stated where the type is used lie over those of the type. */
  #contentOf({ code }: TypePlan, element: ElementPlan, owner: Plan): XmlShape | undefined {
    if (element.children !== undefined) return this.#shapeOf(element, owner);
    const plan = this.#plans.get(typeUrl(code));
    return plan && this.#shapeOf(plan.root, plan);
  }
}

/** Asked once, and the answer kept. */
function once<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => (answer ??= { value: ask() }).value;
}

function nameOf({ id }: ElementPlan): string {
  return id.slice(id.lastIndexOf('.') + 1);
}
