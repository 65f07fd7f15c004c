import type { Bilingual } from '../../finding/message.js';
import { isContact, type ContactFacts } from '../gateway/history/contact-facts.js';
import { saidOf, type Said } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './report-rule.js';
import type { Path } from '../../rules/rule.js';
import { mayBeTheSame } from '../../rules/time/time-span.js';

export const x06 = citizenRule({
  meta: {
    id: 'LTT-X06',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['kontaktstatus', 'kontaktstart', 'kontakttype', 'kontaktLeveringstype', 'kontaktdeltagere', 'kontaktBaseretPå'],
    sources: ['MEMO 3'],
    title: { en: 'A finished contact changes only to entered-in-error', da: 'En afsluttet kontakt ændres kun til entered-in-error' },
    about: {
      en: 'A contact that was reported as finished stays as it is. It may be reported again unchanged. Where something in it is wrong, report it once more with the status entered-in-error, and the right contact under a new id. Times are compared by what they mean, codes whatever their order and display. Each other state is told once, with everything that differs.',
      da: 'En kontakt, der er indberettet som finished, forbliver, som den er. Den kan indberettes igen uændret. Er noget i den forkert, så indberet den igen med status entered-in-error og den rigtige kontakt under et nyt id. Tidspunkter sammenlignes efter, hvad de betyder, koder uanset rækkefølge og display. Hver anden tilstand nævnes én gang med alt, der er anderledes.',
    },
    messages: {
      changed: {
        en: 'This contact was finished in the report {report} of {time}, and differs here: {what}; take it back as entered-in-error and report the right one under a new id',
        da: 'Denne kontakt var finished i indberetningen {report} fra {time} og er anderledes her: {what}; træk den tilbage som entered-in-error, og indberet den rigtige under et nyt id',
      },
    },
    example: [
      [],
      [
        { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
        { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
        { op: 'replace', path: '/entry/2/resource/meta/lastUpdated', value: '2026-05-12T20:30:00+02:00' },
        { op: 'replace', path: '/entry/2/resource/period/start', value: '2026-05-12T13:30:01+02:00' },
      ],
    ],
  },
  check(citizen, found) {
    for (const history of saidOf(citizen, isContact)) {
      const from = history.findIndex(({ facts }) => facts.status === 'finished');
      const first = history[from];
      if (!first) continue;
      const seen = new Set<string>();
      for (const said of history.slice(from + 1)) {
        if (said.facts.isVoid || seen.has(stateOf(said.facts))) continue;
        seen.add(stateOf(said.facts));
        const differing = parts.filter(({ isSame }) => !isSame(first.facts, said.facts));
        const [part] = differing;
        if (!part) continue;
        const what = { en: differing.map(({ name }) => name.en).join(', '), da: differing.map(({ name }) => name.da).join(', ') };
        found(
          'changed',
          { ...within(said, ...placeOf(part, said)), other: within(first, ...placeOf(part, first)) },
          { what, ...named(first.report) },
        );
      }
    }
  },
});

/** Something of a contact that does not change. */
interface Part {
  readonly name: Bilingual;
  readonly path: (facts: ContactFacts) => Path;
  readonly isSame: (a: ContactFacts, b: ContactFacts) => boolean;
}

const parts: readonly Part[] = [
  { name: { en: 'status', da: 'kontaktstatus' }, path: () => ['status'], isSame: (a, b) => a.status === b.status },
  {
    name: { en: 'start', da: 'kontaktstart' },
    path: ({ start }) => (start === undefined ? [] : ['period', 'start']),
    isSame: (a, b) => a.start === b.start || (a.start !== undefined && b.start !== undefined && mayBeTheSame(a.start, b.start)),
  },
  {
    name: { en: 'type', da: 'kontakttype' },
    path: ({ what: { types } }) => (types === '' ? [] : ['type']),
    isSame: (a, b) => a.what.types === b.what.types,
  },
  {
    name: { en: 'delivery type', da: 'kontaktLeveringstype' },
    path: ({ what: { deliveryTypeAt } }) => extension(deliveryTypeAt),
    isSame: (a, b) => a.what.deliveryType === b.what.deliveryType,
  },
  {
    name: { en: 'participants', da: 'kontaktdeltagere' },
    path: ({ what: { participants } }) => (participants === '' ? [] : ['participant']),
    isSame: (a, b) => a.what.participants === b.what.participants,
  },
  {
    name: { en: 'care plan', da: 'kontaktBaseretPå' },
    path: ({ what: { planAt } }) => extension(planAt),
    isSame: (a, b) => a.plan === b.plan,
  },
];

function extension(index: number): Path {
  return index < 0 ? [] : ['extension', index];
}

/** The part, or the contact that it is missing from. */
function placeOf({ path }: Part, { facts }: Said<ContactFacts>): Path {
  return path(facts);
}

function stateOf({ status, start, plan, what: { types, deliveryType, participants } }: ContactFacts): string {
  return JSON.stringify([status, start, plan, types, deliveryType, participants]);
}
