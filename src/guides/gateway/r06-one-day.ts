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
      en: 'A report holds everything that was registered or changed since the previous one. If the previous report was more than one day ago, several reports are delivered, each covering one day.',
      da: 'En rapport indeholder alle registreringer, der er ændret siden den tidligere. Er den tidligere rapport mere end én dag gammel, afleveres flere rapporter, som hver dækker én dag.',
    },
    inferred: {
      en: 'The memo speaks of the day of registration or change, not of the contact: a contact registered late may stand beside one of today. So this asks, and does not demand. Days are counted in Danish local time, whatever offset the times are written with. What is entered-in-error is not counted.',
      da: 'Notatet taler om dagen for registrering eller ændring, ikke om kontakten: en kontakt, der er registreret sent, kan stå ved siden af en fra i dag. Derfor er dette et spørgsmål og ikke et krav. Dage regnes i dansk tid, uanset hvilken tidszone tidspunkterne er skrevet med. Det, der er entered-in-error, tæller ikke med.',
    },
    messages: {
      other: {
        en: 'The contact is of {day}, and another in the same report of {other} (Danish time); was one of them registered late? If not, report each day by itself',
        da: 'Kontakten er fra {day} og en anden i samme indberetning fra {other} (dansk tid); er en af dem registreret sent? Ellers indberet hver dag for sig',
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
      if (days.last < firstDays.first || days.first > firstDays.last)
        found('other', start.path, { day: danishDayText(start), other: danishDayText(first) });
    }
  },
});
