import type { Source } from '../../rules/guide.js';
import { gatewaySources } from '../gateway/sources.js';

/** Who states the business rules, by the short names that findings give. */
export const sources = {
  ...gatewaySources,
  'IG home': {
    en: "KL's LTT Implementation Guide v1.0.1, front page",
    da: 'KLs LTT Implementation Guide v1.0.1, forsiden',
    document: 'kl-ltt/index.md',
    section: 'Special constraints, and resulting reporting practises',
    url: 'https://fhir.kl.dk/ltt/index.html',
  },
  'IG citizen': {
    en: "KL's LTT Implementation Guide v1.0.1, the page on the citizen",
    da: 'KLs LTT Implementation Guide v1.0.1, siden om borgeren',
    document: 'kl-ltt/StructureDefinition-klgateway-ltt-citizen-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/ltt/StructureDefinition-klgateway-ltt-citizen.html',
  },
  'IG care plan': {
    en: "KL's LTT Implementation Guide v1.0.1, the page on the care plan",
    da: 'KLs LTT Implementation Guide v1.0.1, siden om forløbet',
    document: 'kl-ltt/StructureDefinition-klgateway-ltt-care-plan-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/ltt/StructureDefinition-klgateway-ltt-care-plan.html',
  },
  'IG encounter': {
    en: "KL's LTT Implementation Guide v1.0.1, the page on the contact",
    da: 'KLs LTT Implementation Guide v1.0.1, siden om kontakten',
    document: 'kl-ltt/StructureDefinition-klgateway-ltt-encounter-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/ltt/StructureDefinition-klgateway-ltt-encounter.html',
  },
  'IG referral': {
    en: "KL's LTT Implementation Guide v1.0.1, the page on the referral",
    da: 'KLs LTT Implementation Guide v1.0.1, siden om henvisningen',
    document: 'kl-ltt/StructureDefinition-klgateway-ltt-referral-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/ltt/StructureDefinition-klgateway-ltt-referral.html',
  },
  'IG report': {
    en: "KL's LTT Implementation Guide v1.0.1, the page on the delivery report",
    da: 'KLs LTT Implementation Guide v1.0.1, siden om indberetningsrapporten',
    document: 'kl-ltt/StructureDefinition-klgateway-ltt-delivery-report-intro.md',
    section: 'Scope and usage',
    url: 'https://fhir.kl.dk/ltt/StructureDefinition-klgateway-ltt-delivery-report.html',
  },
  'IG example 9': {
    en: "the ninth event of the story in KL's LTT Implementation Guide v1.0.1",
    da: 'den niende hændelse i historien i KLs LTT Implementation Guide v1.0.1',
    document: 'kl-ltt/example.md',
    url: 'https://fhir.kl.dk/ltt/example.html',
  },
  'IG release notes': {
    en: "the release notes of KL's LTT Implementation Guide",
    da: 'versionsnoterne til KLs LTT Implementation Guide',
    document: 'release notes',
    url: 'https://fhir.kl.dk/ltt/history.html',
  },
  'SDS 4': {
    en: "Sundhedsdatastyrelsen's reporting guide for the service, section 4",
    da: 'Sundhedsdatastyrelsens indberetningsvejledning for tilbuddet, afsnit 4',
    document: 'sds',
    section: '4',
  },
  'SDS 6': {
    en: "Sundhedsdatastyrelsen's reporting guide for the service, section 6",
    da: 'Sundhedsdatastyrelsens indberetningsvejledning for tilbuddet, afsnit 6',
    document: 'sds',
    section: '6',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type LttSource = keyof typeof sources;
