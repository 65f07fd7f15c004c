import { defineMessages } from '../message.js';

/** The rules of FHIR's XML form (http://hl7.org/fhir/R4/xml.html) that come before any definition. */
export const xmlMessages = defineMessages(() => ({
  'xml-namespace': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> is in {found}; it belongs in the namespace "{expected}"',
      da: '<{element}> er i {found}; det hører til i navnerummet "{expected}"',
    },
    about: {
      en: 'All elements of FHIR are in the namespace http://hl7.org/fhir, and the narrative\'s <div> is in http://www.w3.org/1999/xhtml. The root element says so once, for all below it: <Bundle xmlns="http://hl7.org/fhir">. Only the outermost element with a wrong namespace is reported.',
      da: 'Alle elementer i FHIR er i navnerummet http://hl7.org/fhir, og <div> i narrativen er i http://www.w3.org/1999/xhtml. Rodelementet angiver det én gang for alt under sig: <Bundle xmlns="http://hl7.org/fhir">. Kun det yderste element med et forkert navnerum meldes.',
    },
  },
  'xml-order': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> is out of order; move it before <{after}>',
      da: '<{element}> står i forkert rækkefølge; flyt det før <{after}>',
    },
    about: {
      en: 'In XML, unlike JSON, the elements of a FHIR resource stand in the order of their definition, and all of a repeating element stand together.',
      da: 'I XML, modsat JSON, står elementerne i en FHIR-ressource i definitionens rækkefølge, og et element, der gentages, står samlet.',
    },
  },
  'xml-attribute-unknown': {
    severity: 'error',
    code: 'structure',
    text: { en: '<{element}> has no attribute "{name}"{hint}', da: '<{element}> har ingen attribut "{name}"{hint}' },
    about: {
      en: 'FHIR has few attributes in XML: "value" on primitive elements, "id" on elements that are no resources, and "url" on extensions. Everything else is an element of its own.',
      da: 'FHIR har få attributter i XML: "value" på primitive elementer, "id" på elementer, der ikke er ressourcer, og "url" på extensions. Alt andet er selvstændige elementer.',
    },
  },
  'xml-attribute-expected': {
    severity: 'error',
    code: 'structure',
    text: { en: '"{name}" is an attribute in XML: <{parent} {name}="…">', da: '"{name}" er en attribut i XML: <{parent} {name}="…">' },
    about: {
      en: 'The value of a primitive, the url of an extension and the id of an element are written as attributes, not as elements of their own. The id of a resource is an element.',
      da: 'En primitivs værdi, en extensions url og et elements id skrives som attributter og ikke som selvstændige elementer. En ressources id er et element.',
    },
  },
  'xml-text': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> must not contain text, but contains "{text}"; leave it out',
      da: '<{element}> må ikke indeholde tekst, men indeholder "{text}"; udelad den',
    },
    about: {
      en: 'Values are in the attribute "value". Between the elements of FHIR only white space is allowed; only the narrative\'s <div> contains text.',
      da: 'Værdier er i attributten "value". Mellem elementerne i FHIR må der kun være mellemrum og linjeskift; kun den læsbare teksts <div> indeholder tekst.',
    },
  },
  'xml-value-as-text': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The value of <{element}> must be an attribute; send <{element} value="{text}"/>',
      da: 'Værdien af <{element}> skal være en attribut; send <{element} value="{text}"/>',
    },
    about: {
      en: 'A primitive element has its value in the attribute "value", not as text between its tags. The text was read as the value, to check it.',
      da: 'Et primitivt element har sin værdi i attributten "value" og ikke som tekst mellem sine tags. Teksten er læst som værdien for at kontrollere den.',
    },
  },
  'xml-element-empty': {
    severity: 'error',
    code: 'structure',
    text: { en: '{element} is empty; send a value, or leave it out', da: '{element} er tomt; send en værdi, eller udelad det' },
    about: {
      en: 'Every element has a value, children or both (invariant ele-1). An element with neither is not allowed.',
      da: 'Et element har en værdi, underelementer eller begge dele (invariant ele-1). Et element uden nogen af delene er ikke tilladt.',
    },
  },
  'xml-resource-count': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> must contain one resource, but contains {count}',
      da: '<{element}> skal indeholde én ressource, men indeholder {count}',
    },
    about: {
      en: 'An element for a resource has one child: an element with the name of the resource type. Several contained resources each have their own <contained>. Of several only the first was checked.',
      da: 'Et element, der indeholder en ressource, har ét underelement, som er navngivet efter ressourcens type. Flere indeholdte ressourcer har hver sit <contained>. Af flere er kun den første kontrolleret.',
    },
  },
  'xml-wrapper-extra': {
    severity: 'error',
    code: 'structure',
    text: {
      en: '<{element}> contains one resource and nothing else, but has {found}; leave that out',
      da: '<{element}> indeholder én ressource og intet andet, men har {found}; udelad det',
    },
    about: {
      en: 'An element for a resource, such as <contained> or <resource> in an entry, has no attributes and no text of its own: JSON has no place for them. The same attribute or text may belong to the resource inside.',
      da: 'Et element, der indeholder en ressource, for eksempel <contained> eller <resource> i en entry, har ingen attributter og ingen egen tekst: JSON har ikke plads til dem. Måske hører attributten eller teksten til ressourcen indeni.',
    },
  },
  'xml-encoding': {
    severity: 'warning',
    code: 'structure',
    text: {
      en: 'The text is encoded as {encoding}; FHIR is exchanged as UTF-8',
      da: 'Teksten er kodet som {encoding}; FHIR udveksles som UTF-8',
    },
    about: {
      en: 'XML may be encoded in many ways, but what is exchanged as FHIR shall be UTF-8 (http://hl7.org/fhir/R4/http.html#mime-type). The text was read in its own encoding.',
      da: 'XML kan kodes på mange måder, men det, der udveksles som FHIR, skal være UTF-8 (http://hl7.org/fhir/R4/http.html#mime-type). Teksten er læst i sin egen kodning.',
    },
  },
  'xml-processing-instruction': {
    severity: 'warning',
    code: 'structure',
    text: {
      en: 'A processing instruction (<? … ?>) does not belong in a resource; leave it out',
      da: 'En behandlingsinstruktion (<? … ?>) hører ikke til i en ressource; udelad den',
    },
    about: {
      en: 'XML allows processing instructions, which are no part of the content, and R4 does not forbid them. HL7’s validator refuses documents that have one.',
      da: 'XML tillader behandlingsinstruktioner, som ikke er en del af indholdet, og R4 forbyder dem ikke. HL7’s validator afviser dokumenter, der har en.',
    },
  },
  'xml-blank-before': {
    severity: 'warning',
    code: 'structure',
    text: {
      en: 'The text begins with white space; begin with <?xml … ?> or with the root element',
      da: 'Teksten begynder med mellemrum eller linjeskift; begynd med <?xml … ?> eller med rodelementet',
    },
    about: {
      en: 'Without an XML declaration, white space may come before the root element. HL7’s validator looks for the encoding in the first characters, and refuses such documents.',
      da: 'Uden en XML-erklæring må der være mellemrum før rodelementet. HL7’s validator leder efter kodningen i de første tegn og afviser sådanne dokumenter.',
    },
  },
  'xml-encoding-mismatch': {
    severity: 'error',
    code: 'structure',
    text: {
      en: 'The XML declaration states {declared}, but the text is encoded as {encoding}',
      da: 'XML-erklæringen angiver {declared}, men teksten er kodet som {encoding}',
    },
    about: {
      en: 'The XML declaration names another encoding than the one that was used, and XML parsers refuse such a text. It happens when XML is written to a string first, as with .NET\'s StringWriter ("utf-16"), and then saved as UTF-8.',
      da: 'XML-erklæringen nævner en anden kodning end den anvendte, og XML-parsere afviser sådan en tekst. Det sker, når XML først skrives til en tekststreng, som med StringWriter i .NET ("utf-16"), og derefter gemmes som UTF-8.',
    },
  },
}));
