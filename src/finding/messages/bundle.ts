import { defineMessages } from '../message.js';

/** The Bundle's own rules (http://hl7.org/fhir/R4/bundle.html). */
export const bundleMessages = defineMessages(() => ({
  'bundle-fullurl-relative': {
    severity: 'error',
    code: 'value',
    text: { en: 'The fullUrl "{fullUrl}" is not absolute; send {instead}', da: 'fullUrl "{fullUrl}" er ikke absolut; send {instead}' },
    about: {
      en: 'A fullUrl is the absolute address of the resource in the entry: a URL that ends in its type and id, or a urn:uuid / urn:oid. References within the report are resolved by it.',
      da: 'fullUrl er den absolutte adresse på ressourcen i den pågældende entry: en URL, der slutter på type og id, eller en urn:uuid / urn:oid. Referencer i indberetningen slås op ved hjælp af den.',
    },
  },
  'bundle-fullurl-mismatch': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The fullUrl "{fullUrl}" must end in {type}/{resourceId}, the type and id of its resource; send {instead}',
      da: 'fullUrl "{fullUrl}" skal slutte på {type}/{resourceId}, ressourcens type og id; send {instead}',
    },
    about: {
      en: 'A fullUrl that is a RESTful address must end in the type and id of the resource in the same entry. Otherwise references lead to another resource than they should.',
      da: 'En fullUrl, der er en REST-adresse, skal slutte på type og id for ressourcen i samme entry. Ellers fører referencer til en anden ressource, end de skal.',
    },
  },
  'bundle-fullurl-missing': {
    severity: 'error',
    code: 'required',
    text: { en: 'The entry has no fullUrl; send {instead}', da: 'Denne entry har ingen fullUrl; send {instead}' },
    about: {
      en: 'Each entry with a resource must have a fullUrl, except in transactions, batches and their responses.',
      da: 'Hver entry med en ressource skal have en fullUrl, undtagen i transaction, batch og svar på dem.',
    },
  },
  'bundle-id-missing': {
    severity: 'error',
    code: 'required',
    text: {
      en: 'The {type} has no id; its fullUrl ends in {resourceId}, so send "id": "{resourceId}"',
      da: '{type} mangler et id; dens fullUrl slutter på {resourceId}, så send "id": "{resourceId}"',
    },
    about: {
      en: 'A fullUrl that is a RESTful address ends in the type and id of its resource, so the resource must have that id. Without an id, references by type and id lead nowhere.',
      da: 'En fullUrl, der er en REST-adresse, slutter på ressourcens type og id, så ressourcen skal have dette id. Uden et id fører referencer med type og id ingen steder hen.',
    },
  },
  'bundle-reference-missing': {
    severity: 'error',
    code: 'not-found',
    text: {
      en: '{reference} is missing from this Bundle: the {type} refers to it, and no entry has its address',
      da: '{reference} mangler i denne Bundle: {type} henviser til den, og ingen entry har dens adresse',
    },
    about: {
      en: 'A document contains everything that its Composition refers to, and a message contains what its MessageHeader focuses on. References lead to entries by their fullUrl: a relative reference is relative to the server of the fullUrl of its own entry. The same type and id on another server is another resource.',
      da: 'Et dokument indeholder alt, hvad dets Composition henviser til, og en besked det, dens MessageHeader handler om. Referencer fører til entries ved deres fullUrl: En relativ reference er relativ til serveren i fullUrl på sin egen entry. Samme type og id på en anden server er en anden ressource.',
    },
  },
  'bundle-entry-unreachable': {
    severity: 'error',
    code: 'informational',
    text: {
      en: '{entry} is not connected with the Composition of this document; refer to it, or leave it out',
      da: '{entry} er ikke forbundet med dokumentets Composition; henvis til den, eller udelad den',
    },
    about: {
      en: 'A document contains what belongs to its Composition: every entry refers to the Composition or is referred to from it, directly or through other entries.',
      da: 'Et dokument indeholder det, der hører til dets Composition: Enhver entry henviser til den eller henvises til fra den, direkte eller gennem andre.',
    },
  },
}));
