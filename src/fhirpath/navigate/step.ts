import type { Model } from '../model.js';
import { isObject, resourceTypeOf, type JsonObject } from '../../fhir/json.js';
import { numberText } from '../../fhir/number-text.js';
import { decimalNode, makeNode, stringNode, type FhirNode, type NodeValue } from '../node.js';
import { systemTypeOf } from '../types/fhir-types.js';
import { Quantity } from '../values/quantity.js';
import { SystemValue } from '../values/system-value.js';
import { inferredAccess, knownAccess, mostRemembered, type Access } from './element-keys.js';

/**
 * One step along a path: from an element to its children of one name. It remembers what the model said about the types it
 * has met, so that the same expression on the next document costs look-ups in the JSON alone.
 */
export class ChildStep {
  readonly name: string;
  /** True when every object answers to this name, as to `constructor`: then only own properties may be read. */
  readonly #inherited: boolean;
  #model: Model | undefined;
  #lastType: string | undefined;
  #last: readonly Access[] | undefined;
  readonly #known = new Map<string, readonly Access[] | undefined>();

  constructor(name: string) {
    this.name = name;
    this.#inherited = name in Object.prototype || `_${name}` in Object.prototype;
  }

  /** Adds the children of this name to `out`. */
  collect(node: FhirNode, model: Model | undefined, out: FhirNode[]): void {
    const { value } = node;
    if (typeof value !== 'object' || value instanceof SystemValue) {
      this.#collectFromPrimitive(node, model, out);
      return;
    }
    const known = this.#accessFrom(node.type, model);
    if (known === undefined) {
      const inferred = inferredAccess(value, this.name);
      if (inferred !== undefined) this.#collectUnder(inferred, value, out);
      return;
    }
    for (const access of known) {
      if (this.#collectUnder(access, value, out)) return;
    }
  }

  /** True when `collect` would find something. */
  finds(node: FhirNode, model: Model | undefined): boolean {
    const { value } = node;
    if (typeof value !== 'object' || value instanceof SystemValue) {
      const found: FhirNode[] = [];
      this.#collectFromPrimitive(node, model, found);
      return found.length > 0;
    }
    const known = this.#accessFrom(node.type, model);
    if (known === undefined) {
      const inferred = inferredAccess(value, this.name);
      return inferred !== undefined && this.#findsUnder(inferred, value);
    }
    for (const access of known) {
      if (this.#findsUnder(access, value)) return true;
    }
    return false;
  }

  #accessFrom(type: string | undefined, model: Model | undefined): readonly Access[] | undefined {
    if (type === undefined || model === undefined) return undefined;
    if (type === this.#lastType && model === this.#model) return this.#last;
    if (model !== this.#model) {
      this.#model = model;
      this.#known.clear();
    }
    let access = this.#known.get(type);
    if (access === undefined && !this.#known.has(type)) {
      access = knownAccess(model, type, this.name);
      if (this.#known.size >= mostRemembered) this.#known.clear();
      this.#known.set(type, access);
    }
    this.#lastType = type;
    this.#last = access;
    return access;
  }

  #collectUnder(access: Access, object: JsonObject, out: FhirNode[]): boolean {
    const value = this.#read(object, access.key);
    const extra = access.extraKey === undefined ? undefined : this.#read(object, access.extraKey);
    if (value === undefined && extra === undefined) return false;
    const before = out.length;
    addChildren(value, extra, access.type, out, object, access.key);
    return out.length > before;
  }

  #findsUnder(access: Access, object: JsonObject): boolean {
    const value = this.#read(object, access.key);
    if (isPresent(value)) return true;
    if (access.extraKey === undefined) return false;
    const extra = this.#read(object, access.extraKey);
    return isObject(extra) || (Array.isArray(extra) && extra.some(isObject));
  }

  #read(object: JsonObject, key: string): unknown {
    return this.#inherited && !Object.hasOwn(object, key) ? undefined : object[key];
  }

  /** A primitive has an id and extensions beside it in the JSON, and its value, which HL7's reference also finds as `value`. */
  #collectFromPrimitive(node: FhirNode, model: Model | undefined, out: FhirNode[]): void {
    const { value, type, extra } = node;
    if (extra !== undefined && (this.name === 'extension' || this.name === 'id')) {
      addChildren(this.#read(extra, this.name), undefined, this.name === 'id' ? 'System.String' : 'Extension', out, extra, this.name);
    } else if (this.name === 'value' && value !== undefined && !(value instanceof SystemValue)) {
      const system = type === undefined ? undefined : systemTypeOf(type, model);
      out.push(makeNode(value, system === undefined ? type : valueType(type, system), undefined, node.written));
    } else if (value instanceof Quantity) {
      if (this.name === 'value') out.push(decimalNode(value.value));
      if (this.name === 'unit') out.push(stringNode(value.unit));
    }
  }
}

/** Dates keep FHIR's type, which is what says that their text is a date. */
function valueType(type: string | undefined, system: string): string | undefined {
  return system === 'Date' || system === 'DateTime' || system === 'Time' ? type : `System.${system}`;
}

/** Makes nodes of the JSON under one property of an object, and of what stands beside it for primitives. */
export function addChildren(
  value: unknown,
  extra: unknown,
  type: string | undefined,
  out: FhirNode[],
  object: JsonObject,
  key: string,
): void {
  if (!Array.isArray(value) && !Array.isArray(extra)) {
    addChild(value, extra, type, out, object, key);
    return;
  }
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const extras: readonly unknown[] = Array.isArray(extra) ? extra : [];
  const length = Math.max(values.length, extras.length);
  for (let i = 0; i < length; i++) addChild(values[i], extras[i], type, out, values, i);
}

function addChild(value: unknown, extra: unknown, type: string | undefined, out: FhirNode[], parent: object, key: string | number): void {
  const hasExtra = isObject(extra);
  if ((value === undefined || value === null) && !hasExtra) return;
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) return;
    const own = type === undefined || type === 'Resource' || type === 'DomainResource' ? resourceTypeOf(value) : undefined;
    out.push(makeNode(value as JsonObject, own ?? type, hasExtra ? extra : undefined));
  } else {
    const written = typeof value === 'number' ? numberText(parent, key) : undefined;
    out.push(makeNode((value ?? undefined) as NodeValue, type, hasExtra ? extra : undefined, written));
  }
}

/** True when `addChildren` would make a node of this value. */
function isPresent(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return Array.isArray(value) ? value.some((item) => item !== null && item !== undefined && !Array.isArray(item)) : true;
}
