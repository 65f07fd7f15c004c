import { cprDate, existingDay } from '../number/cpr.js';
import type { CalendarDate, DayNumber } from '../time/danish-time.js';
import type { Place } from './place.js';
import { TextValue } from './values.js';

/** What stands where the citizen's CPR number is to stand. */
export class CprNumber extends TextValue {
  /** The date it begins with, which need not exist; undefined for what is not ten digits. */
  readonly date: CalendarDate | undefined;
  /** The birthday that it states, as a day; undefined when it states none that exists. */
  readonly birthDay: DayNumber | undefined;

  constructor(text: string, place: Place) {
    super(text, place);
    this.date = cprDate(text);
    this.birthDay = existingDay(this.date);
  }
}
