import { defineMessages } from '../message.js';

/** What FHIR says in prose about the values of single datatypes. */
export const datatypeMessages = defineMessages(() => ({
  'url-scheme': {
    severity: 'warning',
    code: 'value',
    text: {
      en: 'Write the scheme of "{url}" in small letters: "{expected}"',
      da: 'Skriv begyndelsen af "{url}" med små bogstaver: "{expected}"',
    },
    about: {
      en: 'The scheme of a URL has no letter case (RFC 3986, section 3.1), so the URL is absolute. HL7’s validator knows http and https in small letters only, and calls the URL relative.',
      da: 'Begyndelsen af en URL (http eller https) skelner ikke mellem store og små bogstaver (RFC 3986, afsnit 3.1), så URL’en er absolut. HL7’s validator kender den kun med små bogstaver og kalder URL’en relativ.',
    },
  },
  'coding-system-near': {
    severity: 'warning',
    code: 'code-invalid',
    text: {
      en: 'No code system has the address "{system}"; write "{expected}"',
      da: 'Intet kodesystem har adressen "{system}"; skriv "{expected}"',
    },
    about: {
      en: 'URIs are compared letter by letter, so with https, or with something added, this is another system, and nobody knows its codes. HL7’s validator calls it invalid.',
      da: 'URI’er sammenlignes tegn for tegn, så med https eller med noget tilføjet er det et andet system, hvis koder ingen kender. HL7’s validator kalder det ugyldigt.',
    },
  },
  'coding-system-scheme': {
    severity: 'warning',
    code: 'code-invalid',
    text: {
      en: 'The code system "{system}" should begin with http:, https: or urn:',
      da: 'Kodesystemet "{system}" bør begynde med http:, https: eller urn:',
    },
    about: {
      en: 'Any absolute URI may name a code system, and in practice all of them begin with http:, https: or urn:. HL7’s validator knows no others.',
      da: 'Enhver absolut URI kan navngive et kodesystem, og i praksis begynder de alle med http:, https: eller urn:. HL7’s validator kender ikke andre.',
    },
  },
  'identifier-system-scheme': {
    severity: 'warning',
    code: 'value',
    text: {
      en: 'The identifier system "{system}" should begin with http:, https:, urn: or ldap:',
      da: 'Identifikatorsystemet "{system}" bør begynde med http:, https:, urn: eller ldap:',
    },
    about: {
      en: 'Any absolute URI may name a system of identifiers, and in practice they begin with these. HL7’s validator knows no others.',
      da: 'Enhver absolut URI kan navngive et system af identifikatorer, og i praksis begynder de sådan. HL7’s validator kender ikke andre.',
    },
  },
  'language-case': {
    severity: 'warning',
    code: 'value',
    text: { en: 'Write the language "{language}" as "{expected}"', da: 'Skriv sproget "{language}" som "{expected}"' },
    about: {
      en: 'Language tags have no letter case (RFC 5646, section 2.1.1), but are written with a small language and a large country: da-DK. HL7’s validator calls other forms invalid.',
      da: 'Sprogkoder skelner ikke mellem store og små bogstaver (RFC 5646, afsnit 2.1.1), men skrives med sproget småt og landet stort: da-DK. HL7’s validator kalder andre former ugyldige.',
    },
  },
  'oid-short': {
    severity: 'warning',
    code: 'value',
    text: {
      en: '"{url}" is an OID of two numbers only, which HL7\'s validator rejects',
      da: '"{url}" er en OID med kun to tal, som HL7\'s validator afviser',
    },
    about: {
      en: "An OID of two numbers stands for a whole organization or standard and is seldom what was meant as a system. FHIR and the standard for OIDs allow it; HL7's validator asks for three numbers.",
      da: "En OID med to tal står for en hel organisation eller standard og er sjældent det, der er ment som system. FHIR og standarden for OID'er tillader den; HL7's validator kræver tre tal.",
    },
  },
  'uri-without-urn': {
    severity: 'error',
    code: 'value',
    text: { en: 'Write "{url}" as "{expected}"', da: 'Skriv "{url}" som "{expected}"' },
    about: {
      en: 'As URIs, OIDs begin with urn:oid: and UUIDs with urn:uuid:. There are no schemes oid: and uuid:.',
      da: 'Som URI begynder en OID med urn:oid: og en UUID med urn:uuid:. Der findes ikke noget, der hedder oid: eller uuid: alene.',
    },
  },
  'url-hl7-unknown': {
    severity: 'warning',
    code: 'not-found',
    text: {
      en: 'Nothing of HL7 has the address "{url}" in R4 or in the packages at hand',
      da: 'Intet hos HL7 har adressen "{url}" i R4 eller i de pakker, der er her',
    },
    about: {
      en: 'Addresses under http://hl7.org/fhir are HL7’s own. What is meant may be part of a package that was not given (--ig); otherwise the address is wrong. HL7’s validator calls it invalid when it does not have the package.',
      da: 'Adresser under http://hl7.org/fhir er HL7’s egne. Det mente kan være en del af en pakke, der ikke er givet (--ig); ellers er adressen forkert. HL7’s validator kalder den ugyldig, når den ikke har pakken.',
    },
  },
  'element-id-repeated': {
    severity: 'error',
    code: 'duplicate',
    text: { en: 'Another element of the resource has the id "{id}" already', da: 'Et andet element i ressourcen har allerede id "{id}"' },
    about: {
      en: 'The id of an element (not of the resource) is the target of internal references, and must be unique within its resource.',
      da: 'Et elements id (ikke ressourcens) er målet for interne henvisninger og skal være entydigt i sin ressource.',
    },
  },
  'coding-system-relative': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: 'The code system "{system}" must be an absolute URL or a URN',
      da: 'Kodesystemet "{system}" skal være en absolut URL eller en URN',
    },
    about: {
      en: 'A code system is named by its canonical, which begins with http:, https: or urn:. An OID is written urn:oid:….',
      da: 'Et kodesystem angives med sin canonical, som begynder med http:, https: eller urn:. En OID skrives urn:oid:….',
    },
  },
  'coding-system-hl7-unknown': {
    severity: 'warning',
    code: 'code-invalid',
    text: {
      en: 'HL7 has no code system "{system}" in R4 or in the packages at hand',
      da: 'HL7 har intet kodesystem "{system}" i R4 eller i de pakker, der er her',
    },
    about: {
      en: 'Addresses under http://hl7.org/fhir are HL7’s own. The code system may be of a package that was not given (--ig); else the address is wrong. HL7’s validator calls it invalid when it does not have the package.',
      da: 'Adresser under http://hl7.org/fhir er HL7’s egne. Kodesystemet kan være fra en pakke, der ikke er givet (--ig); ellers er adressen forkert. HL7’s validator kalder den ugyldig, når den ikke har pakken.',
    },
  },
  'coding-system-value-set': {
    severity: 'error',
    code: 'code-invalid',
    text: {
      en: '"{system}" is a value set; send the code system that the code belongs to',
      da: '"{system}" er et værdisæt; send det kodesystem, koden hører til',
    },
    about: {
      en: 'A value set selects codes from code systems. "system" must be the URL of the code system.',
      da: 'Et værdisæt vælger koder fra kodesystemer. "system" skal være kodesystemets URL.',
    },
  },
  'identifier-system-relative': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The identifier system "{system}" must be an absolute URL or a URN',
      da: 'Identifikatorsystemet "{system}" skal være en absolut URL eller en URN',
    },
    about: {
      en: 'The system of an identifier is an absolute URI, such as urn:oid:1.2.208.176.1.2 for CPR numbers, so that it means the same everywhere.',
      da: 'En identifikators system er en absolut URI, som urn:oid:1.2.208.176.1.2 for CPR-numre, så den betyder det samme overalt.',
    },
  },
  'identifier-value-relative': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'With the system urn:ietf:rfc:3986, the value "{value}" must be an absolute URI',
      da: 'Med systemet urn:ietf:rfc:3986 skal værdien "{value}" være en absolut URI',
    },
    about: {
      en: 'This system says that the value itself is a URI: https://…, urn:uuid:… or urn:oid:….',
      da: 'Dette system siger, at værdien selv er en URI: https://…, urn:uuid:… eller urn:oid:….',
    },
  },
  'canonical-relative': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The canonical "{url}" must be an absolute URL or a fragment (#id)',
      da: 'Den kanoniske URL "{url}" skal være absolut eller et fragment (#id)',
    },
    about: {
      en: 'A canonical names a definition by the URL that the definition itself states; Type/id is a reference, not a canonical. Only #id, a contained definition, may do without.',
      da: 'En canonical angiver en definition med den URL, definitionen selv angiver; Type/id er en reference, ikke en canonical. Kun #id, en indlejret (contained) definition, kan nøjes med mindre.',
    },
  },
  'binary-whitespace': {
    severity: 'warning',
    code: 'value',
    text: {
      en: 'The base64 data holds white space, which not every reader accepts',
      da: 'De base64-kodede data indeholder mellemrum, og det accepterer ikke alle læsere',
    },
    about: {
      en: 'RFC 4648 does not allow white space in base64. R4 does; later versions of FHIR do not.',
      da: 'RFC 4648 tillader ikke mellemrum i base64. Det gør R4, men ikke senere versioner af FHIR.',
    },
  },
  'attachment-empty': {
    severity: 'warning',
    code: 'structure',
    text: {
      en: 'The attachment has neither data nor url, and no contentType or language either; send one of them',
      da: 'Vedhæftningen har hverken data eller url og heller ikke contentType eller language; send en af dem',
    },
    about: {
      en: 'An attachment without data and url means that the content is not available; contentType or language then describes what was expected.',
      da: 'En vedhæftning uden data og url betyder, at indholdet ikke er tilgængeligt; contentType eller language beskriver så, hvad der var ventet.',
    },
  },
  'attachment-size': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The size of the attachment must be {actual}, the number of bytes of its data, but is {stated}',
      da: 'Vedhæftningens size skal være {actual}, antallet af byte i data, men er {stated}',
    },
    about: { en: '"size" is the number of bytes before base64.', da: '"size" er antallet af byte før base64.' },
  },
  'attachment-hash': {
    severity: 'error',
    code: 'value',
    text: {
      en: 'The hash of the attachment must be {actual}, the SHA-1 of its data, but is {stated}',
      da: 'Vedhæftningens hash skal være {actual}, SHA-1 af data, men er {stated}',
    },
    about: {
      en: '"hash" is the SHA-1 of the bytes before base64, itself in base64. R4 allows neither another algorithm nor hexadecimal digits. If the form is right, the data were changed.',
      da: '"hash" er SHA-1 af de byte, der var før base64, selv skrevet i base64. R4 tillader hverken en anden algoritme eller hexadecimale cifre. Er formen rigtig, er data blevet ændret.',
    },
  },
}));
