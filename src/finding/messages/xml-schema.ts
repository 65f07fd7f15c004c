import { defineMessages } from '../message.js';

/** What a schema (XSD) that the user brought finds in an XML message. */
export const xmlSchemaMessages = defineMessages(() => ({
  'xml-schema-unexpected': {
    severity: 'error',
    code: 'structure',
    text: { en: '<{element}> is not expected here{expected}', da: '<{element}> er ikke ventet her{expected}' },
    about: {
      en: 'The schema does not allow the element at this place: it has another name or namespace, stands in another order, or occurs too often.',
      da: 'Skemaet tillader ikke elementet på dette sted: Navnet eller navnerummet er et andet, rækkefølgen er en anden, eller elementet forekommer for mange gange.',
    },
  },
  'xml-schema-child-missing': {
    severity: 'error',
    code: 'required',
    text: { en: '<{element}> is not complete{expected}', da: '<{element}> er ikke fuldstændigt{expected}' },
    about: {
      en: 'The schema demands more elements before the end tag. The message names those that may come next.',
      da: 'Skemaet kræver flere elementer før sluttagget. Meldingen nævner dem, der kan komme som de næste.',
    },
  },
  'xml-schema-value': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{subject} has the value "{value}", which is not valid as {type}',
      da: '{subject} har værdien "{value}", som ikke er gyldig som {type}',
    },
    about: {
      en: 'The value does not have the form of its type in the schema: xs:date, for example, is 2026-09-21.',
      da: 'Værdien har ikke den form, som dens type har i skemaet: xs:date er for eksempel 2026-09-21.',
    },
  },
  'xml-schema-enumeration': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '{subject} has the value "{value}"; the schema allows {choices}',
      da: '{subject} har værdien "{value}"; skemaet tillader {choices}',
    },
    about: {
      en: 'The schema lists the values that are allowed here. Capital letters count.',
      da: 'Skemaet opregner de værdier, der er tilladt her. Der er forskel på store og små bogstaver.',
    },
  },
  'xml-schema-pattern': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{subject} has the value "{value}", which does not match the pattern {pattern}',
      da: '{subject} har værdien "{value}", som ikke passer til mønsteret {pattern}',
    },
    about: {
      en: 'The schema states the form of the value as a regular expression, which the whole value must match.',
      da: 'Skemaet angiver værdiens form som et regulært udtryk, som hele værdien skal passe til.',
    },
  },
  'xml-schema-bound': {
    severity: 'error',
    code: 'value',
    text: { en: '{subject} breaks a limit of the schema: {reason}', da: '{subject} overskrider en grænse i skemaet: {reason}' },
    about: {
      en: 'The value is too long, too short, too great or too small for the schema. The reason is libxml2’s own.',
      da: 'Værdien er for lang, for kort, for stor eller for lille efter skemaet. Begrundelsen er libxml2’s egen.',
    },
  },
  'xml-schema-attribute-missing': {
    severity: 'error',
    code: 'required',
    text: { en: '<{element}> must have the attribute "{name}"', da: '<{element}> skal have attributten "{name}"' },
    about: { en: 'The schema demands this attribute.', da: 'Skemaet kræver denne attribut.' },
  },
  'xml-schema-attribute-unexpected': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> must not have the attribute "{name}"; leave it out',
      da: '<{element}> må ikke have attributten "{name}"; udelad den',
    },
    about: { en: 'The schema does not know this attribute here.', da: 'Skemaet kender ikke attributten her.' },
  },
  'xml-schema-text': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> must contain elements only, but contains text; leave it out',
      da: '<{element}> må kun indeholde elementer, men indeholder tekst; udelad den',
    },
    about: {
      en: 'The schema allows only elements here, with white space between them.',
      da: 'Skemaet tillader kun elementer her, med mellemrum og linjeskift imellem.',
    },
  },
  'xml-schema-other': {
    severity: 'error',
    code: 'structure',
    text: { en: 'The message does not conform to its schema: {reason}', da: 'Meddelelsen overholder ikke sit skema: {reason}' },
    about: {
      en: 'A rarer demand of the schema is not met, for example that a key is unique. The reason is in the words of libxml2, which validates.',
      da: 'Et sjældnere krav i skemaet er ikke opfyldt, for eksempel at en nøgle er entydig. Begrundelsen er givet af libxml2, som validerer.',
    },
  },
}));
