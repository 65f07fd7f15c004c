import type { Language } from '../finding/message.js';
import type { Severity } from '../finding/severity.js';

interface Words {
  readonly valid: string;
  readonly invalid: string;
  readonly notReport: string;
  readonly unreadable: string;
  readonly nothingFound: string;
  readonly document: string;
  readonly verdict: string;
  readonly notVerified: string;
  readonly suppressed: string;
  readonly because: string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** `2 errors`. */
  readonly counted: Readonly<
    Record<
      Severity | 'document' | 'valid' | 'invalid' | 'notReport' | 'unreadable' | 'passedOver' | 'notVerified' | 'suppressed',
      (count: number) => string
    >
  >;
  readonly profile: string;
  readonly rule: string;
  readonly source: string;
  readonly conflictsWith: string;
  readonly checkedAgainst: string;
  readonly stage: string;
  /** Faults of which some take a check away. */
  readonly definitionFaults: string;
  /** Faults that take no check away. */
  readonly harmlessFaults: string;
}

const plural =
  (one: string, many: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : many}`;

/** The words that reports for people are made of, beside the messages themselves. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    valid: 'valid',
    invalid: 'invalid',
    notReport: 'not a delivery report',
    unreadable: 'unreadable',
    nothingFound: 'Nothing was found',
    document: 'document',
    verdict: 'verdict',
    notVerified: 'not verified',
    suppressed: 'suppressed',
    because: 'because',
    severity: { error: 'error', warning: 'warning', information: 'information' },
    counted: {
      document: plural('document', 'documents'),
      valid: plural('valid', 'valid'),
      invalid: plural('invalid', 'invalid'),
      notReport: plural('not a delivery report', 'not delivery reports'),
      unreadable: plural('unreadable', 'unreadable'),
      passedOver: plural('other file passed over', 'other files passed over'),
      error: plural('error', 'errors'),
      warning: plural('warning', 'warnings'),
      information: plural('information', 'information'),
      notVerified: plural('not verified', 'not verified'),
      suppressed: plural('suppressed', 'suppressed'),
    },
    profile: 'profile',
    rule: 'rule',
    source: 'source',
    conflictsWith: 'conflicts with',
    checkedAgainst: 'Checked against',
    stage: 'stage',
    definitionFaults: 'Faults of the definitions (what could not be checked because of them is reported as not verified where it occurs):',
    harmlessFaults: 'Faults of the definitions (no verdict depends on them):',
  },
  da: {
    valid: 'gyldig',
    invalid: 'ugyldig',
    notReport: 'ikke en indberetningsrapport',
    unreadable: 'ulæselig',
    nothingFound: 'Der er intet at bemærke',
    document: 'dokument',
    verdict: 'afgørelse',
    notVerified: 'ikke kontrolleret',
    suppressed: 'undertrykt',
    because: 'fordi',
    severity: { error: 'fejl', warning: 'advarsel', information: 'oplysning' },
    counted: {
      document: plural('dokument', 'dokumenter'),
      valid: plural('gyldigt', 'gyldige'),
      invalid: plural('ugyldigt', 'ugyldige'),
      notReport: plural('er ikke en indberetningsrapport', 'er ikke indberetningsrapporter'),
      unreadable: plural('ulæseligt', 'ulæselige'),
      passedOver: plural('anden fil sprunget over', 'andre filer sprunget over'),
      error: plural('fejl', 'fejl'),
      warning: plural('advarsel', 'advarsler'),
      information: plural('oplysning', 'oplysninger'),
      notVerified: plural('ikke kontrolleret', 'ikke kontrolleret'),
      suppressed: plural('undertrykt', 'undertrykte'),
    },
    profile: 'profil',
    rule: 'regel',
    source: 'kilde',
    conflictsWith: 'strider mod',
    checkedAgainst: 'Kontrolleret mod',
    stage: 'trin',
    definitionFaults:
      'Fejl i definitionerne (det, der ikke kunne kontrolleres på grund af dem, er meldt som ikke kontrolleret, hvor det forekommer):',
    harmlessFaults: 'Fejl i definitionerne (ingen afgørelse afhænger af dem):',
  },
};
