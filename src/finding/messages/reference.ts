import { defineMessages } from '../message.js';

/** References between resources. */
export const referenceMessages = defineMessages({
  'reference-format': {
    severity: 'error',
    code: 'value',
    text: { en: '"{reference}" is not a reference: expected Type/id, an absolute URL, urn:uuid:… or #id', da: '"{reference}" er ikke en reference: forventede Type/id, en absolut URL, urn:uuid:… eller #id' },
    about: {
      en: 'A literal reference is relative (Patient/1), absolute (https://…/Patient/1), a urn:uuid that an entry has as its fullUrl, or #id of a contained resource.',
      da: 'En reference er relativ (Patient/1), absolut (https://…/Patient/1), en urn:uuid, som en entry har som fullUrl, eller #id på en indlejret (contained) ressource.',
    },
  },
  'reference-contained-missing': {
    severity: 'error',
    code: 'not-found',
    text: { en: 'There is no contained resource with the id "{id}"', da: 'Der er ingen indlejret (contained) ressource med id "{id}"' },
    about: { en: 'A reference that begins with # points into "contained" of the same resource.', da: 'En reference, der begynder med #, peger ind i "contained" i samme ressource.' },
  },
  'contained-id-missing': {
    severity: 'error',
    code: 'required',
    text: { en: 'The contained {type} has no id, so nothing can refer to it', da: 'Den indlejrede (contained) {type} har intet id, så intet kan henvise til den' },
    about: {
      en: 'A contained resource is a part of the resource that holds it and has no address of its own: it is referred to as # and its id, so it must have one.',
      da: 'En indlejret (contained) ressource er en del af den ressource, der indeholder den, og har ingen egen adresse: Der henvises til den som # og dens id, så den skal have et.',
    },
  },
  'reference-unresolved': {
    severity: 'information',
    code: 'not-found',
    text: { en: 'Not verified: {reference} is not in this document', da: 'Ikke kontrolleret: {reference} findes ikke i dette dokument' },
    about: {
      en: 'What the reference points to is outside of what was given, so neither its existence nor its profile was checked. In a delivery report everything that is referred to must be included.',
      da: 'Det, referencen peger på, ligger uden for det, der er givet, så hverken eksistens eller profil er kontrolleret. I en indberetningsrapport skal alt, der henvises til, være med.',
    },
  },
  'reference-urn-unresolved': {
    severity: 'warning',
    code: 'not-found',
    text: { en: 'No entry has the fullUrl {reference}', da: 'Ingen entry har fullUrl {reference}' },
    about: {
      en: 'A urn:uuid or urn:oid can only be resolved within the Bundle that carries it.',
      da: 'En urn:uuid eller urn:oid kan kun slås op i den Bundle, der bærer den.',
    },
  },
  'reference-target-type': {
    severity: 'error',
    code: 'structure',
    text: { en: '{reference} is a {type}; {element} may refer to: {allowed}', da: '{reference} er en {type}; {element} kan henvise til: {allowed}' },
    about: { en: 'The base type or the profile limits what may be referred to.', da: 'Basistypen eller profilen begrænser, hvad der kan henvises til.' },
  },
  'reference-target-profile': {
    severity: 'error',
    code: 'structure',
    text: { en: '{reference} does not conform to {profiles}, which {element} must refer to: {reason}', da: '{reference} overholder ikke {profiles}, som {element} skal henvise til: {reason}' },
    about: {
      en: 'What is referred to is there and of the right type, but not what the profile asks for. A contact, for example, is based on a care plan and not on a referral.',
      da: 'Det, der henvises til, findes og har den rigtige type, men er ikke det, profilen beder om. En kontakt er for eksempel baseret på et forløb og ikke på en henvisning.',
    },
  },
  'reference-type-mismatch': {
    severity: 'error',
    code: 'structure',
    text: { en: 'Reference.type says {declared}, and {reference} is a {type}', da: 'Reference.type siger {declared}, og {reference} er en {type}' },
    about: { en: 'When Reference.type is given, it must agree with what is referred to.', da: 'Når Reference.type er angivet, skal den passe med det, der henvises til.' },
  },
  'reference-aggregation': {
    severity: 'error',
    code: 'structure',
    text: { en: '{reference} is {found}; allowed here: {allowed}', da: '{reference} er {found}; her tillades: {allowed}' },
    about: { en: 'The profile says how a target may be carried: contained, in the same bundle, or referenced outside (aggregation).', da: 'Profilen angiver, hvordan målet må bæres: indlejret, i samme bundle eller uden for (aggregation).' },
  },
  'reference-version-specific': {
    severity: 'error',
    code: 'structure',
    text: { en: '{reference} names version {version}; here the reference is to any version', da: '{reference} nævner version {version}; her skal der henvises til ressourcen uanset version' },
    about: {
      en: 'The profile says that the reference is version independent (ElementDefinition.type.versioning): leave out /_history/ and what follows.',
      da: 'Profilen angiver, at henvisningen er uafhængig af version (ElementDefinition.type.versioning): udelad /_history/ og det, der følger.',
    },
  },
  'reference-version-missing': {
    severity: 'error',
    code: 'structure',
    text: { en: '{reference} names no version; here it must', da: '{reference} nævner ingen version; det skal den her' },
    about: {
      en: 'The profile says that the reference is version specific (ElementDefinition.type.versioning): it ends in /_history/ and the version of the target.',
      da: 'Profilen angiver, at henvisningen gælder en bestemt version (ElementDefinition.type.versioning): den slutter med /_history/ og målets version.',
    },
  },
});
