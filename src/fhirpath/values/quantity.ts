import { SystemValue } from './system-value.js';
import { numberText } from './number.js';

/** Where a unit comes from: FHIRPath's calendar words, UCUM, or another system (then the system is part of the unit). */
export type UnitScale = 'calendar' | 'ucum' | 'other';

/** A number with a unit (FHIRPath N1, 4.1.8). */
export class Quantity extends SystemValue {
  readonly systemType = 'System.Quantity';
  readonly value: number;
  /** `year` (always the singular) on the calendar scale; the code on the UCUM scale, `1` for none. */
  readonly unit: string;
  readonly scale: UnitScale;
  /** Made from a FHIR Quantity, whose UCUM `a` and `mo` may stand for calendar years and months (FHIR R4, FHIRPath: quantity). */
  readonly fromFhir: boolean;
  /** How the number is written, where that is not as JavaScript writes it. */
  readonly written: string | undefined;

  constructor(value: number, unit: string, scale: UnitScale, fromFhir = false, written?: string) {
    super();
    this.value = value;
    this.unit = unit;
    this.scale = scale;
    this.fromFhir = fromFhir;
    this.written = written;
  }

  /** The same unit with another number. */
  with(value: number): Quantity {
    return new Quantity(value, this.unit, this.scale, this.fromFhir);
  }

  override toString(): string {
    const unit = this.scale === 'calendar' ? (this.value === 1 ? this.unit : `${this.unit}s`) : `'${this.unit}'`;
    return `${numberText(this.value, this.written)} ${unit}`;
  }
}

const calendarUnits = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'];

/** The calendar unit that a word names, in the singular; undefined for other words. */
export function calendarUnit(word: string): string | undefined {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return calendarUnits.includes(singular) ? singular : undefined;
}

/** A quantity without a unit. */
export function dimensionless(value: number): Quantity {
  return new Quantity(value, '1', 'ucum');
}

/** A number or a quantity as a quantity; undefined for anything else. */
export function asQuantity(value: unknown): Quantity | undefined {
  if (typeof value === 'number') return dimensionless(value);
  return value instanceof Quantity ? value : undefined;
}

const quantityText = /^([+-]?\d+(?:\.\d+)?)\s*(?:'([^']+)'|([a-zA-Z]+))?$/;

/** Reads `5.4 'mg'`, `10 days` or `7`; undefined when `text` is none of these. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = quantityText.exec(text);
  if (match === null) return undefined;
  const value = Number(match[1]);
  if (match[3] !== undefined) {
    const unit = calendarUnit(match[3]);
    return unit === undefined ? undefined : new Quantity(value, unit, 'calendar');
  }
  const unit = match[2] ?? '1';
  // A calendar word in quotes is neither UCUM nor a calendar unit.
  return calendarUnit(unit) === undefined ? new Quantity(value, unit, 'ucum') : undefined;
}
