import { messageOf, type MessageId, type MessageParams } from '../../finding/catalogue.js';
import { excerptOf } from '../excerpt.js';
import { explanationOf, type Explanation } from '../explanations.js';
import { maskResults } from '../mask-results.js';
import type { CheckedAgainst } from '../checked-against.js';
import type { ReportContext, RunResults } from '../results.js';
import { summarise } from '../summary.js';
import { surroundingsOf } from '../surroundings.js';
import { sampleReport } from './sample-report.js';
import type { DocumentResult } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';

const base = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-';
const lines = sampleReport.split('\n');
const patient = 'Patient/407ceb16-acb4-43ea-a4f5-d415c17faded';
const encounter = 'Encounter/bd3ad9c0-0257-49a3-b2ea-a4198efe6816';
const userInterfaceTerm = '"ca52f015-193e-4d31-9471-7385717dfa44"';

/** A finding of the catalogue in the sample report, at the place where `spot` stands in its text. */
function finding<Id extends MessageId>(
  id: Id,
  spot: string,
  details: { readonly params: MessageParams<Id>; readonly expression: string } & Partial<ReportedFinding>,
): ReportedFinding {
  const { severity, code } = messageOf(id);
  return { id, severity, code, path: [], ...details, ...located(spot) };
}

function located(spot: string): Partial<ReportedFinding> {
  const index = lines.findIndex((text) => text.includes(spot));
  const text = lines[index] ?? '';
  const [line, column] = [index + 1, text.indexOf(spot) + 1];
  const surroundings = surroundingsOf((number) => lines[number - 1], line, column, false);
  return { line, column, excerpt: excerptOf(text, column, false), ...(surroundings === undefined ? {} : { surroundings }) };
}

const contactStatus: ReportedFinding = {
  id: 'LTT-E01',
  severity: 'warning',
  code: 'business-rule',
  params: { status: 'planned' },
  text: {
    en: 'a reported contact is finished or entered-in-error, not {status}',
    da: 'en indberettet kontakt er finished eller entered-in-error, ikke {status}',
  },
  expression: 'Bundle.entry[1].resource.status',
  place: `Bundle.entry[${encounter}].resource.status`,
  path: ['entry', 1, 'resource', 'status'],
  resource: encounter,
  rule: 'LTT-E01',
  source: 'IG',
  ...located('"planned"'),
};

/** What the profile says of the contact's type, of which a business rule says more. */
const contactTypeBinding = finding('binding-required', userInterfaceTerm, {
  params: {
    element: 'Encounter.type[0]',
    code: 'http://fhir.kl.dk/term/CodeSystem/LTT#ca52f015-193e-4d31-9471-7385717dfa44',
    valueSet: 'http://fhir.kl.dk/ltt/ValueSet/fkgateway-ltt-encounter-types',
    hint: '',
  },
  expression: 'Bundle.entry[1].resource.type[0].coding[0].code',
  resource: encounter,
  profile: `${base}encounter`,
  definition: 'Encounter.type',
  source: `${base}encounter`,
});

const contactType: ReportedFinding = {
  id: 'LTT-E03',
  severity: 'error',
  code: 'code-invalid',
  params: { term: 'Individuel behandling med barn/ung' },
  text: {
    en: '"{term}" is for the user interface only; send a contact of type Behandling with a delivery type and participants',
    da: '"{term}" er kun til brugergrænsefladen; send en kontakt af typen Behandling med leveringstype og deltagere',
  },
  expression: 'Bundle.entry[1].resource.type[0].coding[0].code',
  place: `Bundle.entry[${encounter}].resource.type[0].coding[0].code`,
  path: ['entry', 1, 'resource', 'type', 0, 'coding', 0, 'code'],
  resource: encounter,
  rule: 'LTT-E03',
  source: 'IG',
  covers: [contactTypeBinding],
  ...located(userInterfaceTerm),
};

const activeMissing = finding('cardinality-min', '"resourceType": "Patient"', {
  params: { element: 'Patient.active', demand: { en: 'is required, but missing', da: 'er påkrævet, men mangler' }, hint: '' },
  expression: 'Bundle.entry[0].resource.active',
  place: `Bundle.entry[${patient}].resource.active`,
  resource: patient,
  profile: `${base}citizen`,
  definition: 'Patient.active',
  source: `${base}citizen`,
});

const cprHyphen = finding('max-length', '"050514-9996"', {
  params: { element: 'Identifier.value', max: 10, length: 11 },
  expression: 'Bundle.entry[0].resource.identifier[0].value',
  place: `Bundle.entry[${patient}].resource.identifier[0].value`,
  resource: patient,
  profile: 'http://hl7.dk/fhir/core/StructureDefinition/dk-core-cpr-identifier',
  definition: 'Identifier.value',
});

const birthDate = finding('element-prohibited', '"2014-05-05"', {
  params: { element: 'Patient.birthDate' },
  expression: 'Bundle.entry[0].resource.birthDate',
  place: `Bundle.entry[${patient}].resource.birthDate`,
  resource: patient,
  profile: `${base}citizen`,
  definition: 'Patient.birthDate',
  source: `${base}citizen`,
});

const timeOfChange: ReportedFinding = {
  id: 'LTT-R07',
  severity: 'information',
  code: 'incomplete',
  params: { missing: 'meta.lastUpdated' },
  text: { en: '{missing} is not given', da: '{missing} er ikke angivet' },
  expression: 'Bundle.entry[1].resource',
  place: `Bundle.entry[${encounter}].resource`,
  path: ['entry', 1, 'resource'],
  resource: encounter,
  rule: 'LTT-R07',
  source: 'GW',
  ...located('"resourceType": "Encounter"'),
};

const brokenLine = '  "profile": ["http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report",]';

/** A real report is checked with more rules. */
const checked: CheckedAgainst = {
  profiles: [
    { type: 'Bundle', profile: `${base}delivery-report` },
    { type: 'Patient', profile: `${base}citizen` },
    { type: 'Encounter', profile: `${base}encounter` },
  ],
  rules: ['LTT-C01', 'LTT-R01', 'LTT-R02', 'LTT-R07', 'LTT-E01', 'LTT-E03'],
};

const results: readonly DocumentResult[] = [
  {
    file: 'reports/2026-04-02.json',
    resource: 'Bundle/6f2c0a34-1b1e-4a43-9a57-3d0c3c1f1f01',
    valid: false,
    findings: [activeMissing, cprHyphen, contactType, contactStatus, timeOfChange],
    suppressed: [{ ...birthDate, suppression: { reason: 'Release 4.2 leaves the birth date out (case 1187)', expires: '2026-06-30' } }],
    checked,
    hash: 'a4f27b0cbe0f8a1c0c4c4d1d3f9d2b0c9e4f3a5b6c7d8e9f0a1b2c3d4e5f6071',
  },
  {
    file: 'reports/2026-04-03.json',
    resource: 'Bundle/0b1f7a6e-60f4-4a3c-8f3e-2f5a0c8d7e02',
    valid: true,
    findings: [],
    checked,
    hash: '1d0c5e7f9a8b6c4d2e0f1a3b5c7d9e8f6a4b2c0d1e3f5a7b9c8d6e4f2a0b1c3d',
  },
  {
    file: 'reports/2026-04-04.json',
    valid: false,
    findings: [],
    problem: {
      id: 'json-comma-trailing',
      params: {},
      line: 6,
      column: brokenLine.indexOf(',]') + 1,
      excerpt: excerptOf(brokenLine, brokenLine.indexOf(',]') + 1, false),
    },
    hash: '7e6d5c4b3a2918070f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978',
  },
];

const unmasked: RunResults = {
  tool: { name: 'ltt-conformance', version: '0.1.0' },
  ig: { id: 'kl.dk.fhir.ltt', version: '1.0.1' },
  stage: 'sds',
  summary: summarise(results),
  results,
  definitionFaults: [],
  configuration: { file: 'ltt.config.json', rules: [{ id: 'LTT-C03', setting: 'information', usual: 'warning' }] },
  suppressions: {
    file: 'ltt.suppressions.json',
    used: 1,
    expired: [],
    unused: [
      { finding: `cardinality-min@reports/2026-04-03.json#Bundle.entry[${patient}].resource.active`, reason: 'Release 4.2 sends it' },
    ],
    elsewhere: 2,
  },
  provenance: {
    time: '2026-04-04T05:30:00.000Z',
    tool: { name: 'ltt-conformance', version: '0.1.0', hash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
    packages: [
      { name: 'kl.dk.fhir.ltt', version: '1.0.1', hash: '1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
      { name: 'hl7.fhir.dk.core', version: '3.4.0', hash: '2123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
      { name: 'kl.dk.fhir.term', version: '2.3.0', hash: '3123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
    ],
    settings: [
      ['--stage', 'sds'],
      ['--fail-on', 'error'],
      ['--config', 'ltt.config.json (SHA-256 4123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef)'],
      ['--suppress', 'ltt.suppressions.json'],
    ],
  },
};

/** A run of everything that a report can show, from which docs/formats is made. CPR numbers are masked, as they are unless asked for. */
export const sampleRun: RunResults = maskResults(unmasked);

const contactStatusRule: Explanation = {
  id: 'LTT-E01',
  severity: 'warning',
  code: 'business-rule',
  text: {
    en: 'a reported contact is finished or entered-in-error, not {status}',
    da: 'en indberettet kontakt er finished eller entered-in-error, ikke {status}',
  },
  title: { en: 'The status of a contact is finished or entered-in-error', da: 'En kontakts status er finished eller entered-in-error' },
  about: {
    en: 'Only contacts that took place are reported. Report it when it is over.',
    da: 'Kun kontakter, der har fundet sted, indberettes. Indberet den, når den er ovre.',
  },
  stage: 'gateway',
  source: { en: "KL's LTT Implementation Guide v1.0.1", da: 'KLs LTT Implementation Guide v1.0.1' },
};

const contactTypeRule: Explanation = {
  id: 'LTT-E03',
  severity: 'error',
  code: 'code-invalid',
  text: contactType.text ?? { en: '', da: '' },
  title: { en: "The user interface's terms are sent as two codes", da: 'Brugergrænsefladens termer sendes som to koder' },
  about: {
    en: 'Each of the four terms says two things at once, and no value set has it.',
    da: 'Hver af de fire termer siger to ting på én gang, og intet værdisæt har den.',
  },
  source: { en: "KL's LTT Implementation Guide v1.0.1", da: 'KLs LTT Implementation Guide v1.0.1' },
};

const timeOfChangeRule: Explanation = {
  id: 'LTT-R07',
  severity: 'information',
  code: 'incomplete',
  text: timeOfChange.text ?? { en: '', da: '' },
  title: {
    en: 'Resources say their profile and when they were last changed',
    da: 'Ressourcer angiver deres profil, og hvornår de sidst er ændret',
  },
  about: {
    en: 'meta.lastUpdated tells which of two versions is the newer.',
    da: 'meta.lastUpdated fortæller, hvilken af to versioner der er den nyeste.',
  },
  stage: 'gateway',
  source: { en: "KL's description of FK Gateway", da: 'KLs beskrivelse af FK Gateway' },
};

/** The sample in English, without colours. */
export const sampleContext: ReportContext = {
  language: 'en',
  colour: false,
  explain: (id) => [contactStatusRule, contactTypeRule, timeOfChangeRule].find((rule) => rule.id === id) ?? explanationOf(id),
};
