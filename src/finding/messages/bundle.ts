import { defineMessages } from '../message.js';

/** The Bundle's own rules (http://hl7.org/fhir/R4/bundle.html). */
export const bundleMessages = defineMessages({
  'bundle-fullurl-relative': {
    severity: 'error',
    code: 'value',
    text: { en: 'The fullUrl "{fullUrl}" is not absolute; write https://…/{type}/{resourceId}, or urn:uuid:…', da: 'fullUrl "{fullUrl}" er ikke absolut; skriv https://…/{type}/{resourceId} eller urn:uuid:…' },
    about: {
      en: 'A fullUrl is the absolute address of the resource in the entry: a URL that ends in its type and id, or a urn:uuid / urn:oid. References within the report are resolved by it.',
      da: 'fullUrl er den absolutte adresse på ressourcen i den pågældende entry: en URL, der slutter på type og id, eller en urn:uuid / urn:oid. Referencer i indberetningen slås op ved hjælp af den.',
    },
  },
  'bundle-fullurl-mismatch': {
    severity: 'error',
    code: 'value',
    text: { en: 'The fullUrl "{fullUrl}" does not end in {type}/{resourceId}, the resource it belongs to', da: 'fullUrl "{fullUrl}" slutter ikke på {type}/{resourceId}, som er den ressource, den hører til' },
    about: {
      en: 'A fullUrl that is a RESTful address must end in the type and id of the resource in the same entry. Otherwise references find another resource than was meant.',
      da: 'En fullUrl, der er en REST-adresse, skal slutte på typen og id for ressourcen i samme entry. Ellers finder referencer en anden ressource end den mente.',
    },
  },
  'bundle-fullurl-missing': {
    severity: 'error',
    code: 'required',
    text: { en: 'The entry has no fullUrl', da: 'Denne entry har ingen fullUrl' },
    about: {
      en: 'In every Bundle but transactions, batches and their responses, each entry with a resource has a fullUrl.',
      da: 'I alle Bundles undtagen transaction, batch og svar på dem har hver entry med en ressource en fullUrl.',
    },
  },
  'bundle-reference-missing': {
    severity: 'error',
    code: 'not-found',
    text: { en: '{reference} is not in this Bundle under its address, and the {type} needs it there', da: '{reference} findes ikke i denne Bundle under sin adresse, og {type} kræver den dér' },
    about: {
      en: 'A document holds everything that its Composition refers to, and a message what its MessageHeader is about. It is found by its fullUrl: a relative reference counts from the server that the fullUrl of the referring entry names. The same type and id under another address is another resource.',
      da: 'Et dokument indeholder alt, hvad dets Composition henviser til, og en besked det, dens MessageHeader handler om. Det slås op ved fullUrl: En relativ reference regnes fra den server, som fullUrl på den henvisende entry angiver. Samme type og id under en anden adresse er en anden ressource.',
    },
  },
  'bundle-entry-unreachable': {
    severity: 'error',
    code: 'informational',
    text: { en: 'Nothing connects {entry} with the Composition of this document', da: 'Intet forbinder {entry} med dokumentets Composition' },
    about: {
      en: 'A document holds what belongs to its Composition: every entry refers to it or is referred to from it, directly or through others.',
      da: 'Et dokument indeholder det, der hører til dets Composition: Enhver entry henviser til den eller henvises til fra den, direkte eller gennem andre.',
    },
  },
});
