import type { Bilingual } from '../finding/message.js';
import type { Plan, SlicePlan, TypePlan } from '../plan/plan.js';
import type { PrimitiveFormat } from './value/format.js';
import type { CheckedElement } from './contract.js';
import type { ObjectTable } from './object-table.js';
import type { ValueCheck } from './value-check.js';
import type { PropertyNames } from './property-names.js';

/** An element of a Plan, bound to what it needs to be checked. Built on first use and shared. */
export interface LinkedElement extends CheckedElement {
  readonly min: number;
  /** Infinity when there is no limit. */
  readonly max: number;
  readonly types: readonly LinkedType[];
  /** The JSON properties it may stand in: one, or one for each type of a choice. */
  readonly keys: readonly string[];
  readonly checks: readonly ValueCheck[];
  readonly slices?: LinkedSlices;
}

/** A type an element may have, and what a value of that type consists of. */
export interface LinkedType {
  readonly plan: TypePlan;
  readonly code: string;
  readonly kind: 'primitive' | 'complex' | 'resource';
  /** Primitives only. */
  readonly format?: PrimitiveFormat;
  /** Primitives only: what is checked of any value whose format is right. */
  readonly checks: readonly ValueCheck[];
  /** The shape of a value; of the id and extensions when the type is primitive. Undefined when the type is not known. */
  content(): Content | undefined;
}

/** How the walk and the fast path look up the properties of an object. */
export type PropertyTable = ObjectTable<Property>;

/** The shape of an object: its properties, and what must hold for it as a whole. */
export interface Content {
  readonly plan: Plan;
  /** Type name as people know it: `Patient`, `Patient.contact`, `HumanName`. */
  readonly typeName: string;
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: readonly LinkedElement[];
  readonly checks: readonly ValueCheck[];
  /** For properties that it does not have. */
  readonly names: PropertyNames<LinkedElement>;
  /** The same for the fast path. */
  readonly table: PropertyTable;
}

/** A JSON property of an object. */
export interface Property {
  readonly key: string;
  /** How FHIRPath names it: `value.ofType(Quantity)` for `valueQuantity`. */
  readonly segment: string;
  readonly element: LinkedElement;
  readonly type: LinkedType;
  /** Where a primitive's id and extensions stand (`_key`); the same property is listed under it too. */
  readonly extraKey?: string;
}

export interface LinkedSlices {
  readonly rules: 'open' | 'closed' | 'openAtEnd';
  readonly ordered: boolean;
  readonly all: readonly LinkedSlice[];
}

export interface LinkedSlice {
  readonly plan: SlicePlan;
  readonly name: string;
  readonly element: LinkedElement;
  /** What tells it apart, in words. */
  hint(): Bilingual;
}
