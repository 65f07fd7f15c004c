import { isContact, type ContactFacts } from './history/contact-facts.js';
import { saidOf, type Said } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './gateway-rule.js';
import { readTime } from '../../rules/time/time-span.js';

export const x07 = citizenRule({
  meta: {
    id: 'FKG-X07',
    stage: 'history',
    severity: 'warning',
    code: 'duplicate',
    appliesTo: ['Encounter.period'],
    sources: ['MEMO 1'],
    title: { en: 'The same contact is not reported under two ids', da: "Den samme kontakt indberettes ikke under to id'er" },
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
    example: [],
  },
  check(history, found) {
    const known = new Map<string, Said<ContactFacts>>();
    for (const versions of saidOf(history, isContact)) {
      const last = versions.at(-1);
      if (!last || last.facts.isVoid) continue;
      const key = sameContact(last.facts);
      if (key === undefined) continue;
      // Where it was first reported with what it is now.
      const said = versions.find(({ facts }) => !facts.isVoid && sameContact(facts) === key) ?? last;
      const first = known.get(key);
      if (first) found('twice', { ...within(said, 'id'), other: within(first, 'id') }, { id: first.facts.id, ...named(first.report) });
      else known.set(key, said);
    }
  },
});

/** What makes two contacts the same one; undefined where that is not certain. */
function sameContact({ plan, start, what: { types } }: ContactFacts): string | undefined {
  const span = start === undefined ? undefined : readTime(start);
  return plan === undefined || types === '' || span === undefined || span.first !== span.last
    ? undefined
    : JSON.stringify([plan, types, span.first]);
}
