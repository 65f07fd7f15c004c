import type { Cursor } from './cursor.js';
import type { FastCheck } from './value-check.js';

/** A JSON property in a table. */
export interface TableRow<Property> {
  readonly property: Property;
  /** The bit of its element, where that is required or a choice. */
  readonly element: number;
  /** The bits of the checks that concern it. */
  readonly checks: number;
  /** True when its value has no error. It has neither id nor extensions of its own. */
  accepts(value: unknown, at: Cursor): boolean;
}

/** A check of an object, to be run when one of the properties that it is about is present. */
export interface TableCheck {
  readonly bit: number;
  /** The bit that tells it from the other checks. */
  readonly mark: number;
  readonly check: (value: unknown, extra: unknown, at: Cursor) => void;
  readonly fast: FastCheck;
  readonly about: readonly string[] | undefined;
}

/** The code generated for a table. */
export interface TableCode {
  /** @see ObjectTable.accepts */
  accepts(object: object, at: Cursor): boolean;
  /** @see ObjectTable.scan */
  scan(object: object, at: Cursor): number;
  /** @see ObjectTable.open */
  open(object: object, at: Cursor, touched: number): number;
}

/** The properties of an object, as the walk and the fast path look them up. The fast path implements it. */
export interface ObjectTable<Property> {
  /** The bits of the required elements; undefined where there are too many. */
  readonly required: number | undefined;
  readonly checks: readonly TableCheck[];
  /** The row of a property; `before` is the row that was looked up last, undefined at the beginning of an object. */
  row(key: string, before: TableRow<Property> | undefined): TableRow<Property> | undefined;
  /** True only if the walk would find nothing in the object. */
  accepts(object: object, at: Cursor): boolean;
  /** The bits of the checks to run, when all properties are valid and none is missing; otherwise 0. */
  scan(object: object, at: Cursor): number;
  /** The marks of the checks that have to run themselves, among those that `scan` returned. */
  open(object: object, at: Cursor, touched: number): number;
  /** The code of this table, generated now if there is none; undefined where that is not possible or not yet worthwhile. */
  code(): TableCode | undefined;
}
