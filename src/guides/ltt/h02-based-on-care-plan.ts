import { reportRule } from './report-rule.js';

export const h02 = reportRule({
  meta: {
    id: 'LTT-H02',
    stage: 'gateway',
    severity: 'error',
    code: 'business-rule',
    appliesTo: ['kontaktBaseretPå', 'forløbsreference'],
    sources: ['IG home'],
    title: {
      en: 'Contacts and referrals belong to a care plan, not to a referral',
      da: 'Kontakter og henvisninger hører til et forløb, ikke til en henvisning',
    },
    about: {
      en: 'Care plans and referrals are both of type CarePlan, so it is easy to refer to the wrong one. A contact, and a referral, belong to the course of treatment they happened in. A CarePlan is taken for what its meta.profile says; without that, for a referral when it has a code of LTT or is based on something.',
      da: 'Forløb og henvisninger er begge af typen CarePlan, så man kommer let til at henvise til den forkerte. En kontakt og en henvisning hører til det forløb, de skete i. En CarePlan opfattes som det, dens meta.profile siger; uden den opfattes den som en henvisning, når den har en kode fra LTT eller er baseret på noget.',
    },
    messages: {
      referral: {
        en: '"{reference}" is a referral; refer to the care plan instead',
        da: '"{reference}" er en henvisning; henvis til forløbet i stedet',
      },
    },
    covers: [{ id: 'reference-target-profile' }],
    example: [
      [
        {
          op: 'replace',
          path: '/entry/2/resource/extension/1/valueReference/reference',
          value: 'CarePlan/e9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044',
        },
      ],
    ],
  },
  check(report, found) {
    for (const link of report.otherLinks) {
      if (link.reference !== undefined && report.targetOf(link)?.kind === 'referral')
        found('referral', link.path, { reference: link.reference });
    }
  },
});
