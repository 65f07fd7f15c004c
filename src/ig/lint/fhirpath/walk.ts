import { typeUrl } from '../../../fhir/canonical.js';
import { childSpot, rootSpot, type PlanLookup, type Spot } from '../../../checks/conformance/find-element.js';
import type { Expression, TypeSpecifier } from '../../../fhirpath/syntax/ast.js';
import type { TypePlan } from '../../../plan/plan.js';

/** What a part of an expression may yield: elements that are known, or anything. */
export type Yield = readonly Spot[] | 'anything';

/** What the walk through an expression meets. */
export interface Visitor {
  /** A name that none of the elements has; `choice` is the way to write it where it is the JSON name of a choice. */
  unknownElement(name: string, on: readonly Spot[], choice: string | undefined): void;
  unknownFunction(name: string): void;
  /** A type that the elements can never have. */
  impossibleType(type: string, on: readonly Spot[]): void;
  /** A comparison of elements with a text. */
  compared(elements: readonly Spot[], text: string): void;
}

/** Where an invariant is evaluated. */
export interface Context {
  readonly lookup: PlanLookup;
  /** The element that has the invariant. */
  readonly element: Spot;
  /** The resource around it; undefined for invariants of data types. */
  readonly resource: Spot | undefined;
  readonly isFunction: (name: string) => boolean;
}

/** Functions whose arguments are evaluated on each item of what they are called on. */
const perItem: ReadonlySet<string> = new Set(['where', 'all', 'exists', 'any', 'select', 'repeat', 'trace']);
/** Functions that yield some of what they are called on. */
const some: ReadonlySet<string> = new Set([
  'where',
  'first',
  'last',
  'tail',
  'skip',
  'take',
  'single',
  'distinct',
  'trace',
  'intersect',
  'exclude',
  'sort',
]);

/** Follows an expression through the definitions of the elements it names. */
export class Walk {
  readonly #context: Context;
  readonly #visitor: Visitor;

  constructor(context: Context, visitor: Visitor) {
    this.#context = context;
    this.#visitor = visitor;
  }

  follow(expression: Expression): void {
    this.#yield(expression, [this.#context.element]);
  }

  /** @param focus what `$this` is */
  #yield(expression: Expression, focus: Yield): Yield {
    switch (expression.kind) {
      case 'member':
        return this.#member(
          expression.name,
          expression.receiver === undefined ? undefined : this.#yield(expression.receiver, focus),
          focus,
        );
      case 'call':
        return this.#call(expression, focus);
      case 'special':
        return expression.name === '$this' ? focus : 'anything';
      case 'external':
        return this.#external(expression.name);
      case 'indexer':
        this.#yield(expression.index, focus);
        return this.#yield(expression.receiver, focus);
      case 'polarity':
        this.#yield(expression.operand, focus);
        return 'anything';
      case 'type': {
        const operand = this.#yield(expression.operand, focus);
        const narrowed = this.#narrow(operand, expression.specifier);
        return expression.operator === 'as' ? narrowed : 'anything';
      }
      case 'binary':
        return this.#binary(expression, focus);
      default:
        return 'anything';
    }
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>, focus: Yield): Yield {
    const [a, b] = [this.#yield(left, focus), this.#yield(right, focus)];
    if (operator === '=' || operator === '~' || operator === 'in') {
      for (const text of textsIn(right)) if (a !== 'anything') this.#visitor.compared(a, text);
      for (const text of operator === 'in' ? [] : textsIn(left)) if (b !== 'anything') this.#visitor.compared(b, text);
    }
    if (operator !== '|') return 'anything';
    return a === 'anything' || b === 'anything' ? 'anything' : [...a, ...b];
  }

  #external(name: string): Yield {
    const { element, resource } = this.#context;
    if (name === 'context') return [element];
    return name === 'resource' && resource !== undefined ? [resource] : 'anything';
  }

  #member(name: string, receiver: Yield | undefined, focus: Yield): Yield {
    if (receiver === undefined && /^[A-Z]/.test(name)) {
      // An expression may begin with the type of what it is evaluated on.
      return focus === 'anything' ? 'anything' : focus.some(({ element, home }) => element.id === home.root.id) ? focus : 'anything';
    }
    const on = receiver ?? focus;
    if (on === 'anything' || on.length === 0) return on === 'anything' ? on : [];
    if (on.some((spot) => !isClosed(spot, this.#context.lookup))) return 'anything';
    const found = on.flatMap((spot) => childSpot(spot, name, this.#context.lookup) ?? []);
    const choice = found.map((spot) => choiceOf(spot, name)).find((text) => text !== undefined);
    if (found.length === 0 || choice !== undefined) {
      this.#visitor.unknownElement(name, on, choice);
      return 'anything';
    }
    return found;
  }

  #call({ name, receiver, args }: Extract<Expression, { kind: 'call' }>, focus: Yield): Yield {
    const on = receiver === undefined ? focus : this.#yield(receiver, focus);
    if (!this.#context.isFunction(name)) {
      this.#visitor.unknownFunction(name);
      return 'anything';
    }
    if (name === 'ofType' || name === 'as' || name === 'is') {
      const [type] = args;
      const specifier = type?.kind === 'member' ? specifierOf(type) : undefined;
      const narrowed = specifier === undefined ? 'anything' : this.#narrow(on, specifier);
      return name === 'is' ? 'anything' : narrowed;
    }
    const yields = args.map((arg) => this.#yield(arg, perItem.has(name) ? on : focus));
    if (some.has(name)) return on;
    const [first = 'anything'] = yields;
    switch (name) {
      case 'select':
        return first;
      case 'union':
      case 'combine':
        return on === 'anything' || first === 'anything' ? 'anything' : [...on, ...first];
      case 'extension':
        return on === 'anything' ? 'anything' : this.#extensions(on);
      case 'resolve':
        return on === 'anything' ? 'anything' : this.#targets(on);
      default:
        return 'anything';
    }
  }

  #extensions(on: readonly Spot[]): Yield {
    const found = on.flatMap((spot) => childSpot(spot, 'extension', this.#context.lookup) ?? []);
    return found.length === on.length ? found : 'anything';
  }

  #targets(on: readonly Spot[]): Yield {
    const targets = on.flatMap(({ types }) => types.flatMap(({ targets: all = ['?'] }) => all));
    const plans = targets.map((target) => this.#context.lookup.plan(target));
    return plans.every((plan) => plan !== undefined) ? plans.map(rootSpot) : 'anything';
  }

  #narrow(on: Yield, { name, namespace }: TypeSpecifier): Yield {
    if (on === 'anything' || on.length === 0 || namespace === 'System') return 'anything';
    if (!on.every((spot) => spot.types.length > 0 && spot.element.content === undefined)) return 'anything';
    const kept = on
      .map((spot) => ({ ...spot, types: spot.types.filter(({ code }) => this.#mayBe(code, name)) }))
      .filter(({ types }) => types.length > 0);
    if (kept.length === 0) {
      this.#visitor.impossibleType(name, on);
      return 'anything';
    }
    return kept.map((spot) => this.#asType(spot, name));
  }

  /** May a value of the type `code` be a `name`, or the other way round? */
  #mayBe(code: string, name: string): boolean {
    const { lookup } = this.#context;
    if (code === name || code.startsWith('http://hl7.org/fhirpath/') || code.toLowerCase() === name.toLowerCase()) return true;
    return lookup.typePlan(code)?.bases.includes(typeUrl(name)) !== false || lookup.typePlan(name)?.bases.includes(typeUrl(code)) === true;
  }

  /** A resource of an abstract type is from here on one of the type it was narrowed to. */
  #asType(spot: Spot, name: string): Spot {
    const plan = this.#context.lookup.typePlan(name);
    const isAbstract = spot.types.every(({ code }) => code === 'Resource' || code === 'DomainResource');
    return isAbstract && plan ? rootSpot(plan) : spot;
  }
}

function specifierOf({ name, receiver }: Extract<Expression, { kind: 'member' }>): TypeSpecifier | undefined {
  if (receiver === undefined) return { name, namespace: undefined };
  return receiver.kind === 'member' ? { name, namespace: receiver.name } : undefined;
}

/** Are all children of the element known? */
function isClosed({ element, types }: Spot, lookup: PlanLookup): boolean {
  // What a profile prohibits has no children left.
  if (element.max === 0) return false;
  if (element.content !== undefined) return true;
  if (types.length === 0) return element.children !== undefined;
  return types.every((type) => isKnownType(type, lookup));
}

function isKnownType({ code, profiles }: TypePlan, lookup: PlanLookup): boolean {
  if (code === 'Resource' || code === 'DomainResource' || code.startsWith('http://hl7.org/fhirpath/')) return false;
  return lookup.typePlan(code) !== undefined && (profiles ?? []).every((profile) => lookup.plan(profile) !== undefined);
}

/** `value.ofType(Quantity)` for `valueQuantity`: FHIRPath knows choices by their stem alone. */
function choiceOf({ element, types }: Spot, name: string): string | undefined {
  const own = element.id.slice(element.id.lastIndexOf('.') + 1).split(':', 1)[0] ?? '';
  if (!own.endsWith('[x]') || own.slice(0, -3) === name) return undefined;
  return `${own.slice(0, -3)}.ofType(${types[0]?.code ?? ''})`;
}

function textsIn(expression: Expression): string[] {
  if (expression.kind === 'literal')
    return typeof expression.node.value === 'string' && expression.node.type === 'System.String' ? [expression.node.value] : [];
  if (expression.kind === 'binary' && expression.operator === '|') return [...textsIn(expression.left), ...textsIn(expression.right)];
  return [];
}
