import type { Language } from '../../finding/message.js';
import type { Severity } from '../../finding/severity.js';
import type { RuleStage } from '../stage.js';

interface Phrases {
  readonly language: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly stage: string;
  readonly stages: Readonly<Record<RuleStage, string>>;
  readonly says: string;
  readonly about: string;
  readonly source: string;
  readonly fromSource: string;
  readonly fromUs: string;
  readonly example: string;
  readonly seriesExample: string;
  readonly report: string;
  readonly asItIs: string;
  readonly set: string;
  readonly leaveOut: string;
  readonly add: string;
}

/** The words that pages and the terminal tell about rules with. */
export const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    language: 'English',
    severity: { error: 'error', warning: 'warning', information: 'information' },
    stage: 'stage',
    stages: {
      profile: 'profile: what the profiles find is told in plainer words, at every stage',
      gateway: 'gateway: what FK Gateway looks at, and whoever reads the report after it',
      sds: 'sds: what Sundhedsdatastyrelsen looks at when it receives the report',
      certify: 'certify: for test data, in certification only',
      history: 'history: across the reports of one citizen (ltt history)',
    },
    says: 'It says',
    about: 'It is about',
    source: 'Source',
    fromSource: 'What the source says',
    fromUs: 'What we infer',
    example: 'An example that breaks it: in a valid report (testcases/bases/report.json),',
    seriesExample: 'An example that breaks it: of the same valid report (testcases/bases/report.json),',
    report: 'report',
    asItIs: 'as it is',
    set: 'write',
    leaveOut: 'leave out',
    add: 'add',
  },
  da: {
    language: 'Dansk',
    severity: { error: 'fejl', warning: 'advarsel', information: 'oplysning' },
    stage: 'trin',
    stages: {
      profile: 'profile: hvad profilerne finder, siges med tydeligere ord, på alle trin',
      gateway: 'gateway: hvad FK Gateway ser på, og hvem der end læser indberetningen efter den',
      sds: 'sds: hvad Sundhedsdatastyrelsen ser på, når den modtager indberetningen',
      certify: 'certify: for testdata, kun ved certificering',
      history: 'history: på tværs af én borgers indberetninger (ltt history)',
    },
    says: 'Den siger',
    about: 'Den handler om',
    source: 'Kilde',
    fromSource: 'Hvad kilden siger',
    fromUs: 'Hvad vi udleder',
    example: 'Et eksempel, der bryder den: i en gyldig indberetning (testcases/bases/report.json),',
    seriesExample: 'Et eksempel, der bryder den: af den samme gyldige indberetning (testcases/bases/report.json),',
    report: 'indberetning',
    asItIs: 'som den er',
    set: 'skriv',
    leaveOut: 'udelad',
    add: 'tilføj',
  },
};
