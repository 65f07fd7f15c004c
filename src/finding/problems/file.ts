import { defineProblems } from './define.js';

/** Files that cannot be opened, or whose content is no document. */
export const fileProblems = defineProblems({
  'file-missing': {
    code: 'not-found',
    text: { en: 'There is no such file or folder{hint}', da: 'Filen eller mappen findes ikke{hint}' },
    about: {
      en: 'What was named is neither a file, a folder, nor a pattern that matches any. Paths are taken from the folder the command is run in.',
      da: 'Det angivne er hverken en fil, en mappe eller et mønster, der passer på nogen. Stier regnes fra den mappe, kommandoen køres i.',
    },
  },
  'file-unreadable': {
    code: 'not-found',
    text: { en: 'The file cannot be opened: {reason}', da: 'Filen kan ikke åbnes: {reason}' },
    about: {
      en: 'The operating system refused to hand over the content; the reason is its own. Check the permissions, and that the file is not in use.',
      da: 'Styresystemet ville ikke udlevere indholdet; begrundelsen er styresystemets egen. Kontrollér rettigheder, og at filen ikke er i brug.',
    },
  },
  'file-other-format': {
    code: 'structure',
    text: { en: 'This is {format}, not FHIR{hint}', da: 'Dette er {format} og ikke FHIR{hint}' },
    about: {
      en: 'The first bytes show that the file has another format than JSON or XML, whatever its name is. Perhaps another file was meant, or a server answered with a page that was saved under the name of the report.',
      da: 'De første bytes viser, at filen har et andet format end JSON eller XML, uanset hvad den hedder. Måske var det en anden fil, der var ment, eller en server svarede med en side, der blev gemt under indberetningens navn.',
    },
  },
  'file-edifact': {
    code: 'not-supported',
    text: {
      en: 'This is a message in EDIFACT, which is not checked here; send the XML version of it, or leave it out',
      da: 'Dette er en EDIFACT-meddelelse, som ikke kontrolleres her; brug XML-versionen af den, eller udelad den',
    },
    about: {
      en: 'The file begins with UNA or UNB, as messages in EDIFACT do. There is no verdict about it. MedCom describes most of its messages both as EDIFACT and as XML, and only XML can be validated here.',
      da: 'Filen begynder med UNA eller UNB, som EDIFACT-meddelelser gør. Der er ingen afgørelse om den. MedCom beskriver de fleste af sine meddelelser både som EDIFACT og som XML, og kun XML kan valideres her.',
    },
  },
  'xml-message-no-schema': {
    code: 'incomplete',
    text: {
      en: 'This is an XML message, <{root}> in {namespace}, not FHIR; name the folder with its schemas: --schema <folder>',
      da: 'Dette er en XML-meddelelse, <{root}> i {namespace}, og ikke FHIR; angiv mappen med dens skemaer: --schema <mappe>',
    },
    about: {
      en: 'Letters of MedCom, such as XREF01, XBIN01 and XDIS91, are validated against the schemas (XSD) that MedCom publishes. They are not part of this tool: download them, and name their folder with --schema or with "schema" in ltt.config.json.',
      da: 'MedComs breve, som XREF01, XBIN01 og XDIS91, valideres mod de skemaer (XSD), som MedCom offentliggør. De er ikke en del af værktøjet: Hent dem, og angiv deres mappe med --schema eller med "schema" i ltt.config.json.',
    },
  },
  'xml-schema-not-found': {
    code: 'not-found',
    text: {
      en: 'No schema of {folder} declares <{root}> in {namespace}',
      da: 'Intet skema i {folder} erklærer <{root}> i {namespace}',
    },
    about: {
      en: 'The schema is chosen by the root element and its namespace, which often holds the version. Put the schemas of this version in the folder, or correct the namespace.',
      da: 'Skemaet vælges efter rodelementet og dets navnerum, som ofte indeholder versionen. Læg skemaerne for denne version i mappen, eller ret navnerummet.',
    },
  },
  'xml-message-too-large': {
    code: 'too-long',
    text: {
      en: 'The XML message is too large: the limit is {limit} elements and 32 MB',
      da: 'XML-meddelelsen er for stor: grænsen er {limit} elementer og 32 MB',
    },
    about: {
      en: 'A message is read into memory as a whole, and so its size is limited. VANS carries no message that is nearly so large.',
      da: 'En meddelelse læses ind i hukommelsen i sin helhed, og derfor er størrelsen begrænset. VANS transporterer ingen meddelelse, der er tilnærmelsesvis så stor.',
    },
  },
  'archive-damaged': {
    code: 'structure',
    text: { en: 'The archive cannot be unpacked: {reason}', da: 'Arkivet kan ikke pakkes ud: {reason}' },
    about: {
      en: 'The file is compressed (.gz or .zip), and it ends too early, or its checksums or lengths do not fit. Make it anew.',
      da: 'Filen er komprimeret (.gz eller .zip), og den slutter for tidligt, eller dens kontrolsummer eller længder passer ikke. Lav den igen.',
    },
  },
  'archive-encrypted': {
    code: 'not-supported',
    text: {
      en: 'It is encrypted in the archive; unpack it with its password first',
      da: 'Den er krypteret i arkivet; pak den først ud med adgangskoden',
    },
    about: {
      en: 'Files of an archive with a password cannot be read. Unpack the archive, and check the files.',
      da: 'Filer i et arkiv med adgangskode kan ikke læses. Pak arkivet ud, og kontrollér filerne.',
    },
  },
  'archive-nested': {
    code: 'not-supported',
    text: { en: 'It is an archive inside an archive; unpack the outer one first', da: 'Den er et arkiv i et arkiv; pak det ydre ud først' },
    about: {
      en: 'Archives are read one deep: every .json, .ndjson and .xml file in a .zip is a document, but not what is in a .zip or .gz inside it.',
      da: 'Arkiver læses i én dybde: hver .json-, .ndjson- og .xml-fil i en .zip er et dokument, men ikke det, der ligger i en .zip eller .gz inde i den.',
    },
  },
  'archive-too-large': {
    code: 'too-long',
    text: {
      en: 'The archive unpacks to more than {limit} bytes; what follows was not read',
      da: 'Arkivet fylder mere end {limit} bytes, når det pakkes ud; resten er ikke læst',
    },
    about: {
      en: 'An archive may unpack to two hundred times its size, or to 1 GiB where that is more. A larger one is no archive of reports. Split it, or unpack it.',
      da: 'Et arkiv må udpakket fylde to hundrede gange sin egen størrelse, eller 1 GiB, hvis det er mere. Et større er ikke et arkiv med indberetninger. Del det, eller pak det ud.',
    },
  },
  'document-empty': {
    code: 'structure',
    text: { en: 'The file is empty', da: 'Filen er tom' },
    about: {
      en: 'A document holds one FHIR resource. An empty file often means that the program that should have written it stopped on the way.',
      da: 'Et dokument indeholder én FHIR-ressource. En tom fil betyder ofte, at det program, der skulle skrive den, gik i stå undervejs.',
    },
  },
  'document-too-large': {
    code: 'too-long',
    text: { en: 'The document has {size} bytes; the limit is {limit}', da: 'Dokumentet fylder {size} bytes; grænsen er {limit}' },
    about: {
      en: 'One document is read as a whole, and a JavaScript text has an upper limit. Put many resources in an NDJSON file, one on each line: then only each line has to keep to it.',
      da: 'Ét dokument læses i sin helhed, og en tekst i JavaScript har en øvre grænse. Læg mange ressourcer i en NDJSON-fil, én på hver linje: så gælder grænsen kun for den enkelte linje.',
    },
  },
  'tool-failed': {
    code: 'incomplete',
    text: {
      en: 'The toolkit itself failed here, so there is no verdict: {reason}',
      da: 'Værktøjet selv fejlede her, så der er ingen afgørelse: {reason}',
    },
    about: {
      en: 'A fault of the toolkit, not of the data: nothing is said about the document. Please report it, with the reason it gives, and a document without personal data that shows it.',
      da: 'En fejl i værktøjet og ikke i data: der er ikke taget stilling til dokumentet. Rapportér den gerne med den angivne begrundelse og et dokument uden persondata, der viser den.',
    },
  },
});
