import { passesVerhoeff } from '../../text/verhoeff.js';
import { reportRule } from './gateway-rule.js';

export const c06 = reportRule({
  meta: {
    id: 'FKG-C06',
    stage: 'sds',
    severity: 'warning',
    code: 'value',
    appliesTo: ['Patient.managingOrganization'],
    sources: ['inferred'],
    title: { en: 'The SOR id has the right check digit', da: 'SOR-id har det rigtige kontrolciffer' },
    about: {
      en: 'Published SOR ids have the form of SNOMED CT identifiers: an item number, 1000016, 00 and a check digit after Verhoeff, as in 451000016003. One that fails it has most likely been typed wrong. There is no list of ids to compare with, because a department may report under its own.',
      da: 'Offentliggjorte SOR-id er bygget som SNOMED CT-identifikatorer: et løbenummer, 1000016, 00 og et kontrolciffer efter Verhoeff, som i 451000016003. Et, der ikke består, er efter al sandsynlighed tastet forkert. Der er ingen liste at sammenligne med, da en afdeling må indberette under sit eget.',
    },
    messages: {
      gln: {
        en: 'The SOR id "{sor}" does not have the check digit of a SOR id; 13 digits are probably a GLN (EAN location number): send the id that SOR has for the unit',
        da: 'SOR-id "{sor}" har ikke det kontrolciffer, et SOR-id har; 13 cifre er formentlig et GLN (EAN-lokationsnummer): send det id, som SOR har for enheden',
      },
      digit: {
        en: 'The SOR id "{sor}" does not have the check digit of a SOR id; it may be typed wrong',
        da: 'SOR-id "{sor}" har ikke det kontrolciffer, et SOR-id har; det kan være tastet forkert',
      },
    },
    example: [],
  },
  check({ citizens }, found) {
    for (const { organisation } of citizens) {
      // Shorter ones, and what is no number, the profile stage turns away.
      if (organisation && organisation.text.length >= 11 && !passesVerhoeff(organisation.text) && /^\d+$/.test(organisation.text))
        found(organisation.text.length === 13 ? 'gln' : 'digit', organisation.path, { sor: organisation.text });
    }
  },
});
