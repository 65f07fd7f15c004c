import { defineMessages } from '../message.js';

/** Code systems, value sets and concept maps as data. */
export const terminologyResourceMessages = defineMessages(() => ({
  'code-system-content': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'A code system that supplements another one has content "{expected}", not "{found}"',
      da: 'Et kodesystem, der supplerer et andet, har content "{expected}", ikke "{found}"',
    },
    about: {
      en: 'supplements names the code system that names and properties are added to.',
      da: 'supplements angiver det kodesystem, som navne og egenskaber føjes til.',
    },
  },
  'code-system-supplements-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: 'A supplement must name the code system that it supplements',
      da: 'Et supplement skal angive det kodesystem, det supplerer',
    },
    about: {
      en: 'Write the canonical of the code system in supplements.',
      da: 'Skriv kodesystemets canonical i supplements.',
    },
  },
  'code-system-supplement-case': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'A supplement does not say whether codes are case-sensitive: that is for the code system it supplements',
      da: 'Et supplement angiver ikke, om koder skelner mellem store og små bogstaver: Det gør det kodesystem, det supplerer',
    },
    about: {
      en: 'Remove caseSensitive.',
      da: 'Fjern caseSensitive.',
    },
  },
  'code-system-not-present': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The code system has content "not-present", but lists concepts',
      da: 'Kodesystemet har content "not-present", men oplister begreber',
    },
    about: {
      en: 'Write content "fragment", "example" or "complete", or remove the concepts.',
      da: 'Skriv content "fragment", "example" eller "complete", eller fjern begreberne.',
    },
  },
  'code-system-empty': {
    severity: 'warning',
    code: 'incomplete',
    text: {
      en: 'The code system has content "complete", but lists no concepts',
      da: 'Kodesystemet har content "complete", men oplister ingen begreber',
    },
    about: {
      en: 'Where the concepts are published elsewhere, write content "not-present".',
      da: 'Hvor begreberne udgives et andet sted, skrives content "not-present".',
    },
  },
  'code-system-count': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The code system states {stated} concepts, and lists {found}',
      da: 'Kodesystemet angiver {stated} begreber, men oplister {found}',
    },
    about: {
      en: 'count is the number of all concepts, at every level. A fragment or an example lists at most as many.',
      da: 'count er antallet af alle begreber på alle niveauer. Et fragment eller et eksempel oplister højst så mange.',
    },
  },
  'code-system-duplicate': {
    severity: 'error',
    code: 'duplicate',
    text: { en: 'The code "{code}" is defined twice', da: 'Koden "{code}" er defineret to gange' },
    about: {
      en: 'Each concept has a code of its own. A concept with several parents is listed once, with the property parent for the others.',
      da: 'Hvert begreb har sin egen kode. Et begreb med flere overbegreber oplistes én gang, med egenskaben parent for de andre.',
    },
  },
  'code-system-property': {
    severity: 'error',
    code: 'value',
    text: { en: 'The property {code} has {what}, but must have {expected}', da: 'Egenskaben {code} har {what}, men skal have {expected}' },
    about: {
      en: 'A property with a uri of http://hl7.org/fhir/concept-properties has the code and the type that FHIR gives it, and uris are absolute.',
      da: 'En egenskab med en uri fra http://hl7.org/fhir/concept-properties har den kode og type, FHIR giver den, og uri er absolut.',
    },
  },
  'code-system-property-twice': {
    severity: 'error',
    code: 'duplicate',
    text: { en: 'The property {property} is declared twice', da: 'Egenskaben {property} er erklæret to gange' },
    about: {
      en: 'Codes and uris of properties are unique in a code system.',
      da: 'Egenskabers koder og uri er entydige i et kodesystem.',
    },
  },
  'code-system-property-undeclared': {
    severity: 'warning',
    code: 'invalid',
    text: {
      en: 'The property {code} is not declared in CodeSystem.property',
      da: 'Egenskaben {code} er ikke erklæret i CodeSystem.property',
    },
    about: {
      en: 'Without a declaration nobody knows the type and the meaning of the property.',
      da: 'Uden en erklæring kender ingen egenskabens type og betydning.',
    },
  },
  'code-system-property-type': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The property {code} has a value of type {found}, and is declared as {expected}',
      da: 'Egenskaben {code} har en værdi af typen {found}, men er erklæret som {expected}',
    },
    about: {
      en: 'The value[x] of a property is of the type that CodeSystem.property declares.',
      da: 'En egenskabs value[x] er af den type, CodeSystem.property erklærer.',
    },
  },
  'code-system-property-code': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: 'The property {code} names "{value}", which the code system does not have',
      da: 'Egenskaben {code} nævner "{value}", som kodesystemet ikke har',
    },
    about: {
      en: 'parent, child, partOf and synonym name concepts of the same code system. For other properties of type code this is information.',
      da: 'parent, child, partOf og synonym nævner begreber i samme kodesystem. For andre egenskaber af typen code er det en oplysning.',
    },
  },
  'code-system-value-set': {
    severity: 'error',
    code: 'business-rule',
    text: { en: '{valueSet} is not the value set of all codes of {url}', da: '{valueSet} er ikke værdisættet med alle koder fra {url}' },
    about: {
      en: 'CodeSystem.valueSet names a value set that includes the whole code system, and nothing else.',
      da: 'CodeSystem.valueSet angiver et værdisæt, der omfatter hele kodesystemet og intet andet.',
    },
  },
  'value-set-import-unverified': {
    severity: 'information',
    unverified: true,
    code: 'not-found',
    text: {
      en: 'Not verified: the value set {canonical}, which is not here',
      da: 'Ikke kontrolleret: værdisættet {canonical}, som ikke er her',
    },
    about: {
      en: 'The value set takes codes from another one. Give the guide that holds it (--ig).',
      da: 'Værdisættet henter koder fra et andet. Angiv den guide, der indeholder det (--ig).',
    },
  },
  'value-set-system-version': {
    severity: 'error',
    code: 'value',
    text: {
      en: '"{system}" is not a code system: write {url} in system and {version} in version',
      da: '"{system}" er ikke et kodesystem: Skriv {url} i system og {version} i version',
    },
    about: {
      en: 'system is the URI of a code system, without a version.',
      da: 'system er et kodesystems URI uden version.',
    },
  },
  'value-set-system-relative': {
    severity: 'error',
    code: 'value',
    text: { en: 'The system "{system}" is not an absolute URI', da: 'Systemet "{system}" er ikke en absolut URI' },
    about: {
      en: 'A code system is named by its URI, such as http://loinc.org. A contained one cannot be named.',
      da: 'Et kodesystem angives ved sin URI, fx http://loinc.org. Et indlejret (contained) kan ikke angives.',
    },
  },
  'value-set-system-value-set': {
    severity: 'error',
    code: 'value',
    text: { en: '{system} is a value set, and a code system belongs here', da: '{system} er et værdisæt, men her skal stå et kodesystem' },
    about: {
      en: 'To take codes from a value set, name it in valueSet.',
      da: 'Angiv værdisættet i valueSet for at hente koder fra det.',
    },
  },
  'value-set-system-supplement': {
    severity: 'error',
    code: 'value',
    text: {
      en: '{system} supplements {base}: name the code system that has the codes',
      da: '{system} supplerer {base}: Angiv det kodesystem, der har koderne',
    },
    about: {
      en: 'A supplement adds names and properties, and no codes.',
      da: 'Et supplement tilføjer navne og egenskaber, men ingen koder.',
    },
  },
  'value-set-filter-property': {
    severity: 'warning',
    code: 'invalid',
    text: { en: '{system} has no property "{property}" to filter by', da: '{system} har ingen egenskab "{property}" at filtrere efter' },
    about: {
      en: 'A filter names a property or filter that the code system declares, or one that all have: concept, code, inactive and so on.',
      da: 'Et filter angiver en egenskab eller et filter, som kodesystemet erklærer, eller en, som alle har: concept, code, inactive og så videre.',
    },
  },
  'value-set-filter-operator': {
    severity: 'error',
    code: 'invalid',
    text: {
      en: 'A filter by {property} cannot have the operator {op}: use {allowed}',
      da: 'Et filter efter {property} kan ikke have operatoren {op}: Brug {allowed}',
    },
    about: {
      en: 'Which operators a filter takes is declared by the code system; for concept and code it follows from FHIR.',
      da: 'Hvilke operatorer et filter kan have, erklærer kodesystemet; for concept og code følger det af FHIR.',
    },
  },
  'value-set-filter-value': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'A filter by {property} cannot have the value "{value}": expected {expected}',
      da: 'Et filter efter {property} kan ikke have værdien "{value}": Forventede {expected}',
    },
    about: {
      en: 'The value of a filter is of the type of its property; of exists it is true or false, of regex a regular expression.',
      da: 'Et filters værdi er af egenskabens type; for exists er den true eller false, for regex et regulært udtryk.',
    },
  },
  'concept-map-code-not-in-value-set': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: 'The code "{code}" of {system} is not in the value set {valueSet} that the map is about',
      da: 'Koden "{code}" fra {system} findes ikke i værdisættet {valueSet}, som oversættelsen handler om',
    },
    about: {
      en: 'A ConceptMap maps the codes of its source value set to those of its target value set.',
      da: 'Et ConceptMap oversætter koderne i sit kildeværdisæt til koderne i sit målværdisæt.',
    },
  },
}));
