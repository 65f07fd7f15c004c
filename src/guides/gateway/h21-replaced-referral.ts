import { viewRule } from './many-types.js';

export const h21 = viewRule({
  meta: {
    id: 'FKG-H21',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['ServiceRequest.status', 'ServiceRequest.replaces'],
    sources: ['KLR referral'],
    title: { en: 'A referral that another one replaces is revoked', da: 'En henvisning, som en anden erstatter, er revoked' },
    about: {
      en: 'When a new referral replaces an old one, both are reported: the new one refers to the old one in replaces, and the old one has the status revoked.',
      da: 'Når en ny henvisning erstatter en gammel, indberettes begge: den nye henviser til den gamle i replaces, og den gamle har status revoked.',
    },
    messages: {
      status: {
        en: '{name} replaces this referral, whose status is {status}; send revoked',
        da: '{name} erstatter denne henvisning, hvis status er {status}; send revoked',
      },
    },
    example: [],
  },
  check(report, found) {
    for (const request of report.ofType('ServiceRequest')) {
      if (request.isVoid === true) continue;
      for (const link of request.linksAt('replaces')) {
        const old = report.ofType('ServiceRequest').find(({ entry }) => entry === report.targetOf(link));
        const status = old?.status;
        if (status === undefined || old?.isVoid === true || status.text === 'revoked') continue;
        found('status', status.path, { name: `ServiceRequest/${request.entry.id ?? '?'}`, status: status.text }, 'revoked');
      }
    }
  },
});
