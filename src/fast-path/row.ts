import type { Cursor } from '../checks/cursor.js';
import type { Property } from '../checks/linked.js';
import { Acceptance, ListAcceptance } from './acceptance.js';
import type { PropertyForm } from './property-form.js';

/** A JSON property in a table, with the fast check of its value. */
export class Row {
  readonly key: string;
  readonly property: Property;
  /** The bit of its element, where that is demanded or a choice. */
  readonly element: number;
  /** The bits of the checks that are about it. */
  readonly checks: number;
  /** The row that came after this one last time: the next document has its properties in the same order. */
  next: Row | undefined;
  /** How many values were looked at. */
  met = 0;
  readonly #make: () => PropertyForm;
  #form: PropertyForm;
  #made = false;

  /** @param make the fast check, when it is first asked for */
  constructor(property: Property, { key, element, checks }: Pick<Row, 'key' | 'element' | 'checks'>, make: () => PropertyForm) {
    this.key = key;
    this.property = property;
    this.element = element;
    this.checks = checks;
    this.next = undefined;
    this.#make = make;
  }

  /** The fast check of its value; undefined where the value always has to be walked. */
  get form(): PropertyForm {
    if (!this.#made) {
      this.#form = this.#make();
      this.#made = true;
    }
    return this.#form;
  }

  /** True when its value is valid. The value must have neither id nor extensions of its own. */
  accepts(value: unknown, at: Cursor): boolean {
    this.met++;
    const { form } = this;
    if (form instanceof Acceptance || form instanceof ListAcceptance) return form.accepts(value, at);
    return form !== undefined && form(value, at, '');
  }
}
