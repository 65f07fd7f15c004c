import { reportRule } from './report-rule.js';
import { otherRequestStatuses } from './statuses.js';

/** A referral that is on its way, for which FHIR has a status and LTT has not. */
const active = 'active';

export const h01 = reportRule({
  meta: {
    id: 'LTT-H01',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['henvisningsstatus'],
    sources: ['IG referral'],
    title: { en: 'A referral is completed or entered in error', da: 'En henvisning er gennemført eller fejlregistreret' },
    about: {
      en: 'A referral is reported when it has been made, so its status should be completed, whatever becomes of it; or entered-in-error, when it should not have been reported. The profile leaves the other statuses open.',
      da: 'En henvisning indberettes, når den er foretaget; dens status bør derfor være completed, uanset hvad der siden sker, eller entered-in-error, når den ikke skulle være indberettet. Profilen holder de øvrige statusser åbne.',
    },
    messages: {
      other: {
        en: 'The status "{status}" is not used for referrals; write completed or entered-in-error',
        da: 'Status "{status}" bruges ikke for henvisninger; skriv completed eller entered-in-error',
      },
    },
    example: [[{ op: 'replace', path: '/entry/3/resource/status', value: 'active' }]],
  },
  check({ referrals }, found) {
    for (const { status } of referrals) {
      if (status && (status.text === active || otherRequestStatuses.has(status.text))) found('other', status.path, { status: status.text });
    }
  },
});
