import { reportRule } from './report-rule.js';
import { otherContactTypes } from './codes.js';

export const e04 = reportRule({
  meta: {
    id: 'LTT-E04',
    stage: 'gateway',
    severity: 'information',
    code: 'informational',
    appliesTo: ['kontaktdeltagere', 'kontaktLeveringstype', 'kontakttype'],
    sources: ['inferred'],
    title: { en: 'Participants and delivery type are for treatments', da: 'Deltagere og leveringstype er til behandlinger' },
    about: {
      en: 'A contact of type Behandling says who took part and how it was delivered; the profile demands it. Of other contacts nothing is said. If this contact was a treatment, its type is wrong; otherwise both can be left out.',
      da: 'En kontakt af typen Behandling angiver, hvem der deltog, og hvordan den blev leveret; det kræver profilen. For andre kontakter er intet sagt. Var kontakten en behandling, er dens type forkert; ellers kan begge dele udelades.',
    },
    messages: {
      participants: {
        en: 'Participants are given, but the contact is of type {type}, not Behandling',
        da: 'Deltagere er angivet, men kontakten er af typen {type}, ikke Behandling',
      },
      deliveryType: {
        en: 'A delivery type is given, but the contact is of type {type}, not Behandling',
        da: 'Leveringstype er angivet, men kontakten er af typen {type}, ikke Behandling',
      },
    },
    example: [
      [
        {
          op: 'replace',
          path: '/entry/2/resource/type/0/coding/0',
          value: { system: 'http://fhir.kl.dk/term/CodeSystem/LTT', code: '404665f4-3488-4225-953e-3f1c5a061829', display: 'Screening' },
        },
        { op: 'remove', path: '/entry/2/resource/extension/0' },
      ],
    ],
  },
  check({ contacts }, found) {
    for (const { types, participants, deliveryType, isVoid } of contacts) {
      const [only] = types;
      const type = only && types.length === 1 ? nameOfOther.get(only.code) : undefined;
      if (type === undefined || isVoid) continue;
      for (const { path } of participants) found('participants', path, { type });
      for (const { path } of deliveryType) found('deliveryType', path, { type });
    }
  },
});

const nameOfOther: ReadonlyMap<string, string> = new Map(otherContactTypes.map(({ code, display }) => [code, display]));
