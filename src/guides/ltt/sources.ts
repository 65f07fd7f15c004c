import type { Source } from '../../rules/guide.js';
import { gatewaySources } from '../gateway/sources.js';

/** Who states the business rules, by the short names that findings give. */
export const sources = {
  ...gatewaySources,
  'IG example 9': { en: "the ninth event of the story in KL's LTT Implementation Guide", da: 'den niende hændelse i historien i KLs LTT Implementation Guide' },
  'SDS 4': { en: "Sundhedsdatastyrelsen's reporting guide for the service, section 4", da: 'Sundhedsdatastyrelsens indberetningsvejledning for tilbuddet, afsnit 4' },
  'SDS 6': { en: "Sundhedsdatastyrelsen's reporting guide for the service, section 6", da: 'Sundhedsdatastyrelsens indberetningsvejledning for tilbuddet, afsnit 6' },
} as const satisfies Readonly<Record<string, Source>>;

export type LttSource = keyof typeof sources;
