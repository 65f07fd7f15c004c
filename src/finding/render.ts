import { isMessageId, messageOf } from './catalogue.js';
import type { Finding } from './finding.js';
import { fill, type Language } from './message.js';

/** A finding's text in the given language. */
export function render(finding: Pick<Finding, 'id' | 'params' | 'text'>, language: Language = 'en'): string {
  return fill(templateOf(finding)[language], finding.params, language);
}

function templateOf({ id, text }: Pick<Finding, 'id' | 'text'>): NonNullable<Finding['text']> {
  if (text) return text;
  if (isMessageId(id)) return messageOf(id).text;
  throw new TypeError(`the finding ${id} has neither a message nor a text of its own`);
}
