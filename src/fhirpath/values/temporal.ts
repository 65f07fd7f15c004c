import { SystemValue } from './system-value.js';

export type TemporalKind = 'date' | 'dateTime' | 'time';

const systemTypes = { date: 'System.Date', dateTime: 'System.DateTime', time: 'System.Time' } as const;

/**
 * A date, a date with a time, or a time of day, as precise as it was written.
 * Specification: FHIRPath N1, section 4.1 (literals) and 6 (comparison by precision).
 */
export class Temporal extends SystemValue {
  readonly kind: TemporalKind;
  /**
   * Year, month, day, hour, minute, second, or from the hour for a time of day; as many as were written.
   * The second may have a fraction.
   */
  readonly fields: readonly number[];
  /** Minutes east of UTC; undefined when none was written. */
  readonly offset: number | undefined;

  constructor(kind: TemporalKind, fields: readonly number[], offset?: number) {
    super();
    this.kind = kind;
    this.fields = fields;
    this.offset = offset;
  }

  override get systemType(): string {
    return systemTypes[this.kind];
  }

  override toString(): string {
    const date = this.kind === 'time' ? '' : dateText(this.fields);
    const time = timeText(this.kind === 'time' ? this.fields : this.fields.slice(3));
    if (time === '') return date;
    const offset = this.offset === undefined ? '' : offsetText(this.offset);
    return this.kind === 'time' ? time : `${date}T${time}${offset}`;
  }
}

function dateText([year = 0, month, day]: readonly number[]): string {
  let text = String(year).padStart(4, '0');
  if (month !== undefined) text += `-${two(month)}`;
  if (day !== undefined) text += `-${two(day)}`;
  return text;
}

function timeText([hour, minute, second]: readonly number[]): string {
  if (hour === undefined) return '';
  let text = two(hour);
  if (minute !== undefined) text += `:${two(minute)}`;
  if (second !== undefined) text += `:${secondText(second)}`;
  return text;
}

function secondText(second: number): string {
  if (Number.isInteger(second)) return two(second);
  // Milliseconds are shown with three digits, as `.500`; finer fractions as they are.
  const digits = Math.max(3, (String(second).split('.')[1] ?? '').length);
  return second.toFixed(Math.min(digits, 9)).padStart(3 + Math.min(digits, 9), '0');
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
