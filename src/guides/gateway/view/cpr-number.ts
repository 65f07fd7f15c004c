import { birthDay, cprDate } from '../../../rules/number/cpr.js';
import type { Path } from '../../../rules/rule.js';
import type { CalendarDate, DayNumber } from '../../../finding/danish-time.js';
import type { Placed } from '../../../rules/view/place.js';

/** What stands where the citizen's CPR number is to stand. */
export class CprNumber implements Placed {
  readonly text: string;
  /** The birthday that it states, as a day; undefined when it states none that exists. */
  readonly birthDay: DayNumber | undefined;
  readonly identifier: Placed;

  constructor(text: string, identifier: Placed) {
    this.text = text;
    this.birthDay = birthDay(text);
    this.identifier = identifier;
  }

  /** The date it begins with, which need not exist; undefined for what is not ten digits. */
  get date(): CalendarDate | undefined {
    return cprDate(this.text);
  }

  get path(): Path {
    return [...this.identifier.path, 'value'];
  }
}
