import type { Source } from '../../rules/guide.js';

/** Who states the shared rules, by the short names that findings give. */
export const gatewaySources = {
  GW: { en: 'the description of validation in kl.dk.fhir.gateway', da: 'beskrivelsen af validering i kl.dk.fhir.gateway' },
  'MEMO 1': { en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 1", da: 'KLs notat Fejlrettelse KLGateway, afsnit 1' },
  'MEMO 2': { en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 2", da: 'KLs notat Fejlrettelse KLGateway, afsnit 2' },
  'MEMO 3': { en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 3", da: 'KLs notat Fejlrettelse KLGateway, afsnit 3' },
  'MEMO 4': { en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 4", da: 'KLs notat Fejlrettelse KLGateway, afsnit 4' },
  'MEMO 5': { en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 5", da: 'KLs notat Fejlrettelse KLGateway, afsnit 5' },
  'MEMO 6': { en: "KL's memo on correcting errors (Fejlrettelse KLGateway), section 6", da: 'KLs notat Fejlrettelse KLGateway, afsnit 6' },
  'SDS 5': { en: "Sundhedsdatastyrelsen's reporting guide for the service, section 5", da: 'Sundhedsdatastyrelsens indberetningsvejledning for tilbuddet, afsnit 5' },
  CPR: { en: 'the description of the CPR number at cpr.dk', da: 'beskrivelsen af personnummeret på cpr.dk' },
  FHIR: { en: 'FHIR R4, Bundle: fullUrl and the invariant bdl-7', da: 'FHIR R4, Bundle: fullUrl og invarianten bdl-7' },
  inferred: { en: 'inferred: it follows from the others, and no source says it', da: 'udledt: det følger af de øvrige, og ingen kilde siger det' },
  'IG release notes': { en: "the release notes of KL's LTT Implementation Guide", da: 'versionsnoterne til KLs LTT Implementation Guide' },
  IG: { en: "KL's LTT Implementation Guide v1.0.1", da: 'KLs LTT Implementation Guide v1.0.1' },
} as const satisfies Readonly<Record<string, Source>>;

export type GatewaySource = keyof typeof gatewaySources;
