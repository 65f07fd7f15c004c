import { typeUrl } from '../fhir/canonical.js';
import { checksOf } from '../checks/element-checks.js';
import type { Content, LinkedElement, LinkedSlice, LinkedSlices, LinkedType, Property } from '../checks/linked.js';
import type { ValueCheck } from '../checks/value-check.js';
import { noChecks, primitiveChecks } from '../checks/primitive-checks.js';
import { regexCheck } from '../checks/element/regex.js';
import { primitiveFormats } from '../checks/value/index.js';
import { CodeMaker, type MakeCode } from '../fast-path/generated/code-maker.js';
import { PropertyNames } from '../checks/property-names.js';
import { FastTable } from '../fast-path/table.js';
import { referenceCheck } from '../checks/element/reference.js';
import { describeSlice } from '../checks/slicing/describe.js';
import { nestedObjectChecks, objectChecks, resourceChecks, typeChecks } from '../checks/type-checks.js';
import type { Bilingual } from '../finding/message.js';
import { choiceKey, choiceStem } from '../plan/names.js';
import type { ElementPlan, Plan, TypePlan } from '../plan/plan.js';
import type { PlanSource } from '../plan/source.js';
import { contentUrl, elementById } from '../plan/unfold.js';
import { innerPlan } from './inner-plan.js';
import type { Links } from '../fast-path/links.js';

/** As in ValidatorOptions. */
interface LinkerOptions {
  readonly fastPath?: boolean;
  readonly makeCode?: MakeCode | undefined;
  readonly codeAfter?: number;
}

/** A few reports are checked before any code is made for what is in them; a large run has it made at its beginning. */
const usualCodeAfter = 100;

/** Binds Plans to their checks, element by element, when the walk first comes to them. */
export class Linker implements Links {
  readonly plans: PlanSource;
  readonly #contents = new Map<Plan, Content>();
  readonly #elements = new Map<ElementPlan, LinkedElement>();
  readonly #roots = new Map<Plan, LinkedElement>();
  readonly #types = new Map<string, Plan>();
  readonly #inner = new Map<ElementPlan, Map<Plan, Plan>>();

  /** @see Links.fastPath */
  readonly fastPath: boolean;
  readonly codeMaker: CodeMaker;

  readonly #met: (plan: Plan) => void;

  /** @param met is told of each Plan, once, when the walk first comes to it */
  constructor(
    plans: PlanSource,
    met: (plan: Plan) => void = () => undefined,
    { fastPath = true, makeCode, codeAfter = usualCodeAfter }: LinkerOptions = {},
  ) {
    this.plans = rememberedPlans(plans);
    this.#met = met;
    this.fastPath = fastPath;
    this.codeMaker = new CodeMaker(makeCode, codeAfter);
  }

  /** The shape of what a whole Plan describes. */
  contentOf(plan: Plan): Content {
    let content = this.#contents.get(plan);
    if (!content) {
      const elements = Object.values(plan.root.children ?? {}).map((child) => this.#element(child, plan));
      content = contentFrom(this, plan, plan.type, elements, [
        ...checksOf(plan.root, plan),
        ...objectChecks,
        ...(plan.kind === 'resource' ? resourceChecks : nestedObjectChecks),
        ...(typeChecks.get(plan.type) ?? []),
      ]);
      this.#contents.set(plan, content);
      this.#met(plan);
    }
    return content;
  }

  /** What is checked when a whole resource is. */
  rootOf(plan: Plan): LinkedElement {
    let root = this.#roots.get(plan);
    if (!root)
      this.#roots.set(
        plan,
        (root = { plan: plan.root, owner: plan, name: plan.type, min: 0, max: Infinity, types: [], keys: [], checks: [] }),
      );
    return root;
  }

  /** What a profile demands of a resource where an element has it, if it constrains the resource there. */
  innerPlan({ plan: element, owner }: LinkedElement, base: Plan): Plan | undefined {
    if (!element.children) return undefined;
    let known = this.#inner.get(element);
    if (!known) this.#inner.set(element, (known = new Map()));
    let plan = known.get(base);
    if (!plan) known.set(base, (plan = innerPlan(element, owner, base)));
    return plan;
  }

  /** The Plan of a type of FHIR, by its name. */
  typePlan(type: string): Plan | undefined {
    const known = this.#types.get(type);
    if (known) return known;
    const plan = this.plans.get(typeUrl(type));
    if (plan?.type === type) this.#types.set(type, plan);
    return plan;
  }

  #element(plan: ElementPlan, owner: Plan): LinkedElement {
    const known = this.#elements.get(plan);
    if (known) return known;
    const name = nameOf(plan.id);
    // contentReference is about the type as FHIR defines it, whatever a profile says of the element it names.
    const home = plan.content === undefined ? owner : (this.plans.get(typeUrl(owner.type)) ?? owner);
    const body = plan.content === undefined ? plan : (elementById(home.root, plan.content) ?? plan);
    const types = (body.types ?? []).map((type) => this.#type(type, body, home));
    const slices = this.#slices(plan, owner);
    const element: LinkedElement = {
      plan,
      owner,
      name,
      min: plan.min ?? 0,
      max: plan.max ?? Infinity,
      types,
      keys: choiceStem(name) === undefined ? [name] : types.map((type) => choiceKey(name, type.code)),
      checks: [...checksOf(plan, owner), ...(body === plan ? [] : checksOf({ id: plan.id, invariants: body.invariants ?? [] }, owner))],
      ...(slices ? { slices } : {}),
    };
    this.#elements.set(plan, element);
    return element;
  }

  #slices({ slicing }: ElementPlan, owner: Plan): LinkedSlices | undefined {
    if (!slicing || (slicing.slices.length === 0 && slicing.rules === 'open')) return undefined;
    return {
      rules: slicing.rules,
      ordered: slicing.ordered ?? false,
      all: slicing.slices.map((slice): LinkedSlice => {
        let hint: Bilingual | undefined;
        return { plan: slice, name: slice.name, element: this.#element(slice.element, owner), hint: () => (hint ??= describeSlice(slice)) };
      }),
    };
  }

  #type(type: TypePlan, element: ElementPlan, owner: Plan): LinkedType {
    const format = primitiveFormats.get(type.code);
    const kind = format ? 'primitive' : this.plans.get(typeUrl(type.code))?.kind === 'resource' ? 'resource' : 'complex';
    const primitive = primitiveChecks.get(type.code) ?? noChecks;
    let content: Content | null | undefined;
    return {
      plan: type,
      code: type.code,
      kind,
      ...(format ? { format } : {}),
      checks: type.regexes ? [...primitive, ...type.regexes.map((regex) => regexCheck(regex, owner, element.id))] : primitive,
      content: () => {
        content ??= this.#typeContent(type, element, owner) ?? null;
        return content ?? undefined;
      },
    };
  }

  /** What a value of a type consists of, where an element uses it: the element's own children lie over the type's. */
  #typeContent(type: TypePlan, element: ElementPlan, owner: Plan): Content | undefined {
    const plan = this.plans.get(contentUrl(type)) ?? this.plans.get(typeUrl(type.code));
    if (!plan) return undefined;
    const base = this.contentOf(plan);
    const reference = type.code === 'Reference' ? [referenceCheck(type)] : [];
    if (!element.children && reference.length === 0) return base;
    const own = new Map(Object.entries(element.children ?? {}));
    const inherited = Object.values(plan.root.children ?? {}).filter((child) => !own.has(nameOf(child.id)));
    const elements = [
      ...inherited.map((child) => this.#element(child, plan)),
      ...[...own.values()].map((child) => this.#element(child, owner)),
    ];
    const typeName = isBackbone(type.code) ? element.id.replace(/:[^.]*/g, '') : plan.type;
    return contentFrom(this, plan, typeName, elements, [...base.checks, ...reference]);
  }
}

/** Types whose children are stated where they are used. */
function isBackbone(code: string): boolean {
  return code === 'BackboneElement' || code === 'Element';
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1).split(':', 1)[0] ?? id;
}

function contentFrom(links: Links, plan: Plan, typeName: string, all: readonly LinkedElement[], checks: readonly ValueCheck[]): Content {
  // A primitive's value is the JSON value itself, not a property.
  const elements = plan.kind === 'primitive-type' ? all.filter((element) => element.name !== 'value') : all;
  const properties = new Map<string, Property>();
  for (const element of elements) {
    for (const property of propertiesOf(element)) {
      properties.set(property.key, property);
      if (property.extraKey !== undefined) properties.set(property.extraKey, property);
    }
  }
  const shape = {
    plan,
    typeName,
    properties,
    required: elements.filter((element) => element.min > 0 || element.slices?.all.some((slice) => slice.element.min > 0)),
    checks,
    names: new PropertyNames(properties),
  };
  return { ...shape, table: new FastTable(shape, links) };
}

function propertiesOf(element: LinkedElement): Property[] {
  const stem = choiceStem(element.name);
  return element.types.flatMap((type, i): Property[] => {
    const key = stem === undefined ? element.name : element.keys[i];
    if (key === undefined || (stem === undefined && i > 0)) return [];
    return [
      {
        key,
        segment: stem === undefined ? element.name : `${stem}.ofType(${type.code})`,
        element,
        type,
        ...(type.kind === 'primitive' && element.plan.xml !== 'xhtml' ? { extraKey: `_${key}` } : {}),
      },
    ];
  });
}

/** Plans that were found are found again by one look-up: every document asks for the same. */
function rememberedPlans(plans: PlanSource): PlanSource {
  const known = new Map<string, Plan>();
  return {
    get(canonical) {
      const remembered = known.get(canonical);
      if (remembered) return remembered;
      const plan = plans.get(canonical);
      // By its own url alone: there is no end to other ways to write it.
      if (plan?.url === canonical) known.set(canonical, plan);
      return plan;
    },
  };
}
