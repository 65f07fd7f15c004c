import { defineMessages } from '../message.js';

/** Shape: which elements there are, and whether each is one value or a list, an object or a primitive. */
export const structureMessages = defineMessages({
  'resource-not-object': {
    severity: 'error',
    code: 'structure',
    text: { en: 'Expected a FHIR resource (a JSON object), found {found}{hint}', da: 'Forventede en FHIR-ressource (et JSON-objekt), fandt {found}{hint}' },
    about: {
      en: 'A document holds one resource: a JSON object with a resourceType. Several resources travel in a Bundle, or one on each line of an NDJSON file.',
      da: 'Et dokument indeholder én ressource: et JSON-objekt med resourceType. Flere ressourcer sendes i en Bundle eller som én linje hver i en NDJSON-fil.',
    },
  },
  'resource-type-missing': {
    severity: 'error',
    code: 'structure',
    text: { en: 'There is no resourceType, so it cannot be told what this is{hint}', da: 'resourceType mangler, så det kan ikke afgøres, hvad dette er{hint}' },
    about: {
      en: 'Every resource names its type in the property "resourceType", the report itself ("Bundle") and each resource in its entries.',
      da: 'Alle ressourcer angiver deres type i egenskaben "resourceType", både indberetningen selv ("Bundle") og hver ressource i dens entries.',
    },
  },
  'not-a-delivery-report': {
    severity: 'warning',
    code: 'not-supported',
    text: { en: 'This is {what}, not a delivery report; LTT was not checked{hint}', da: 'Dette er {what} og ikke en indberetningsrapport; LTT er ikke kontrolleret{hint}' },
    about: {
      en: 'What is reported is a Bundle (klgateway-ltt-delivery-report). This document is another resource: it was checked against FHIR alone, and counts neither as a valid nor as an invalid report. Name a profile with --profile to check a single resource.',
      da: 'Det, der indberettes, er en Bundle (klgateway-ltt-delivery-report). Dette dokument er en anden ressource: den er kun kontrolleret efter FHIR selv og tæller hverken som en gyldig eller en ugyldig indberetning. Angiv en profil med --profile for at kontrollere en enkelt ressource.',
    },
  },
  'resource-type-unknown': {
    severity: 'error',
    code: 'structure',
    text: { en: '"{type}" is not a resource type of FHIR R4{hint}', da: '"{type}" er ikke en ressourcetype i FHIR R4{hint}' },
    about: {
      en: 'The resourceType must be one of the resource types of FHIR R4 (4.0.1), spelled exactly so. Types that were added in later versions are not known here.',
      da: 'resourceType skal være en af ressourcetyperne i FHIR R4 (4.0.1), stavet præcis sådan. Typer fra senere versioner kendes ikke her.',
    },
  },
  'element-unknown': {
    severity: 'error',
    code: 'structure',
    text: { en: '{type} has no element "{name}"{hint}', da: '{type} har intet element "{name}"{hint}' },
    about: {
      en: 'The property is not defined for this type in FHIR R4. Element names are case-sensitive; a choice element carries its type in its name (valueCode, valueQuantity). Extra data belongs in an extension.',
      da: 'Egenskaben er ikke defineret for denne type i FHIR R4. Elementnavne skelner mellem store og små bogstaver; et valgelement bærer typen i navnet (valueCode, valueQuantity). Ekstra data hører til i en extension.',
    },
  },
  'array-expected': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} repeats in FHIR and must be an array, even with one value', da: '{element} kan gentages i FHIR og skal være et array, også med én værdi' },
    about: {
      en: 'Whether a property is an array is decided by the base type, not by a profile: an element that may repeat in FHIR R4 is always an array, also where the profile allows only one.',
      da: 'Om en egenskab er et array afgøres af basistypen og ikke af profilen: Et element, der kan gentages i FHIR R4, er altid et array, også hvor profilen kun tillader én værdi.',
    },
  },
  'array-unexpected': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} does not repeat in FHIR and must not be an array', da: '{element} kan ikke gentages i FHIR og må ikke være et array' },
    about: {
      en: 'The element has at most one value in FHIR R4, so its value stands alone and not in an array.',
      da: 'Elementet har højst én værdi i FHIR R4, så værdien står alene og ikke i et array.',
    },
  },
  'object-expected': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} must be an object ({type}), found {found}', da: '{element} skal være et objekt ({type}), fandt {found}' },
    about: {
      en: 'The element is of a complex type, which is a JSON object with properties of its own. A reference, for example, is {"reference": "Patient/1"} and not just the text.',
      da: 'Elementet har en sammensat type, som er et JSON-objekt med egne egenskaber. En reference er for eksempel {"reference": "Patient/1"} og ikke kun teksten.',
    },
  },
  'choice-repeated': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} may be given in one type only, found {found}', da: '{element} må kun angives i én type, fandt {found}' },
    about: {
      en: 'A choice element ([x]) has one value of one of its types. Two properties of the same choice contradict each other.',
      da: 'Et valgelement ([x]) har én værdi af en af sine typer. To egenskaber for samme valg modsiger hinanden.',
    },
  },
  'type-not-allowed': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is of type {type}; allowed here: {allowed}', da: '{element} er af typen {type}; her tillades: {allowed}' },
    about: {
      en: 'The base type or the profile limits which types may be used here. In a delivery report, for example, an entry holds a Patient, an Encounter or a CarePlan.',
      da: 'Basistypen eller profilen begrænser, hvilke typer der kan bruges her. I en indberetningsrapport indeholder en entry for eksempel en Patient, en Encounter eller en CarePlan.',
    },
  },
  'type-abstract': {
    severity: 'error',
    code: 'structure',
    text: { en: '{type} is abstract and cannot be used as data', da: '{type} er abstrakt og kan ikke bruges som data' },
    about: {
      en: 'Resource and DomainResource (and abstract profiles) exist to be derived from. Use a concrete type.',
      da: 'Resource og DomainResource (og abstrakte profiler) findes kun for at kunne specialiseres. Brug en konkret type.',
    },
  },
});
