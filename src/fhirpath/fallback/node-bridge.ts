import type * as Library from 'fhirpath';
import { makeNode, nodeOf, systemNode, type FhirNode } from '../node.js';
import { parseTemporal } from '../values/parse-temporal.js';
import { parseQuantity, Quantity } from '../values/quantity.js';
import { SystemValue } from '../values/system-value.js';
import { Temporal } from '../values/temporal.js';

/** Turns our nodes into those of fhirpath.js, and back. */
export class NodeBridge {
  readonly #library: typeof Library;
  readonly #model: Library.Model;

  constructor(library: typeof Library, model: Library.Model) {
    this.#library = library;
    this.#model = model;
  }

  /** A node of fhirpath.js that has the value, the type and what stands beside a primitive. */
  toLibrary(node: FhirNode): unknown {
    if (node.value instanceof SystemValue) return this.literal(literalOf(node.value));
    if (node.type?.startsWith('System.') === true) return node.value;
    // The library makes nodes only of what it finds in an object.
    const wrapped = { value: node.value ?? null, _value: node.extra };
    const [made] = this.#library.evaluate(wrapped, 'value', {}, this.#model, { resolveInternalTypes: false }) as [
      { path: string | null; fhirNodeDataType: string | null; parentResNode: unknown },
    ];
    made.parentResNode = null;
    if (node.type !== undefined && made.fhirNodeDataType === null) {
      made.path = node.type;
      made.fhirNodeDataType = node.type.includes('.') ? 'BackboneElement' : node.type;
    }
    return made;
  }

  fromLibrary(item: unknown): FhirNode {
    if (isLibraryNode(item)) {
      const { data, _data: extra, fhirNodeDataType: type, path } = item;
      const own = type === 'BackboneElement' || type === 'Element' ? path : type;
      return nodeOf(plain(data), own ?? undefined, extra);
    }
    const type = this.#library.types([item])[0];
    if (typeof item !== 'object' || item === null) return makeNode(plain(item) as string, type, undefined);
    const value = systemValueOf(type, String(item));
    return value === undefined ? nodeOf(plain(item), type) : systemNode(value);
  }

  /** The value that a FHIRPath literal stands for. */
  literal(text: string): unknown {
    return this.#library.evaluate({}, text, {}, this.#model, { resolveInternalTypes: false })[0];
  }
}

interface LibraryNode {
  readonly data: unknown;
  readonly _data: unknown;
  readonly fhirNodeDataType: string | null;
  readonly path: string | null;
}

function isLibraryNode(item: unknown): item is LibraryNode {
  return typeof item === 'object' && item !== null && 'fhirNodeDataType' in item && 'convertData' in item;
}

/** The library's decimals and long integers as numbers. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  const isDecimal = typeof value === 'object' && value !== null && 'toNumber' in value && typeof value.toNumber === 'function';
  return isDecimal ? Number(String(value)) : value;
}

function literalOf(value: SystemValue): string {
  if (value instanceof Quantity) return value.toString();
  const text = value.toString();
  if (!(value instanceof Temporal)) return text;
  if (value.kind === 'time') return `@T${text}`;
  return value.kind === 'dateTime' && !text.includes('T') ? `@${text}T` : `@${text}`;
}

function systemValueOf(type: string | undefined, text: string): SystemValue | undefined {
  switch (type) {
    case 'System.Date':
      return parseTemporal('date', text);
    case 'System.DateTime':
      return parseTemporal('dateTime', text);
    case 'System.Time':
      return parseTemporal('time', text);
    case 'System.Quantity':
      return parseQuantity(text);
    default:
      return undefined;
  }
}
