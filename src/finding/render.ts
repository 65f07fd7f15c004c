import { messageOf } from './catalogue.js';
import type { Finding } from './finding.js';
import { fill, type Language } from './message.js';

/** A finding's text in the given language. */
export function render(finding: Pick<Finding, 'id' | 'params'>, language: Language = 'en'): string {
  return fill(messageOf(finding.id).text[language], finding.params, language);
}
