import { reportRule } from './report-rule.js';
import type { CodeValue } from '../../rules/view/values.js';
import { contactTypes, userInterfaceTerms, type NamedCode, type UserInterfaceTerm } from './codes.js';

export const e03 = reportRule({
  meta: {
    id: 'LTT-E03',
    stage: 'profile',
    severity: 'error',
    code: 'code-invalid',
    appliesTo: ['kontakttype', 'kontaktLeveringstype', 'kontaktdeltagere'],
    sources: ['IG encounter'],
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
          value: {
            system: 'http://fhir.kl.dk/term/CodeSystem/LTT',
            code: 'ca52f015-193e-4d31-9471-7385717dfa44',
            display: 'Individuel behandling med barn/ung',
          },
        },
      ],
    ],
  },
  check({ contacts }, found) {
    const judge = (values: readonly CodeValue[]): void => {
      for (const value of values) {
        const term = termOf(value);
        if (!term) continue;
        const { deliveryType, participants } = term;
        found('term', value.path, {
          term: term.display,
          type: named(contactTypes.treatment),
          deliveryType: named(deliveryType),
          participants: named(participants),
        });
      }
    };
    for (const { types, deliveryType, participants } of contacts) {
      judge(types);
      for (const { codes } of deliveryType) judge(codes);
      for (const { codes } of participants) judge(codes);
    }
  },
});

const terms: ReadonlyMap<string, UserInterfaceTerm> = new Map(userInterfaceTerms.map((term) => [term.code, term]));

/** The term that a code is, whatever its case and with spaces around it. */
function termOf({ code }: CodeValue): UserInterfaceTerm | undefined {
  return mayBeTerm(code) ? terms.get(code.trim().toLowerCase()) : undefined;
}

const termEnds: ReadonlySet<number> = new Set(userInterfaceTerms.map(({ code }) => endsOf(code)));

/**
 * Nearly all codes are told apart from the terms by their first and last character; but spaces, and what is not ASCII, have to be looked
 * into.
 */
function mayBeTerm(code: string): boolean {
  return !isPrinted(code.charCodeAt(0)) || !isPrinted(code.charCodeAt(code.length - 1)) || termEnds.has(endsOf(code));
}

/** The first and the last character of a code in ASCII, in small letters. */
function endsOf(code: string): number {
  return ((code.charCodeAt(0) | 0x20) << 8) | code.charCodeAt(code.length - 1) | 0x20;
}

function isPrinted(character: number): boolean {
  return character > 0x20 && character < 0x7f;
}

function named({ code, display }: NamedCode): string {
  return `${display} (${code})`;
}
