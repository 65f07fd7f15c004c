import type { Bilingual } from '../../finding/message.js';
import { inEveryLanguage } from '../../finding/message.js';
import type { ResourceFacts } from '../../rules/history/facts.js';

const texts: ReadonlyMap<string, Bilingual> = new Map([
  ['citizen', { en: 'the citizen', da: 'borgeren' }],
  ['care-plan', { en: 'a care plan', da: 'et forløb' }],
  ['contact', { en: 'a contact', da: 'en kontakt' }],
  ['referral', { en: 'a referral', da: 'en henvisning' }],
]);

/** What a resource is, in words; its type, where LTT has no word for it. */
export function kindText({ kind, type }: ResourceFacts): Bilingual {
  return texts.get(kind) ?? inEveryLanguage(type);
}
