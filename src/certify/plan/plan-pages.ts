import { languages } from '../../finding/message.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import { planMarkdown } from './plan-markdown.js';

/** The pages of docs/certification: the plan in each language. `npm run docs` writes them; a test holds them against this. */
export function planPages(protocol: CompiledProtocol): Map<string, string> {
  return new Map(languages.map((language) => [`plan.${language}.md`, planMarkdown(protocol, language)]));
}
