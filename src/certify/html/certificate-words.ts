import type { Bilingual } from '../../finding/message.js';

/** The words of the certificate's page that its other forms do not have. */
export const certificateWords = {
  title: { en: 'Certification of LTT reporting', da: 'Certificering af LTT-indberetning' },
  number: { en: 'Number', da: 'Nummer' },
  issuer: { en: 'Issuer', da: 'Udsteder' },
  validUntil: { en: 'Valid until', da: 'Gyldigt til og med' },
  unmet: { en: 'What is not met', da: 'Det, der ikke er opfyldt' },
  requirements: { en: 'Requirements', da: 'Krav' },
  inputs: { en: 'What was handed in', da: 'Det afleverede' },
  file: { en: 'File', da: 'Fil' },
  hash: { en: 'SHA-256 of the file', da: 'Filens SHA-256' },
  notRead: { en: 'What was not read', da: 'Det, der ikke er læst' },
  remarks: { en: 'Other findings, which no requirement is about', da: 'Andre fund, som ingen krav handler om' },
  failures: { en: 'Where the toolkit itself failed', da: 'Hvor værktøjet selv fejlede' },
  how: { en: 'How this result was reached', da: 'Hvordan resultatet er nået' },
  signature: { en: 'Signature', da: 'Underskrift' },
  unsigned: { en: 'none', da: 'ingen' },
  signedWith: { en: 'Ed25519, with the public key', da: 'Ed25519, med den offentlige nøgle' },
  recheck: {
    en: 'Whoever has the files can check this again: ltt certify --verify certificate.json with their folder confirms the signature, every file by its hash, and by running again the result.',
    da: 'Den, der har filerne, kan kontrollere det igen: ltt certify --verify certificate.json med deres mappe bekræfter underskriften, hver fil ved dens hash og ved at køre igen resultatet.',
  },
  shownBy: { en: 'Shown by', da: 'Vist af' },
  conflicts: { en: 'In conflict with', da: 'I strid med' },
  more: { en: 'more reports show it', da: 'flere indberetninger viser det' },
  moreFindings: { en: 'more findings, in certificate.json', da: 'flere fund, i certificate.json' },
} as const satisfies Readonly<Record<string, Bilingual>>;
