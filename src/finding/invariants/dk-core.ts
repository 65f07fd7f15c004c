import { cprText } from './cpr.js';
import {
  authorisationText,
  cvrCheckText,
  cvrLengthText,
  dEcprText,
  glnCheckText,
  glnLengthText,
  kombitText,
  sorText,
  xEcprText,
} from './identifiers.js';
import type { InvariantTexts } from './invariant-text.js';

/** What DK Core demands, by the id of the profile that states it. */
export const dkCoreTexts: Readonly<Record<string, InvariantTexts>> = {
  'dk-core-cpr-identifier': { cpr: cprText },
  'dk-core-x-ecpr-identifier': { 'x-ecpr': xEcprText },
  'dk-core-d-ecpr-identifier': { 'd-ecpr': dEcprText },
  'dk-core-sor-identifier': { 'min-digits-sor': sorText },
  'dk-core-cvr-identifier': { 'CVR-length': cvrLengthText, 'CVR-modulus-11': cvrCheckText },
  'dk-core-gln-identifier': { 'gln-length': glnLengthText, 'gln-modulus-10': glnCheckText },
  'dk-core-kombit-org-identifier': { uuid: kombitText },
  'dk-core-authorization-identifier': { 'authorization-id-format': authorisationText },
  'dk-core-organization': {
    'dk-core-organization-mandatory-identifier': {
      text: {
        en: 'The organisation has none of the identifiers that DK Core knows; send an identifier with a SOR id (system urn:oid:1.2.208.176.1.1), an organisation id of KOMBIT (https://kombit.dk/sts/organisation) or a CVR number (urn:oid:2.16.840.1.113883.2.24.1.1)',
        da: 'Organisationen har ingen af de identifikationer, DK Core kender; send en identifier med et SOR-id (system urn:oid:1.2.208.176.1.1), et organisations-id fra KOMBIT (https://kombit.dk/sts/organisation) eller et CVR-nummer (urn:oid:2.16.840.1.113883.2.24.1.1)',
      },
    },
  },
  'dk-core-patient': {
    'marital-status-unknown-usage': {
      severity: 'warning',
      text: {
        en: 'The citizen has both the marital status polygamous (P) and annulled (A); Danish law has neither. Send the one that the CPR register has',
        da: 'Borgeren har både civilstand polygam (P) og omstødt ægteskab (A); dansk ret har ingen af dem. Send den civilstand, som CPR-registret har',
      },
    },
  },
};
