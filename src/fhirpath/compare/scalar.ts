import type { Model } from '../model.js';
import type { Site } from '../error.js';
import { isObject, own, type JsonObject } from '../../fhir/json.js';
import { numberText } from '../../fhir/number-text.js';
import type { FhirNode, NodeValue } from '../node.js';
import { derivesFrom } from '../types/fhir-types.js';
import { parseTemporal } from '../values/parse-temporal.js';
import { calendarUnit, Quantity } from '../values/quantity.js';
import { SystemValue } from '../values/system-value.js';
import { Temporal, type TemporalKind } from '../values/temporal.js';

/** What an operator needs to know besides its operands. */
export interface Setting {
  readonly model: Model | undefined;
  readonly site: Site;
}

const temporalKinds = new Map<string, TemporalKind>([
  ['date', 'date'],
  ['dateTime', 'dateTime'],
  ['instant', 'dateTime'],
  ['time', 'time'],
]);

/** FHIR's date and time types are text in JSON. */
export function isTemporalType(type: string | undefined): boolean {
  return type !== undefined && temporalKinds.has(type);
}

/**
 * The value that operators work on: a FHIR date, time or Quantity becomes FHIRPath's own. Text that its type says is a date but is
 * none stays text.
 */
export function scalarOf(node: FhirNode, setting: Setting): NodeValue {
  const { value, type } = node;
  if (typeof value === 'string') {
    const kind = type === undefined ? undefined : temporalKinds.get(type);
    return kind === undefined ? value : (parseTemporal(kind, value) ?? value);
  }
  if (typeof value !== 'object' || value instanceof SystemValue) return value;
  return isFhirQuantity(node, setting) ? (quantityOf(value) ?? value) : value;
}

/** True for a FHIR Quantity or what derives from it, and without a type for what looks like one. */
export function isFhirQuantity({ value, type }: FhirNode, { model }: Setting): boolean {
  if (!isObject(value) || value instanceof SystemValue) return false;
  return type === undefined ? looksLikeQuantity(value) : derivesFrom(type, 'Quantity', model);
}

/** As scalarOf; text of an unknown type that stands beside a date or time is read as one. */
export function scalarBeside(node: FhirNode, other: NodeValue, setting: Setting): NodeValue {
  const value = scalarOf(node, setting);
  if (typeof value !== 'string' || node.type !== undefined || !(other instanceof Temporal)) return value;
  const kind = other.kind === 'time' ? 'time' : 'dateTime';
  return parseTemporal(kind, value) ?? value;
}

function looksLikeQuantity(object: JsonObject): boolean {
  return typeof own(object, 'value') === 'number' && (typeof own(object, 'code') === 'string' || typeof own(object, 'unit') === 'string');
}

const ucum = 'http://unitsofmeasure.org';

/**
 * A FHIR Quantity as FHIRPath's (FHIR R4, FHIRPath: quantity); undefined when it has no number, or none
 * of its own. A unit outside UCUM stays
 * comparable with the same unit of the same system, as in HL7's reference.
 */
function quantityOf(object: JsonObject): Quantity | undefined {
  const value = own(object, 'value');
  if (typeof value !== 'number') return undefined;
  // `< 5 mg` is no one value.
  if (own(object, 'comparator') !== undefined) return undefined;
  const written = numberText(object, 'value');
  const system = own(object, 'system');
  const code = own(object, 'code');
  const unit = own(object, 'unit');
  if (system === ucum && typeof code === 'string') return new Quantity(value, code, 'ucum', true, written);
  const name = typeof code === 'string' ? code : typeof unit === 'string' ? unit : undefined;
  if (name === undefined) return new Quantity(value, '1', 'ucum', true, written);
  const word = system === undefined ? calendarUnit(name) : undefined;
  if (word !== undefined) return new Quantity(value, word, 'calendar', true, written);
  return new Quantity(value, `${typeof system === 'string' ? system : ''}|${name}`, 'other', true, written);
}
