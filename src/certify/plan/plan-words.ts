import type { Bilingual } from '../../finding/message.js';

/** What a vendor is told before the requirements. */
export const planWords = {
  howTo: { en: 'How to hand in', da: 'Sådan afleveres der' },
  steps: {
    en: [
      'Put the reports into one folder. Names do not matter: reports are recognised by what is in them. JSON and XML hold one report each, NDJSON one on each line.',
      'Use test persons only, such as the official ones. A CPR number that passes modulus 11 may be a real person’s.',
      'Every report is checked as it would be on its way: profiles, FK Gateway, Sundhedsdatastyrelsen. There are no suppressions, no configuration, and no other options.',
      'What is marked as a step must be shown by a report; one report may show several. Everything else must hold for all reports.',
      'What must hold decides the result. What should hold is remarked upon.',
    ],
    da: [
      'Læg indberetningerne i én mappe. Navnene er uden betydning: indberetninger genkendes på deres indhold. JSON og XML indeholder én indberetning hver, NDJSON én på hver linje.',
      'Brug kun testpersoner, fx de officielle. Et CPR-nummer, der består modulus 11, kan være et rigtigt menneskes.',
      'Hver indberetning kontrolleres, som den ville blive det undervejs: profiler, FK Gateway, Sundhedsdatastyrelsen. Der er ingen undertrykkelser, ingen konfiguration og ingen andre tilvalg.',
      'Det, der er mærket som et trin, skal vises af en indberetning; én indberetning kan vise flere. Alt andet skal gælde for alle indberetninger.',
      'Det, der skal være opfyldt, afgør resultatet. Det, der bør være opfyldt, bemærkes.',
    ],
  },
  number: { en: 'No.', da: 'Nr.' },
  kind: { en: 'Kind', da: 'Art' },
  step: { en: 'step', da: 'trin' },
  check: { en: 'check', da: 'kontrol' },
  requirement: { en: 'Requirement', da: 'Krav' },
  source: { en: 'Source', da: 'Kilde' },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<'en' | 'da', readonly string[]>>>>;
