import { coreBase } from '../../finding/canonical.js';
import { choiceStem } from '../../plan/names.js';
import type { Cursor } from '../cursor.js';
import type { Content, LinkedElement, Property, ValueCheck } from '../linked.js';
import { acceptProperty, type PropertyForm } from './accept-property.js';
import { Acceptance } from './acceptance.js';
import { never, type QuickForm } from './form.js';

/** What compiling quick forms asks of whoever links Plans. */
export interface Links {
  contentOf(plan: Content['plan']): Content;
  /** False: nothing is ever accepted, so that everything is looked at closely. For tests that compare the two. */
  readonly quick: boolean;
}

/** The shape of an object, without its table. */
type Shape = Omit<Content, 'table'>;

/** How deep quick forms look below the place where the walk stands. */
export const quickDepth = 24;

/** One bit for each element that is demanded or a choice, and one for each check: what has more is looked at closely. */
const maxBits = 31;

/** A JSON property in a table. */
export interface Row {
  readonly key: string;
  readonly property: Property;
  /** The bit of its element, where that is demanded or a choice. */
  readonly element: number;
  /** The bits of the checks that are about it. */
  readonly checks: number;
  /** Is the value, which has neither id nor extensions of its own, in order? Compiled when it is first asked. */
  accepts: QuickForm;
  /** The same for one value, where that is all there can be: asked without a function in between. */
  one: Acceptance | undefined;
  /** The row that came after this one last time: the next document has its properties in the same order. */
  next: Row | undefined;
}

/** Is the value of a row's property in order? */
export function isAccepted({ one, accepts }: Row, value: unknown, at: Cursor): boolean {
  return one === undefined ? accepts(value, at, '') : one.accepts(value, at);
}

function compiled(row: Row, form: PropertyForm): QuickForm {
  if (form instanceof Acceptance) {
    row.one = form;
    return (row.accepts = (value, at) => form.accepts(value, at));
  }
  return (row.accepts = form ?? never);
}

/**
 * The properties of an object, for a walk over data that is in order: each is one look-up (none, where they come in the order of
 * the object before), what is demanded is counted in bits, and a check is asked only where something that it is about is there.
 */
export class QuickTable {
  /** The bits of the elements that are demanded; undefined where there are too many. */
  readonly required: number | undefined;
  readonly checks: readonly { readonly bit: number; readonly check: ValueCheck; readonly quick: QuickForm }[];
  readonly #rows = new Map<string, Row>();
  readonly typeName: string;
  #first: Row | undefined;

  constructor(shape: Shape, links: Links) {
    this.typeName = shape.typeName;
    const bits = new Map<LinkedElement, number>();
    for (const { element } of shape.properties.values()) if (needsBit(element, shape) && !bits.has(element)) bits.set(element, 2 ** bits.size);
    const fits = bits.size < maxBits && shape.checks.length < maxBits - 1;
    // Bit 0 is of the checks that are always asked.
    this.checks = shape.checks.map((check, i) => ({ bit: check.about && fits ? 2 ** (i + 1) : 1, check, quick: (links.quick && check.quick) || never }));
    this.required = fits ? shape.required.reduce((sum, element) => sum + (bits.get(element) ?? 0), 0) : undefined;
    for (const [key, property] of shape.properties) {
      const row: Row = {
        key,
        property,
        element: fits ? (bits.get(property.element) ?? 0) : 0,
        checks: fits ? this.#checksAbout(property) : 0,
        accepts: never,
        one: undefined,
        next: undefined,
      };
      // A primitive's id and extensions stand apart from its value.
      if (links.quick && fits && key === property.key) row.accepts = (value, at, typeName) => compiled(row, acceptProperty(property, shape, links))(value, at, typeName);
      this.#rows.set(key, row);
    }
    // What is demanded and has no property at all cannot be there.
    if (shape.required.some((element) => !bits.has(element))) this.required = undefined;
  }

  /** The row of a property; `before` is the one that was asked for last, undefined at the beginning of an object. */
  row(key: string, before: Row | undefined): Row | undefined {
    const guess = before === undefined ? this.#first : before.next;
    if (guess !== undefined && guess.key === key) return guess;
    const row = this.#rows.get(key);
    if (before === undefined) this.#first = row;
    else before.next = row;
    return row;
  }

  /** Is an object in order? True only if the walk would find nothing in it. */
  accepts(object: object, at: Cursor): boolean {
    if (at.quickLevel >= quickDepth) return false;
    at.quickLevel++;
    const accepted = isInOrder(this, object as Readonly<Record<string, unknown>>, at);
    at.quickLevel--;
    return accepted;
  }

  #checksAbout({ key, element }: Property): number {
    const name = choiceStem(element.name) ?? element.name;
    return this.checks.reduce((sum, { bit, check }) => (check.about?.includes(name) || check.about?.includes(key) ? sum + bit : sum), 0);
  }
}

// No method: a private one is looked for in its object at each call.
function isInOrder(table: QuickTable, object: Readonly<Record<string, unknown>>, at: Cursor): boolean {
  const { required, checks } = table;
  if (required === undefined) return false;
  let seen = 0;
  let touched = 1;
  let row: Row | undefined;
  for (const key in object) {
    row = table.row(key, row);
    if (row === undefined || (row.element & seen) !== 0 || !isAccepted(row, object[key], at)) return false;
    seen |= row.element;
    touched |= row.checks;
  }
  // An object without properties, or without what is demanded.
  if (row === undefined || (seen & required) !== required) return false;
  for (const { bit, quick } of checks) if ((bit & touched) !== 0 && !quick(object, at, table.typeName)) return false;
  return true;
}

function needsBit(element: LinkedElement, { required }: Shape): boolean {
  return element.keys.length > 1 || required.includes(element);
}

/** What any extension on this object may be said to stand on, wherever the object is. */
export function carrierNames({ plan }: Pick<Content, 'plan'>): ReadonlySet<string> {
  return new Set(['Element', plan.type, ...plan.bases.filter((base) => base.startsWith(coreBase)).map((base) => base.slice(coreBase.length))]);
}
