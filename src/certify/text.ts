import type { Language } from '../finding/message.js';
import { printable } from '../report/printable.js';
import type { CertifiedFinding, CertifiedRequirement, Evidence, NotRead, UnsignedCertificate } from './certificate.js';
import { countsLine, reasonOf } from './counted.js';
import { certifyWords, notReadWords, resultWords, statusWords } from './words.js';

/** At most this many findings of one requirement are shown; the others are counted, and stand in the certificate. */
const shownFindings = 5;

/**
 * The outcome for a terminal: the result, and whatever is not as it should be.
 * @param withVendor a trial has nobody to name
 */
export function formatOutcome(certificate: UnsignedCertificate, language: Language, withVendor: boolean): string {
  const { result, summary, chapters, vendor, protocol, notRead, failures } = certificate;
  const attention = chapters
    .flatMap(({ requirements }) => requirements)
    .filter(({ status }) => status !== 'pass' && status !== 'not-applicable');
  const lines = [
    `${resultWords[result][language]}: ${reasonOf(certificate)[language]}`,
    `${withVendor ? `${vendor.name}, ${vendor.system} ${vendor.systemVersion}; ` : ''}${certifyWords.protocol[language].toLowerCase()} ${protocol.name} (${protocol.version ?? ''})`,
    countsLine('must', summary.must)[language],
    countsLine('should', summary.should)[language],
    ...failures.map(({ file, reason }) => `${language === 'da' ? 'værktøjet fejlede på' : 'the toolkit failed on'} ${file}: ${reason}`),
    ...notRead.filter(({ reason }) => reason !== 'no-fhir').map((each) => notReadLine(each, language)),
    ...publishedLines(certificate, language),
    ...assignmentLines(certificate.assignment, language),
    ...attention.flatMap((requirement) => ['', ...requirementLines(requirement, language)]),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** At most this many reports that are not of the series are named. */
const shownStrangers = 5;

function assignmentLines(assignment: UnsignedCertificate['assignment'], language: Language): string[] {
  if (assignment === undefined) return [];
  const { number, validUntil, tasks, strangers, followed } = assignment;
  const head = {
    en: `Assignment ${number}, valid until ${validUntil}: ${followed ? 'followed' : 'not followed'}`,
    da: `Opgave ${number}, gyldig til og med ${validUntil}: ${followed ? 'fulgt' : 'ikke fulgt'}`,
  }[language];
  const more = strangers.length - shownStrangers;
  return [
    head,
    ...tasks
      .filter(({ status }) => status !== 'pass')
      .map(({ number: task, status, text }) => `  ${task} ${statusWords[status][language]}: ${text[language]}`),
    ...strangers.slice(0, shownStrangers).map(({ reason, ...place }) => `  ${placeOf(place)}: ${reason[language]}`),
    ...(more > 0 ? [language === 'da' ? `  … og ${more} mere` : `  … and ${more} more`] : []),
  ];
}

/** At most this many files with published reports are named. */
const shownPublished = 5;

/** Who hands in what everybody has must not wonder why it shows nothing. */
function publishedLines({ inputs }: UnsignedCertificate, language: Language): string[] {
  const files = inputs.filter(({ published = 0 }) => published > 0);
  if (files.length === 0) return [];
  const named = [...files.slice(0, shownPublished).map(({ file }) => file), ...(files.length > shownPublished ? ['…'] : [])].join(', ');
  const count = files.reduce((sum, { published = 0 }) => sum + published, 0);
  return language === 'da'
    ? [
        `${count} ${count === 1 ? 'indberetning er et offentliggjort eksempel' : 'indberetninger er offentliggjorte eksempler'} og viser ingen trin, for alle har dem: ${named}`,
      ]
    : [
        `${count} ${count === 1 ? 'report is a published example and shows' : 'reports are published examples and show'} no step, because everybody has them: ${named}`,
      ];
}

function notReadLine({ file, reason }: NotRead, language: Language): string {
  return `${file} ${{ en: 'was not read', da: 'er ikke læst' }[language]}: ${notReadWords[reason][language]}`;
}

function requirementLines(
  { number, obligation, status, title, text, evidence, findings, near = [] }: CertifiedRequirement,
  language: Language,
): string[] {
  const more = findings.length - shownFindings;
  return [
    `${number} ${statusWords[status][language]} (${certifyWords[obligation][language]}): ${title[language]}`,
    ...(status === 'not-shown' ? [`  ${text[language]}`] : []),
    ...near.map((each) => `  ${placeOf(each)}: ${each.text[language]}`),
    ...evidence.flatMap((each) => evidenceLines(each, language)),
    ...findings.slice(0, shownFindings).map((finding) => `  ${placeOf(finding)}: ${finding.message[language]} [${finding.id}]`),
    ...(more > 0 ? [language === 'da' ? `  … og ${more} mere` : `  … and ${more} more`] : []),
  ];
}

function evidenceLines(evidence: Evidence, language: Language): string[] {
  return (evidence.unmet ?? []).map(
    (unmet) => `  ${placeOf(evidence)}: ${certifyWords.missing[language].toLowerCase()}: ${unmet[language]}`,
  );
}

function placeOf({ file, line, column }: Pick<CertifiedFinding, 'file' | 'line' | 'column'>): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
