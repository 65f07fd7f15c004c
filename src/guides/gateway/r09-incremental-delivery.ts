import { submissionRule } from './gateway-rule.js';

export const r09 = submissionRule({
  meta: {
    id: 'FKG-R09',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Bundle.entry'],
    sources: ['IG release notes'],
    title: { en: "Incremental deliveries are the gateway's own", da: 'Inkrementelle leverancer er gatewayens egne' },
    about: {
      en: 'The profile of incremental deliveries, a Bundle of reports, is for use inside the gateway. A case system sends each report by itself, with PUT to Bundle/ and its id. The reports in it are checked all the same, one by one.',
      da: 'Profilen for inkrementelle leverancer, en Bundle af indberetninger, er til brug inde i gatewayen. Et fagsystem sender hver indberetning for sig, med PUT til Bundle/ og dens id. Indberetningerne i den kontrolleres alligevel, én for én.',
    },
    messages: {
      sent: {
        en: 'This is an incremental delivery, which is for use inside the gateway; send each report by itself',
        da: 'Dette er en inkrementel leverance, som er til brug inde i gatewayen; send hver indberetning for sig',
      },
    },
    example: [],
  },
  check({ isDelivery }, found) {
    if (isDelivery) found('sent', [], {});
  },
});
