import type { ReportFacts } from '../../rules/history/facts.js';
import { isContact, type ContactFacts } from '../gateway/history/contact-facts.js';
import { saidOf, type Said } from '../../rules/history/history.js';
import { within } from '../../rules/history/history-rule.js';
import { citizenRule } from './report-rule.js';
import { danishDays, readTime } from '../../rules/time/time-span.js';

export const x08 = citizenRule({
  meta: {
    id: 'LTT-X08',
    stage: 'history',
    severity: 'information',
    code: 'business-rule',
    appliesTo: ['kontaktstart', 'indberetningsrapportTid'],
    sources: ['SDS 6'],
    title: { en: 'A contact is reported within a day', da: 'En kontakt indberettes inden for en dag' },
    about: {
      en: 'Reports are sent daily: a contact is in a report of the same day or of the day after, counted in Danish local time, summer time included. What counts is the first report that has it. A contact that takes the place of one that the same report takes back is no late one, and what is reported as entered-in-error is not judged.',
      da: 'Der indberettes dagligt: en kontakt er i en indberetning fra samme dag eller dagen efter, regnet i dansk tid, sommertid medregnet. Det, der tæller, er den første indberetning, den er i. En kontakt, der træder i stedet for en, som samme indberetning trækker tilbage, er ikke for sen, og hvad der indberettes som entered-in-error, bedømmes ikke.',
    },
    messages: {
      late: {
        en: 'The contact of {start} is first reported {timestamp}, {days} days later; reports are sent daily',
        da: 'Kontakten fra {start} indberettes først {timestamp}, {days} dage senere; der indberettes dagligt',
      },
    },
    example: [[{ op: 'replace', path: '/timestamp', value: '2026-05-14T00:00:00+02:00' }]],
  },
  check(citizen, found) {
    const takenBack = new Map<ReportFacts, ReadonlySet<string | undefined>>();
    for (const history of saidOf(citizen, isContact)) {
      const first = history.find(({ facts }) => !facts.isVoid);
      // What somebody else's report had before is told by LTT-X02.
      if (!first || (history[0] && !citizen.isFirst(history[0]))) continue;
      const { report, facts } = first;
      const days = daysBetween(first);
      if (days === undefined || days <= 1) continue;
      const plans = takenBack.get(report) ?? plansTakenFrom(report);
      takenBack.set(report, plans);
      if (plans.has(facts.plan)) continue;
      found('late', within(first, 'period', 'start'), { start: facts.start ?? '', timestamp: report.timestamp ?? '', days });
    }
  },
});

/** How many days later than the contact the report is, at least. */
function daysBetween({ report, facts }: Said<ContactFacts>): number | undefined {
  const [start, timestamp] = [readTime(facts.start ?? ''), readTime(report.timestamp ?? '')];
  return start && timestamp ? danishDays(timestamp).first - danishDays(start).last : undefined;
}

/** The plans of the contacts that a report takes back. */
function plansTakenFrom({ resources }: ReportFacts): ReadonlySet<string | undefined> {
  return new Set(
    resources
      .filter(isContact)
      .filter(({ isVoid }) => isVoid)
      .map(({ plan }) => plan),
  );
}
