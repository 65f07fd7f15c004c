import { defineMessages } from '../message.js';

/** What FHIR says in prose about the values of single datatypes. */
export const datatypeMessages = defineMessages({
  'element-id-repeated': {
    severity: 'error',
    code: 'duplicate',
    text: { en: 'Another element of the resource has the id "{id}" already', da: 'Et andet element i ressourcen har allerede id "{id}"' },
    about: {
      en: 'The id of an element (not of the resource) is there to be pointed at, and is unique within its resource.',
      da: 'Et elements id (ikke ressourcens) er til at pege på og er entydigt inden for sin ressource.',
    },
  },
  'coding-system-relative': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: 'The code system "{system}" is not an absolute URL or URN', da: 'Kodesystemet "{system}" er ikke en absolut URL eller URN' },
    about: {
      en: 'A code system is named by its canonical, which begins with http:, https: or urn:. An OID is written urn:oid:….',
      da: 'Et kodesystem angives med sin canonical, som begynder med http:, https: eller urn:. En OID skrives urn:oid:….',
    },
  },
  'coding-system-value-set': {
    severity: 'error',
    code: 'code-invalid',
    text: { en: '"{system}" is a value set; a Coding names the code system that its code comes from', da: '"{system}" er et værdisæt; en Coding angiver det kodesystem, koden kommer fra' },
    about: {
      en: 'A value set chooses codes from code systems. The code belongs to its code system, whose URL stands in "system".',
      da: 'Et værdisæt vælger koder fra kodesystemer. Koden hører til sit kodesystem, og dets URL står i "system".',
    },
  },
  'identifier-system-relative': {
    severity: 'error',
    code: 'value',
    text: { en: 'The identifier system "{system}" is not an absolute URL or URN', da: 'Identifikatorsystemet "{system}" er ikke en absolut URL eller URN' },
    about: {
      en: 'The system of an identifier is an absolute URI, such as urn:oid:1.2.208.176.1.2 for CPR numbers, so that it means the same everywhere.',
      da: 'En identifikators system er en absolut URI, som urn:oid:1.2.208.176.1.2 for CPR-numre, så den betyder det samme overalt.',
    },
  },
  'identifier-value-relative': {
    severity: 'error',
    code: 'value',
    text: { en: 'With the system urn:ietf:rfc:3986, the value "{value}" must be an absolute URI', da: 'Med systemet urn:ietf:rfc:3986 skal værdien "{value}" være en absolut URI' },
    about: { en: 'This system says that the value itself is a URI: https://…, urn:uuid:… or urn:oid:….', da: 'Dette system siger, at værdien selv er en URI: https://…, urn:uuid:… eller urn:oid:….' },
  },
  'canonical-relative': {
    severity: 'error',
    code: 'value',
    text: { en: 'The canonical "{url}" is not absolute, nor a fragment (#id)', da: 'Den kanoniske URL "{url}" er ikke absolut og heller ikke et fragment (#id)' },
    about: {
      en: 'A canonical names a definition by the URL that the definition itself states; Type/id is a reference, not a canonical. Only #id, a contained definition, may do without.',
      da: 'En canonical angiver en definition med den URL, definitionen selv angiver; Type/id er en reference, ikke en canonical. Kun #id, en indlejret (contained) definition, kan nøjes med mindre.',
    },
  },
  'binary-whitespace': {
    severity: 'warning',
    code: 'value',
    text: { en: 'The base64 data holds white space, which not every reader accepts', da: 'De base64-kodede data indeholder mellemrum, og det accepterer ikke alle læsere' },
    about: { en: 'RFC 4648 has no white space in base64. R4 allows it; later versions of FHIR do not.', da: 'RFC 4648 har ikke mellemrum i base64. R4 tillader det; senere versioner af FHIR gør ikke.' },
  },
  'attachment-empty': {
    severity: 'warning',
    code: 'structure',
    text: { en: 'The attachment has neither data nor url, and says nothing of its type or language either', da: 'Vedhæftningen har hverken data eller url og siger heller intet om type eller sprog' },
    about: {
      en: 'An attachment without data and url says that there is none here; its contentType or language then tells what was expected.',
      da: 'En vedhæftning uden data og url siger, at der ikke er nogen her; contentType eller language fortæller så, hvad der var ventet.',
    },
  },
  'attachment-size': {
    severity: 'error',
    code: 'value',
    text: { en: 'The attachment says that its size is {stated} bytes, and its data are {actual}', da: 'Vedhæftningen siger, at dens størrelse er {stated} byte, og dens data er på {actual}' },
    about: { en: '"size" is the number of bytes before base64.', da: '"size" er antallet af byte før base64.' },
  },
  'attachment-hash': {
    severity: 'error',
    code: 'value',
    text: { en: 'The attachment says that its hash is {stated}, and that of its data is {actual}', da: 'Vedhæftningen siger, at dens hash er {stated}, og dens datas er {actual}' },
    about: {
      en: '"hash" is the SHA-1 of the bytes before base64, itself in base64. Another algorithm, or hexadecimal digits, are not what R4 asks for; or the data were changed.',
      da: '"hash" er SHA-1 af de byte, der var før base64, selv skrevet i base64. En anden algoritme eller hexadecimale cifre er ikke, hvad R4 beder om; eller data er blevet ændret.',
    },
  },
});
