import type { ContactFacts } from '../history/facts.js';
import type { Said } from '../history/history.js';
import { citizenRule, named, within } from '../history/history-rule.js';
import { readTime } from '../time/time-span.js';

export const x07 = citizenRule({
  meta: {
    id: 'LTT-X07',
    stage: 'history',
    severity: 'warning',
    code: 'duplicate',
    appliesTo: ['kontaktstart', 'kontakttype', 'kontaktBaseretPå'],
    sources: ['MEMO 2'],
    title: { en: 'The same contact is not reported under two ids', da: 'Den samme kontakt indberettes ikke under to id\'er' },
    about: {
      en: 'Two contacts of the same care plan, of the same type and with the same start are taken for one contact that was reported twice, and it is counted twice. Use the id it was first reported under, or take one of the two back as entered-in-error; a contact that was taken back is not compared. Starts without a time of day may be of two contacts on one day, and are not compared either.',
      da: 'To kontakter i samme forløb, af samme type og med samme start opfattes som én kontakt, der er indberettet to gange, og den tælles to gange. Brug det id, den først blev indberettet under, eller træk den ene tilbage som entered-in-error; en kontakt, der er trukket tilbage, sammenlignes ikke. Starttider uden klokkeslæt kan være to kontakter på samme dag og sammenlignes heller ikke.',
    },
    messages: {
      twice: {
        en: 'A contact of this plan, of this type and with this start is reported under another id, {id}, in the report {report} of {time}',
        da: 'En kontakt i dette forløb, af denne type og med denne start er indberettet under et andet id, {id}, i indberetningen {report} fra {time}',
      },
    },
    example: [
      [],
      [
        { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
        { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
        { op: 'replace', path: '/entry/2/resource/id', value: 'd7f29d80-15be-4e3a-b6d4-2e8a90f1d533' },
        { op: 'replace', path: '/entry/2/fullUrl', value: 'https://fagsystem.example/Encounter/d7f29d80-15be-4e3a-b6d4-2e8a90f1d533' },
      ],
    ],
  },
  check({ contacts }, found) {
    const known = new Map<string, Said<ContactFacts>>();
    for (const history of contacts) {
      const last = history.at(-1);
      if (!last || last.facts.isVoid) continue;
      const key = sameContact(last.facts);
      if (key === undefined) continue;
      // Where it was first reported with what it is now.
      const said = history.find(({ facts }) => !facts.isVoid && sameContact(facts) === key) ?? last;
      const first = known.get(key);
      if (first) found('twice', { ...within(said, 'id'), other: within(first, 'id') }, { id: first.facts.id, ...named(first.report) });
      else known.set(key, said);
    }
  },
});

/** What makes two contacts the same one; undefined where that is not certain. */
function sameContact({ plan, start, content: { types } }: ContactFacts): string | undefined {
  const span = start === undefined ? undefined : readTime(start);
  return plan === undefined || types === '' || span === undefined || span.first !== span.last ? undefined : JSON.stringify([plan, types, span.first]);
}
