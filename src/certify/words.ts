import type { Bilingual } from '../finding/message.js';
import type { Result } from './assess.js';
import type { NotRead } from './certificate.js';
import type { Status } from './outcome.js';

/** What the results are called. */
export const resultWords: Readonly<Record<Result, Bilingual>> = {
  passed: { en: 'Passed', da: 'Bestået' },
  'not-passed': { en: 'Not passed', da: 'Ikke bestået' },
  undetermined: { en: 'Undetermined', da: 'Uafgjort' },
};

/** What the statuses of requirements are called. */
export const statusWords: Readonly<Record<Status, Bilingual>> = {
  pass: { en: 'pass', da: 'opfyldt' },
  fail: { en: 'fail', da: 'ikke opfyldt' },
  'not-shown': { en: 'not shown', da: 'ikke vist' },
  'not-applicable': { en: 'not applicable', da: 'ikke relevant' },
  undetermined: { en: 'undetermined', da: 'uafgjort' },
};

/** Why a file was left alone. */
export const notReadWords: Readonly<Record<NotRead['reason'], Bilingual>> = {
  configuration: {
    en: 'a certification has no configuration and no suppressions',
    da: 'en certificering har ingen konfiguration og ingen undertrykkelser',
  },
  'no-fhir': { en: 'not FHIR', da: 'ikke FHIR' },
  link: { en: 'a link that leads out of the folder', da: 'et link, der fører ud af mappen' },
};

/** Words that the reports of a certification share. */
export const certifyWords = {
  must: { en: 'must', da: 'skal' },
  should: { en: 'should', da: 'bør' },
  vendor: { en: 'Vendor', da: 'Leverandør' },
  system: { en: 'System', da: 'System' },
  contact: { en: 'Contact', da: 'Kontakt' },
  protocol: { en: 'Protocol', da: 'Protokol' },
  guide: { en: 'Guide', da: 'Guide' },
  tool: { en: 'Tool', da: 'Værktøj' },
  packages: { en: 'Packages', da: 'Pakker' },
  time: { en: 'Time', da: 'Tidspunkt' },
  source: { en: 'Source', da: 'Kilde' },
  missing: { en: 'Lacking', da: 'Mangler' },
  after: { en: 'after', da: 'efter' },
  line: { en: 'line', da: 'linje' },
  reports: { en: 'Reports', da: 'Indberetninger' },
} as const satisfies Readonly<Record<string, Bilingual>>;
