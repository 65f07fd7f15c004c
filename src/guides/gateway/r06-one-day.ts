import { reportRule } from './gateway-rule.js';
import { danishDayText } from '../../rules/time/day-text.js';
import { danishDays } from '../../rules/time/time-span.js';
import type { TimeValue } from '../../rules/view/values.js';

export const r06 = reportRule({
  meta: {
    id: 'FKG-R06',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Encounter.period'],
    sources: ['MEMO 1'],
    title: { en: 'The contacts of a report are of one day', da: 'Kontakterne i en indberetning er fra én dag' },
    about: {
      en: 'A report tells what happened on one day, in Danish local time, whatever offset the times are written with. Contacts of several days go into one report for each day. What is reported as entered-in-error is not counted: a correction is about an earlier day.',
      da: 'En indberetning fortæller, hvad der skete på én dag, i dansk tid, uanset hvilken tidszone tidspunkterne er skrevet med. Kontakter fra flere dage skal i én indberetning for hver dag. Hvad der indberettes som entered-in-error tæller ikke med: en rettelse handler om en tidligere dag.',
    },
    messages: {
      other: {
        en: 'The contact is of {day}, and another in the same report of {other} (Danish time); report each day by itself',
        da: 'Kontakten er fra {day} og en anden i samme indberetning fra {other} (dansk tid); indberet hver dag for sig',
      },
    },
    example: [],
  },
  check({ contacts }, found) {
    let first: TimeValue | undefined;
    for (const { start, isVoid } of contacts) {
      if (!start || isVoid) continue;
      first ??= start;
      if (start === first) continue;
      const firstDays = danishDays(first.span);
      const days = danishDays(start.span);
      if (days.last < firstDays.first || days.first > firstDays.last) found('other', start.path, { day: danishDayText(start), other: danishDayText(first) });
    }
  },
});
