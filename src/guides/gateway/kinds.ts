import type { Bilingual } from '../../finding/message.js';
import { inEveryLanguage } from '../../finding/message.js';
import type { ResourceFacts } from '../../rules/history/facts.js';

const texts: ReadonlyMap<string, Bilingual> = new Map([
  ['citizen', { en: 'the citizen', da: 'borgeren' }],
  ['care-plan', { en: 'a care plan', da: 'et forløb' }],
  ['contact', { en: 'a contact', da: 'en kontakt' }],
  ['referral', { en: 'a referral', da: 'en henvisning' }],
  ['CarePlan', { en: 'a plan or intervention', da: 'et forløb eller en indsats' }],
  ['Condition', { en: 'a condition', da: 'en tilstand' }],
  ['Goal', { en: 'a goal', da: 'et mål' }],
  ['Observation', { en: 'an observation', da: 'en observation' }],
  ['Procedure', { en: 'a delivered intervention', da: 'en leveret indsats' }],
  ['ServiceRequest', { en: 'a referral', da: 'en henvisning' }],
  ['QuestionnaireResponse', { en: 'answers to a questionnaire', da: 'et spørgeskemasvar' }],
  ['Organization', { en: 'an organisation', da: 'en organisation' }],
  ['Location', { en: 'a school', da: 'en skole' }],
  ['RelatedPerson', { en: 'a relation to a parent', da: 'en forældrerelation' }],
]);

/** What a resource is, in words; its type, where the guides have no word for it. */
export function kindText({ kind, type }: ResourceFacts): Bilingual {
  return texts.get(kind) ?? inEveryLanguage(type);
}

/** Types whose resources belong to no citizen. */
export const ofNobody: ReadonlySet<string> = new Set(['Organization', 'Location', 'Practitioner', 'PractitionerRole', 'HealthcareService']);
