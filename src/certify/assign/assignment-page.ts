import type { Bilingual, Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import { fingerprintOf } from '../fingerprint.js';
import { assignmentHash } from './assigned.js';
import type { Assignment } from './assignment.js';

const words = {
  title: { en: 'Assignment for certification', da: 'Opgave til certificering' },
  for: { en: 'For', da: 'Til' },
  number: { en: 'Number', da: 'Nummer' },
  nonce: { en: 'Nonce', da: 'Engangstal' },
  issued: { en: 'Issued', da: 'Udstedt' },
  by: { en: 'by', da: 'af' },
  validUntil: { en: 'Valid until', da: 'Gyldig til og med' },
  persons: { en: 'Test persons', da: 'Testpersoner' },
  tasks: { en: 'Tasks', da: 'Opgaver' },
  rehearsal: { en: 'with the rehearsal', da: 'med generalprøven' },
  hash: { en: 'SHA-256 of the assignment', da: 'Opgavens SHA-256' },
  key: { en: 'SHA-256 of the key that signed it', da: 'SHA-256 af nøglen, der har underskrevet' },
  rules: {
    en: [
      'Do everything in the system that is to be certified, as its users would, between the day of issue and the last day of validity.',
      'Every report that is handed in is about one of the test persons, and was put together in that time.',
      'Beside the tasks, the series shows everything that the protocol asks for.',
    ],
    da: [
      'Udfør alt i det system, der skal certificeres, som brugerne ville gøre det, fra udstedelsesdagen til og med den sidste gyldige dag.',
      'Hver indberetning, der afleveres, handler om en af testpersonerne og er dannet i den periode.',
      'Ud over opgaverne viser rækken af indberetninger alt, hvad protokollen kræver.',
    ],
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<'en' | 'da', readonly string[]>>>>;

/** An assignment in one language, fit to hand to a vendor: Markdown that reads as plain text too. */
export function assignmentPage(assignment: Assignment, language: Language): string {
  const { number, nonce, issued, issuer, validUntil, vendor, persons, tasks, signature } = assignment;
  const say = (word: Bilingual): string => word[language];
  const lines = [
    `# ${say(words.title)}`,
    '',
    `- ${say(words.for)}: ${vendor.name}, ${vendor.system} ${vendor.systemVersion} (${vendor.contact})`,
    `- ${say(words.number)}: ${number}`,
    `- ${say(words.issued)}: ${issued}${issuer === undefined ? '' : ` ${say(words.by)} ${issuer.name}`}`,
    `- ${say(words.validUntil)}: ${validUntil}`,
    `- ${say(words.nonce)}: ${nonce}`,
    `- ${say(words.hash)}: ${assignmentHash(assignment)}`,
    ...(signature === undefined ? [] : [`- ${say(words.key)}: ${fingerprintOf(signature.publicKey)}`]),
    '',
    ...words.rules[language].map((rule) => `- ${rule}`),
    '',
    `## ${say(words.persons)}`,
    '',
    ...persons.map(({ name, cpr }) => `- ${name}, ${cpr.slice(0, 6)}-${cpr.slice(6)}`),
    '',
    `## ${say(words.tasks)}`,
    '',
    ...tasks.map(
      ({ number: task, title, text, answer }) =>
        `- **${task} ${say(title)}**${answer === undefined ? '' : ` (${say(words.rehearsal)})`}: ${say(text)}`,
    ),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
