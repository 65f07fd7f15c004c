import type { Cursor } from '../checks/cursor.js';
import type { QuickForm } from '../checks/value-check.js';
import type { KnownTexts } from './accepted-strings.js';
import type { PropertyTable } from '../checks/linked.js';

/** What an acceptance is made of. */
export interface AcceptanceParts {
  /** Complex types: the shape that a value should have. */
  readonly table?: PropertyTable | undefined;
  /** What is asked of each value. */
  readonly form?: QuickForm;
  /** What is asked where `form` says no: the same, at more length. */
  readonly otherwise?: QuickForm;
  /** What the element asks besides. */
  readonly checks?: readonly QuickForm[];
  /** FHIRPath's name for the type of a value. */
  readonly typeName: string;
  /** Does a text alone decide? Then the same text need not be gone through again. */
  readonly known?: KnownTexts | undefined;
}

/**
 * The quick form of all that is checked of a value: its shape, its type, and what its element asks. One form for all, so that
 * engines make one piece of code of it, rather than closures in closures.
 */
export class Acceptance {
  readonly typeName: string;
  readonly table: PropertyTable | undefined;
  readonly form: QuickForm | undefined;
  readonly otherwise: QuickForm | undefined;
  readonly checks: readonly QuickForm[];
  /** Texts that were accepted before; where a text alone does not decide, none are kept. */
  readonly known: KnownTexts | undefined;

  constructor({ table, form, otherwise, checks = [], typeName, known }: AcceptanceParts) {
    this.typeName = typeName;
    this.table = table;
    this.form = form;
    this.otherwise = otherwise;
    this.checks = checks;
    this.known = known;
  }

  /** Is one value in order? */
  accepts(value: unknown, at: Cursor): boolean {
    if (typeof value === 'string') {
      if (this.known?.has(value) === true) return true;
      if (this.table !== undefined) return false;
    } else if (this.table !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value) || !this.table.accepts(value, at))) {
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

/** The quick form of a list: so many values, each of them in order. */
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
