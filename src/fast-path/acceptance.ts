import type { Cursor } from '../checks/cursor.js';
import type { FastCheck } from '../checks/value-check.js';
import type { AcceptedStrings } from './accepted-strings.js';
import type { PropertyTable } from '../checks/linked.js';

/** The parts of an acceptance. */
export interface AcceptanceParts {
  /** The table of a complex type. */
  readonly table?: PropertyTable | undefined;
  /** The fast check of each value. */
  readonly form?: FastCheck;
  /** A slower check of the same, for values that `form` does not accept. */
  readonly otherwise?: FastCheck;
  /** The other fast checks of the element. */
  readonly checks?: readonly FastCheck[];
  /** FHIRPath's name for the type of a value. */
  readonly typeName: string;
  /** Strings accepted before, where the string alone decides. */
  readonly known?: AcceptedStrings | undefined;
}

/**
 * All fast checks of one value: its shape, its type, and the checks of its element. One class instead of nested closures, so
 * that V8 compiles one function.
 */
export class Acceptance {
  readonly typeName: string;
  readonly table: PropertyTable | undefined;
  readonly form: FastCheck | undefined;
  readonly otherwise: FastCheck | undefined;
  readonly checks: readonly FastCheck[];
  /** Strings accepted before; undefined where the string alone does not decide. */
  readonly known: AcceptedStrings | undefined;

  constructor({ table, form, otherwise, checks = [], typeName, known }: AcceptanceParts) {
    this.typeName = typeName;
    this.table = table;
    this.form = form;
    this.otherwise = otherwise;
    this.checks = checks;
    this.known = known;
  }

  /** True when one value is valid. */
  accepts(value: unknown, at: Cursor): boolean {
    if (typeof value === 'string') {
      if (this.known?.has(value) === true) return true;
      if (this.table !== undefined) return false;
    } else if (
      this.table !== undefined &&
      (typeof value !== 'object' || value === null || Array.isArray(value) || !this.table.accepts(value, at))
    ) {
      return false;
    }
    const form = this.form;
    if (form !== undefined && !form(value, at, this.typeName) && this.otherwise?.(value, at, this.typeName) !== true) return false;
    const checks = this.checks;
    for (let i = 0; i < checks.length; i++) if (checks[i]?.(value, at, this.typeName) !== true) return false;
    if (typeof value === 'string') this.known?.keep(value);
    return true;
  }
}

/** The fast check of a list: its length, and each of its values. */
export class ListAcceptance {
  readonly min: number;
  readonly max: number;
  readonly one: Acceptance;

  constructor({ min, max }: { readonly min: number; readonly max: number }, one: Acceptance) {
    this.min = min;
    this.max = max;
    this.one = one;
  }

  accepts(value: unknown, at: Cursor): boolean {
    if (!Array.isArray(value) || value.length === 0 || value.length > this.max || value.length < this.min) return false;
    for (let i = 0; i < value.length; i++) if (!this.one.accepts(value[i], at)) return false;
    return true;
  }
}
