import { defineMessages } from '../message.js';

/** Shape: which elements there are, and whether each is one value or a list, an object or a primitive. */
export const structureMessages = defineMessages(() => ({
  'resource-not-object': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'This must be a FHIR resource (a JSON object), but is {found}{hint}',
      da: 'Dette skal være en FHIR-ressource (et JSON-objekt), men er {found}{hint}',
    },
    about: {
      en: 'A document holds one resource: a JSON object with a resourceType. Several resources travel in a Bundle, or one on each line of an NDJSON file.',
      da: 'Et dokument indeholder én ressource: et JSON-objekt med resourceType. Flere ressourcer sendes i en Bundle eller som én linje hver i en NDJSON-fil.',
    },
  },
  'resource-type-missing': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'resourceType is missing, so the type of this resource is unknown{hint}',
      da: 'resourceType mangler, så det vides ikke, hvilken ressource dette er{hint}',
    },
    about: {
      en: 'Every resource states its type in the property "resourceType": the report itself ("Bundle") and each resource in its entries.',
      da: 'Alle ressourcer angiver deres type i egenskaben "resourceType", både indberetningen selv ("Bundle") og hver ressource i dens entries.',
    },
  },
  'findings-left-out': {
    severity: 'warning',
    code: 'incomplete',
    text: {
      en: '{count} more {count|finding is|findings are} not listed. By kind: {kinds}',
      da: '{count} {count|fund|fund} mere er ikke vist. Efter slags: {kinds}',
    },
    about: {
      en: 'A report lists 10,000 findings of one document at most, the most severe first; the counts of the report include them all. Mend what is listed, and check the document again.',
      da: 'En rapport viser højst 10.000 fund for ét dokument, de alvorligste først; rapportens antal omfatter dem alle. Ret det, der er vist, og kontrollér dokumentet igen.',
    },
  },
  'not-a-delivery-report': {
    severity: 'warning',
    code: 'not-supported',
    text: {
      en: 'This is {what}, not a delivery report; LTT was not checked{hint}',
      da: 'Dette er {what} og ikke en indberetningsrapport; LTT er ikke kontrolleret{hint}',
    },
    about: {
      en: 'A delivery report is a Bundle (klgateway-ltt-delivery-report). This document is another resource: it was validated against FHIR alone, and counts neither as a valid nor as an invalid report. Use --profile to validate a single resource against a profile.',
      da: 'En indberetningsrapport er en Bundle (klgateway-ltt-delivery-report). Dette dokument er en anden ressource: Den er kun kontrolleret efter FHIR selv og tæller hverken som en gyldig eller en ugyldig indberetning. Angiv en profil med --profile for at kontrollere en enkelt ressource.',
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
    text: {
      en: '{element} must be an array, also with one value: put the value in [ ]',
      da: '{element} skal være et array, også når der kun er én værdi: sæt værdien i [ ]',
    },
    about: {
      en: 'FHIR decides whether a property is an array, not the profile: an element that may repeat in FHIR R4 is always an array, also where the profile allows only one value.',
      da: 'FHIR afgør, om en egenskab er et array, ikke profilen: Et element, der kan gentages i FHIR R4, er altid et array, også hvor profilen kun tillader én værdi.',
    },
  },
  'array-unexpected': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} must not be an array: it has one value in FHIR',
      da: '{element} må ikke være et array: elementet har kun én værdi i FHIR',
    },
    about: {
      en: 'The element has at most one value in FHIR R4. Send the value without [ ] around it.',
      da: 'Elementet har højst én værdi i FHIR R4. Send værdien uden [ ] omkring.',
    },
  },
  'object-expected': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} must be an object ({type}), but is {found}{hint}',
      da: '{element} skal være et objekt ({type}), men er {found}{hint}',
    },
    about: {
      en: 'The element has a complex type: a JSON object with properties of its own. A reference, for example, is {"reference": "Patient/1"} and not just the text.',
      da: 'Elementet har en sammensat type, som er et JSON-objekt med egne egenskaber. En reference er for eksempel {"reference": "Patient/1"} og ikke kun teksten.',
    },
  },
  'choice-repeated': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} may have only one of its types, but has {found}; send one of them',
      da: '{element} må kun have én af sine typer, men har {found}; send kun en af dem',
    },
    about: {
      en: 'A choice element ([x]) has one value of one type. Two properties of the same choice contradict each other.',
      da: 'Et valgelement ([x]) har én værdi af én type. To egenskaber for samme valg modsiger hinanden.',
    },
  },
  'type-not-allowed': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '{element} must be of type {allowed}, but is of type {type}{hint}',
      da: '{element} skal være af typen {allowed}, men er af typen {type}{hint}',
    },
    about: {
      en: 'FHIR or the profile limits the types that may be used here. In a delivery report, for example, an entry holds a Patient, an Encounter or a CarePlan.',
      da: 'FHIR eller profilen begrænser, hvilke typer der kan bruges her. I en indberetningsrapport indeholder en entry for eksempel en Patient, en Encounter eller en CarePlan.',
    },
  },
  'type-abstract': {
    severity: 'error',
    code: 'structure',
    text: { en: '{type} is abstract and cannot be used as data', da: '{type} er abstrakt og kan ikke bruges som data' },
    about: {
      en: 'Resource and DomainResource (and abstract profiles) exist only to derive other types from. Use a concrete type.',
      da: 'Resource og DomainResource (og abstrakte profiler) findes kun, for at andre typer kan bygge på dem. Brug en konkret type.',
    },
  },
}));
