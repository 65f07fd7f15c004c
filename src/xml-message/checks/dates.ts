import { isCalendarDate } from '../../fhir/calendar.js';
import { childOf, firstBelow, textOf } from '../element.js';
import type { Reporter } from '../reporter.js';
import type { LetterParts } from './letter.js';

/** What cannot be later than the letter was sent: an element with such a name, or a date in one. */
const past = /^(?:Authorisation|Signed|DateOfBirth|BirthDate|Birth|Birthday)$/i;

/** Dates exist, and come before the letter was sent where they tell of the past. A day more is allowed for the clock and time zones. */
export function checkDates({ root, all, sent }: LetterParts, reporter: Reporter, now: Date): void {
  for (const element of all) {
    const value = textOf(element);
    if (value === undefined || element.children.length > 0) continue;
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value) ?? [];
    if (year === '') continue;
    const date = value.slice(0, 10);
    if (!isCalendarDate(Number(year), Number(month), Number(day)))
      reporter.report('letter-date-impossible', element, { element: element.name, value });
    else if (sent !== undefined && date > sent && (past.test(element.local) || past.test(element.parent?.local ?? '')))
      reporter.report('letter-date-after-sent', element, { element: labelOf(element), value: date, sent });
  }
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  if (sent === undefined || sent <= tomorrow) return;
  const place = childOf(childOf(firstBelow(root, 'Envelope'), 'Sent'), 'Date') ?? firstBelow(root, 'SentDateTime') ?? root;
  reporter.report('letter-sent-in-future', place, { sent });
}

/** `Authorisation/Date` tells more than `Date`. */
function labelOf({ name, local, parent }: LetterParts['root']): string {
  return local === 'Date' && parent !== undefined ? `${parent.name}/${name}` : name;
}
