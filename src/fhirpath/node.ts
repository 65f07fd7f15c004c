import { isObject, resourceTypeOf, type JsonObject } from '../fhir/json.js';
import { isUsualNumber } from '../fhir/number-text.js';
import type { SystemValue } from './values/system-value.js';

/** What a node holds. `undefined` is a primitive element that has only an id or extensions. */
export type NodeValue = string | number | boolean | JsonObject | SystemValue | undefined;

/**
 * One item of a FHIRPath collection: an element of the document, or a value that was computed.
 * Nodes are made while an expression is evaluated, and the document itself is never changed.
 */
export interface FhirNode {
  readonly value: NodeValue;
  /** Named as in {@link Model}; `System.X` for computed values. Undefined when nobody knows. */
  readonly type: string | undefined;
  /** The sibling property `_x` of a primitive `x`, with its id and extensions. */
  readonly extra: JsonObject | undefined;
  /** How a number is written in the document, where that is not as JavaScript writes it: 19.00 has two decimals. */
  readonly written: string | undefined;
}

/** The items of a collection, in order. Never changed once made. */
export type Collection = readonly FhirNode[];

/** A node for a JSON value. A resource's own `resourceType` wins over `type`. */
export function nodeOf(value: unknown, type?: string, extra?: unknown, written?: string): FhirNode {
  return makeNode(
    value === null || Array.isArray(value) ? undefined : (value as NodeValue),
    resourceTypeOf(value) ?? type,
    isObject(extra) ? extra : undefined,
    written,
  );
}

/** The one place that shapes a node, so that all nodes have the same hidden class. */
export function makeNode(value: NodeValue, type: string | undefined, extra: JsonObject | undefined, written?: string): FhirNode {
  return { value, type, extra, written };
}

export const nothing: Collection = [];

const trueNode = makeNode(true, 'System.Boolean', undefined);
const falseNode = makeNode(false, 'System.Boolean', undefined);
const justTrue: Collection = [trueNode];
const justFalse: Collection = [falseNode];

/** Yes, no, or `undefined` for FHIRPath's empty. */
export type Truth = boolean | undefined;

/** The collection that stands for a truth value. */
export function collectionOf(truth: Truth): Collection {
  return truth === undefined ? nothing : truth ? justTrue : justFalse;
}

export function stringNode(value: string): FhirNode {
  return makeNode(value, 'System.String', undefined);
}

export function integerNode(value: number): FhirNode {
  return makeNode(value, 'System.Integer', undefined);
}

export function decimalNode(value: number, written?: string): FhirNode {
  return makeNode(value, 'System.Decimal', undefined, written);
}

/** A node for a decimal that is written out: it keeps its digits. */
export function writtenDecimal(text: string): FhirNode {
  return decimalNode(Number(text), isUsualNumber(text) ? undefined : text);
}

/** A node for a date, time or quantity. */
export function systemNode(value: SystemValue): FhirNode {
  return makeNode(value, value.systemType, undefined);
}
