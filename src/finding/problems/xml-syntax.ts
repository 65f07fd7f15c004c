import { defineProblems } from './define.js';

/** Text that is not well-formed XML (XML 1.0, Namespaces in XML 1.0), or that FHIR's readers refuse, by the mistake that was made. */
export const xmlSyntaxProblems = defineProblems({
  'xml-not-xml': {
    code: 'structure',
    text: { en: 'This is not XML: it begins with {found}, expected <', da: 'Dette er ikke XML: det begynder med {found}, forventede <' },
    about: {
      en: 'The file is named .xml, and its content is neither XML nor JSON. Perhaps another file was meant, or an error message was saved in its place.',
      da: 'Filen hedder .xml, og indholdet er hverken XML eller JSON. Måske var det en anden fil, der var ment, eller der er gemt en fejlmeddelelse i stedet.',
    },
  },
  'xml-doctype': {
    code: 'structure',
    text: {
      en: 'A document type declaration (<!DOCTYPE) is not accepted; remove it',
      da: 'En dokumenttypeerklæring (<!DOCTYPE) accepteres ikke; fjern den',
    },
    about: {
      en: 'FHIR has no use for a DTD. Entities that it declares may read files or fill the memory of whoever reads the document, so it is refused before it is looked at.',
      da: 'FHIR har ingen brug for en DTD. Entiteter, som den erklærer, kan læse filer eller fylde hukommelsen hos den, der læser dokumentet, så den afvises uden at blive set på.',
    },
  },
  'xml-too-deep': {
    code: 'too-long',
    text: { en: 'Nested deeper than {limit} elements', da: 'Indlejret dybere end {limit} elementer' },
    about: {
      en: 'No honest report nests this deep. The limit protects receivers against documents made to exhaust them.',
      da: 'Ingen ærlig indberetning er indlejret så dybt. Grænsen beskytter modtagere mod dokumenter, der er lavet for at overbelaste dem.',
    },
  },
  'xml-ends-early': {
    code: 'structure',
    text: {
      en: 'The text ends too early: <{element}> of line {openedLine}, column {openedColumn} is not closed',
      da: 'Teksten slutter for tidligt: <{element}> i linje {openedLine}, kolonne {openedColumn} er ikke lukket',
    },
    about: {
      en: 'Every element that is opened is closed, by </name> or by the slash in <name/>. Either that is missing, or the text was cut off when it was written or sent.',
      da: 'Ethvert element, der åbnes, lukkes igen med </navn> eller med skråstregen i <navn/>. Enten mangler det, eller også er teksten blevet afkortet, da den blev skrevet eller sendt.',
    },
  },
  'xml-part-open': {
    code: 'structure',
    text: {
      en: 'The {part} that begins here does not end; expected {expected}',
      da: '{part}, der begynder her, slutter ikke; forventede {expected}',
    },
    about: {
      en: 'A tag ends with >, a comment with -->, a CDATA section with ]]> and a processing instruction with ?>; the value of an attribute ends with the quotation mark it began with.',
      da: 'Et tag slutter med >, en kommentar med -->, en CDATA-sektion med ]]> og en behandlingsinstruktion med ?>; en attributs værdi slutter med det anførselstegn, den begyndte med.',
    },
  },
  'xml-tag-mismatch': {
    code: 'structure',
    text: {
      en: 'Expected </{expected}> to close the element of line {openedLine}, column {openedColumn}, found </{found}>',
      da: 'Forventede </{expected}> som afslutning på elementet i linje {openedLine}, kolonne {openedColumn}, fandt </{found}>',
    },
    about: {
      en: 'Elements are closed in the opposite order of their opening, under exactly the same name. One end tag too many or too few before this place is the usual reason.',
      da: 'Elementer lukkes i omvendt rækkefølge af åbningen og under nøjagtig samme navn. Den sædvanlige årsag er et slut-tag for meget eller for lidt før dette sted.',
    },
  },
  'xml-tag-unopened': {
    code: 'structure',
    text: { en: '</{found}> closes nothing that is open', da: '</{found}> lukker ikke noget, der er åbent' },
    about: {
      en: 'The end tag has no start tag: one of them is one too many, or one too few.',
      da: 'Slut-tagget har intet start-tag: et af dem er for meget eller mangler.',
    },
  },
  'xml-tag': {
    code: 'structure',
    text: { en: 'This is no tag; in text < is written &lt;', da: 'Dette er ikke et tag; i tekst skrives < som &lt;' },
    about: {
      en: 'After < comes the name of an element at once, beginning with a letter; after </ the same. A < that is meant as text is written &lt;.',
      da: 'Efter < kommer straks navnet på et element, som begynder med et bogstav; efter </ det samme. Et <, der er ment som tekst, skrives &lt;.',
    },
  },
  'xml-value-open': {
    code: 'structure',
    text: {
      en: '< inside the value of an attribute: its closing quotation mark is missing, or it should be written &lt;',
      da: '< inde i en attributs værdi: det afsluttende anførselstegn mangler, eller det skal skrives &lt;',
    },
    about: {
      en: 'The value of an attribute ends with the quotation mark it began with, and holds no <. When the mark is missing, the value runs on into the next tag.',
      da: 'En attributs værdi slutter med det anførselstegn, den begyndte med, og indeholder intet <. Mangler tegnet, fortsætter værdien ind i det næste tag.',
    },
  },
  'xml-attribute': {
    code: 'structure',
    text: {
      en: 'This is no attribute: name="value", with a space before it',
      da: 'Dette er ikke en attribut: navn="værdi", med et mellemrum foran',
    },
    about: {
      en: 'An attribute is a name, an equals sign and a value in quotation marks, with white space between attributes: <status value="active"/>.',
      da: 'En attribut er et navn, et lighedstegn og en værdi i anførselstegn, med mellemrum mellem attributterne: <status value="active"/>.',
    },
  },
  'xml-attribute-repeated': {
    code: 'structure',
    text: { en: 'The attribute "{name}" is given more than once', da: 'Attributten "{name}" er angivet mere end én gang' },
    about: {
      en: 'An element has each attribute once. XML parsers refuse a text that repeats one.',
      da: 'Et element har hver attribut én gang. XML-parsere afviser en tekst, der gentager en.',
    },
  },
  'xml-ampersand': {
    code: 'structure',
    text: { en: 'In text and values & is written &amp;', da: 'I tekst og værdier skrives & som &amp;' },
    about: {
      en: 'The character & begins a reference such as &lt; or &#230;, which ends with a semicolon. An & that is meant as itself is written &amp;.',
      da: 'Tegnet & indleder en reference som &lt; eller &#230;, der slutter med semikolon. Et &, der er ment som sig selv, skrives &amp;.',
    },
  },
  'xml-entity-unknown': {
    code: 'structure',
    text: {
      en: 'The entity &{name}; is unknown in XML; write the character itself',
      da: 'Entiteten &{name}; kendes ikke i XML; skriv tegnet selv',
    },
    about: {
      en: 'Only &amp; &lt; &gt; &quot; and &apos; are known in XML; names such as &nbsp; and &oslash; belong to HTML. Write the character itself, or its number: &#160; for a no-break space.',
      da: 'Kun &amp; &lt; &gt; &quot; og &apos; kendes i XML; navne som &nbsp; og &oslash; hører til HTML. Skriv tegnet selv eller dets nummer: &#160; for et hårdt mellemrum.',
    },
  },
  'xml-character': {
    code: 'structure',
    text: { en: 'The character {character} is not allowed in XML', da: 'Tegnet {character} er ikke tilladt i XML' },
    about: {
      en: 'Of the control characters XML knows tabulator, line feed and carriage return only; the others cannot be written as numbers (&#1;) either. FHIR texts do not hold them in any form.',
      da: 'Af kontroltegnene kender XML kun tabulator, linjeskift og vognretur; de andre kan heller ikke skrives som numre (&#1;). FHIR-tekster indeholder dem ikke i nogen form.',
    },
  },
  'xml-prefix-unbound': {
    code: 'structure',
    text: {
      en: 'The namespace prefix "{prefix}" is not declared: xmlns:{prefix}="…"',
      da: 'Navnerumspræfikset "{prefix}" er ikke erklæret: xmlns:{prefix}="…"',
    },
    about: {
      en: 'A prefix before a name is declared on the element or on one around it. FHIR itself needs none: <Bundle xmlns="http://hl7.org/fhir">.',
      da: 'Et præfiks foran et navn erklæres på elementet eller på et af dem, der omgiver det. FHIR selv behøver ingen: <Bundle xmlns="http://hl7.org/fhir">.',
    },
  },
  'xml-declaration-late': {
    code: 'structure',
    text: { en: 'The XML declaration stands at the very beginning or not at all', da: 'XML-erklæringen står allerførst eller slet ikke' },
    about: {
      en: 'Before <?xml … ?> there may be nothing, not even a space or an empty line. It appears only once.',
      da: 'Før <?xml … ?> må der intet stå, ikke engang et mellemrum eller en tom linje. Den forekommer kun én gang.',
    },
  },
  'xml-outside-root': {
    code: 'structure',
    text: {
      en: 'Found {found} outside the root element; a document has one root',
      da: 'Fandt {found} uden for rodelementet; et dokument har én rod',
    },
    about: {
      en: 'A file holds one document with one outermost element. Give each document its own file, or put the resources in a Bundle. Text before or after the root is something left over.',
      da: 'En fil indeholder ét dokument med ét yderste element. Brug en fil til hvert dokument, eller læg ressourcerne i en Bundle. Tekst før eller efter roden er en rest af noget andet.',
    },
  },
  'xml-encoding-unsupported': {
    code: 'not-supported',
    text: {
      en: 'The encoding {encoding} is not read here; save the text as UTF-8',
      da: 'Kodningen {encoding} læses ikke her; gem teksten som UTF-8',
    },
    about: {
      en: 'FHIR is exchanged as UTF-8. XML in UTF-16, ISO-8859-1 and Windows-1252 is read too, with a warning.',
      da: 'FHIR udveksles som UTF-8. XML i UTF-16, ISO-8859-1 og Windows-1252 læses også, med en advarsel.',
    },
  },
  'xml-malformed': {
    code: 'structure',
    text: { en: 'This is not well-formed XML: {reason}', da: 'Dette er ikke velformet XML: {reason}' },
    about: {
      en: "The text breaks one of the rarer rules of XML; the reason is the XML parser's own. Every conforming XML parser refuses the text.",
      da: 'Teksten bryder en af de sjældnere regler i XML; begrundelsen er XML-parserens egen. Enhver korrekt XML-parser afviser teksten.',
    },
  },
});
