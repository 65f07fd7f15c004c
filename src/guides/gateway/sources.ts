import type { Source } from '../../rules/guide.js';

const memo = 'https://fhir.kl.dk/gateway/FejlrettelseNotatKLGateway.pdf';

/** Who states the shared rules, by the short names that findings give. */
export const gatewaySources = {
  GW: {
    en: 'kl.dk.fhir.gateway 1.2.0, front page, DeliveryReport and Validation',
    da: 'kl.dk.fhir.gateway 1.2.0, forsiden, DeliveryReport og Validation',
    document: 'kl-gateway/index.md',
    section: 'DeliveryReport',
    url: 'https://fhir.kl.dk/gateway/index.html',
  },
  'MEMO 1': {
    en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 1, Generelt",
    da: 'KLs notat Fejlrettelse KLGateway, afsnit 1, Generelt',
    document: 'memo',
    section: '1 Generelt',
    url: memo,
  },
  'MEMO 2': {
    en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 2, data on the wrong citizen",
    da: 'KLs notat Fejlrettelse KLGateway, afsnit 2, Indrapporteret data på forkerte borger',
    document: 'memo',
    section: '2 Indrapporteret data på forkerte borger',
    url: memo,
  },
  'MEMO 3': {
    en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 3, errors and changes",
    da: 'KLs notat Fejlrettelse KLGateway, afsnit 3, Dokumentation af fejl vs ændringer',
    document: 'memo',
    section: '3 Dokumentation af fejl vs ændringer',
    url: memo,
  },
  'MEMO 4': {
    en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 4, invalid references",
    da: 'KLs notat Fejlrettelse KLGateway, afsnit 4, Håndtering af ugyldige referencer',
    document: 'memo',
    section: '4 Håndtering af ugyldige referencer',
    url: memo,
  },
  'IG release notes': { en: 'the release notes of the guide', da: 'guidens versionsnoter', document: 'release notes' },
  'IG citizen': {
    en: "the guide's page on the citizen",
    da: 'guidens side om borgeren',
    document: 'citizen page',
    section: 'Scope and usage',
  },
  'IG home': { en: "the guide's front page", da: 'guidens forside', document: 'front page' },
  'SDS 5': {
    en: "Sundhedsdatastyrelsen's reporting guide for the service, section 5",
    da: 'Sundhedsdatastyrelsens indberetningsvejledning for tilbuddet, afsnit 5',
    document: 'sds',
    section: '5',
  },
  CPR: {
    en: 'the description of the CPR number at cpr.dk',
    da: 'beskrivelsen af personnummeret på cpr.dk',
    document: 'cpr',
    url: 'https://www.cpr.dk/',
  },
  FHIR: {
    en: 'FHIR R4, Bundle: fullUrl and the invariant bdl-7',
    da: 'FHIR R4, Bundle: fullUrl og invarianten bdl-7',
    document: 'fhir',
    url: 'http://hl7.org/fhir/R4/bundle.html',
  },
  inferred: {
    en: 'inferred: it follows from the others, and no source says it',
    da: 'udledt: det følger af de øvrige, og ingen kilde siger det',
    document: 'none',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type GatewaySource = keyof typeof gatewaySources;
