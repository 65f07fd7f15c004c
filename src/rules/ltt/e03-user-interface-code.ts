import { reportRule } from '../report-rule.js';
import type { Contact } from '../view/entries.js';
import type { CodeValue } from '../view/values.js';
import { contactTypes, userInterfaceTerms, type NamedCode } from './codes.js';

export const e03 = reportRule({
  meta: {
    id: 'LTT-E03',
    stage: 'profile',
    severity: 'error',
    code: 'code-invalid',
    appliesTo: ['kontakttype', 'kontaktLeveringstype', 'kontaktdeltagere'],
    sources: ['IG'],
    title: { en: "The user interface's terms are sent as two codes", da: 'Brugergrænsefladens termer sendes som to koder' },
    about: {
      en: 'Below "Organisering af behandlingskontakt", KL\'s code system LTT has four terms for a case worker to choose from, such as "Individuel behandling med barn/ung". Each says two things at once, and neither value set has it. What is sent is a contact of type Behandling, with one code for how it was delivered (the extension deliveryType) and one for who took part (participant.type). What the profile says of the code is shown along with this.',
      da: 'Under "Organisering af behandlingskontakt" har KLs kodesystem LTT fire termer, som en sagsbehandler kan vælge imellem, fx "Individuel behandling med barn/ung". Hver siger to ting på én gang, og ingen af værdisættene har den. Det, der sendes, er en kontakt af typen Behandling med én kode for, hvordan den blev leveret (extension deliveryType), og én for, hvem der deltog (participant.type). Hvad profilen siger om koden, vises sammen med dette.',
    },
    messages: {
      term: {
        en: '"{term}" is for the user interface only; send a contact of type {type} with delivery type {deliveryType} and participants {participants}',
        da: '"{term}" er kun til brugergrænsefladen; send en kontakt af typen {type} med leveringstype {deliveryType} og deltagere {participants}',
      },
    },
    covers: [{ id: 'binding-required' }],
    example: [
      [
        {
          op: 'replace',
          path: '/entry/2/resource/type/0/coding/0',
          value: { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code: 'ca52f015-193e-4d31-9471-7385717dfa44', display: 'Individuel behandling med barn/ung' },
        },
      ],
    ],
  },
  check({ contacts }, found) {
    for (const contact of contacts) {
      for (const { code, path } of codesOf(contact)) {
        const term = userInterfaceTerms.find((one) => one.code === code.trim().toLowerCase());
        if (!term) continue;
        const { deliveryType, participants } = term;
        found('term', path, { term: term.display, type: named(contactTypes.treatment), deliveryType: named(deliveryType), participants: named(participants) });
      }
    }
  },
});

/** Every place of a contact where one of KL's codes is sent. */
function codesOf({ types, deliveryType, participants }: Contact): CodeValue[] {
  return [...types, ...[...deliveryType, ...participants].flatMap(({ codes }) => codes)];
}

function named({ code, display }: NamedCode): string {
  return `${display} (${code})`;
}
