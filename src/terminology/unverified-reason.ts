import { fill, inEveryLanguage, type Bilingual, type Language } from '../finding/message.js';
import type { ServerCause, Unverified, UnverifiedReason } from './terminology.js';

/** Is it a terminology server that was to settle the question, and did not? */
export function isServerCause(cause: UnverifiedReason | undefined): cause is ServerCause {
  return cause !== undefined && (cause.kind === 'withheld' || cause.kind.startsWith('server-'));
}

const texts: Readonly<Record<UnverifiedReason['kind'], Bilingual>> = {
  'value-set-missing': {
    en: 'the value set {valueSet} is not available here',
    da: 'værdisættet {valueSet} er ikke tilgængeligt her',
  },
  'value-set-empty': {
    en: 'the value set {valueSet} does not state its codes',
    da: 'værdisættet {valueSet} angiver ikke sine koder',
  },
  'value-set-cyclic': {
    en: 'the value set {valueSet} includes itself',
    da: 'værdisættet {valueSet} inkluderer sig selv',
  },
  'value-set-partial': {
    en: 'only a part of the value set {valueSet} is available here',
    da: 'kun en del af værdisættet {valueSet} er tilgængelig her',
  },
  'system-missing': {
    en: 'the code system {system} is not available here',
    da: 'kodesystemet {system} er ikke tilgængeligt her',
  },
  'system-partial': {
    en: 'only a part of the code system {system} is available here',
    da: 'kun en del af kodesystemet {system} er tilgængelig her',
  },
  'system-version': {
    en: 'version {version} of the code system {system} is not available here',
    da: 'version {version} af kodesystemet {system} er ikke tilgængelig her',
  },
  'filter-unknown': {
    en: 'the code system {system} has nothing here to apply the filter "{filter}" to',
    da: 'kodesystemet {system} har her intet at anvende filteret "{filter}" på',
  },
  'registry-missing': {
    en: 'the code is well-formed, and the registry behind {system} is not available here',
    da: 'koden er velformet, og registret bag {system} er ikke tilgængeligt her',
  },
  'no-system': {
    en: 'the code has no code system',
    da: 'koden har intet kodesystem',
  },
  withheld: {
    en: 'it looks like a CPR number, which is never sent to a terminology server',
    da: 'den ligner et CPR-nummer, og et sådant sendes aldrig til en terminologiserver',
  },
  'server-unreachable': {
    en: 'the terminology server {server} cannot be reached: {detail}',
    da: 'terminologiserveren {server} kan ikke nås: {detail}',
  },
  'server-timeout': {
    en: 'the terminology server {server} did not answer within {seconds} seconds',
    da: 'terminologiserveren {server} svarede ikke inden for {seconds} sekunder',
  },
  'server-status': {
    en: 'the terminology server {server} answered with HTTP status {status}',
    da: 'terminologiserveren {server} svarede med HTTP-status {status}',
  },
  'server-redirect': {
    en: 'the terminology server {server} refers to another address, which is not followed; name that address instead',
    da: 'terminologiserveren {server} henviser til en anden adresse, som ikke følges; angiv den adresse i stedet',
  },
  'server-content-type': {
    en: 'the terminology server {server} answered with {contentType} and not with FHIR in JSON',
    da: 'terminologiserveren {server} svarede med {contentType} og ikke med FHIR i JSON',
  },
  'server-too-large': {
    en: 'the terminology server {server} answered with more than {limit} bytes',
    da: 'terminologiserveren {server} svarede med mere end {limit} bytes',
  },
  'server-broken': {
    en: 'the terminology server {server} answered with JSON that is cut off or malformed',
    da: 'terminologiserveren {server} svarede med JSON, der er afbrudt eller misdannet',
  },
  'server-no-result': {
    en: 'the terminology server {server} answered neither yes nor no',
    da: 'terminologiserveren {server} svarede hverken ja eller nej',
  },
  'server-cannot-tell': {
    en: 'the terminology server {server} cannot tell: {said}',
    da: 'terminologiserveren {server} kan ikke svare: {said}',
  },
};

/** Names people know external code systems by (http://hl7.org/fhir/R4/terminologies-systems.html). */
const names: ReadonlyMap<string, string> = new Map([
  ['http://snomed.info/sct', 'SNOMED CT'],
  ['http://loinc.org', 'LOINC'],
  ['http://unitsofmeasure.org', 'UCUM'],
  ['http://www.nlm.nih.gov/research/umls/rxnorm', 'RxNorm'],
  ['http://hl7.org/fhir/sid/icd-10', 'ICD-10'],
  ['urn:ietf:bcp:13', 'MIME types, BCP 13'],
  ['urn:ietf:bcp:47', 'language tags, BCP 47'],
  ['https://www.iana.org/time-zones', 'IANA time zones'],
  ['urn:iso:std:iso:3166:-2', 'ISO 3166-2'],
  ['urn:iso:std:iso:11073:10101', 'ISO 11073 (MDC)'],
  ['urn:oid:1.2.208.176.2.1', 'NPU'],
  ['urn:oid:1.2.208.176.2.4', 'SKS'],
]);

/** The cause in words, without a full stop, to stand in a sentence or in brackets. */
export function reasonOf(cause: UnverifiedReason, language: Language = 'en'): string {
  const { kind, ...params } = cause;
  const system = 'system' in cause ? cause.system : undefined;
  const name = system === undefined ? undefined : names.get(system);
  return fill(texts[kind][language], name === undefined ? params : { ...params, system: `${name} (${system ?? ''})` });
}

/** Why nothing is claimed, in both languages. */
export function reasonText({ reason, cause }: Unverified): Bilingual {
  return cause ? { en: reasonOf(cause, 'en'), da: reasonOf(cause, 'da') } : inEveryLanguage(reason);
}
