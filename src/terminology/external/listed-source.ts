import type { SystemContent } from '../content/system-content.js';
import type { TerminologySource } from '../source.js';
import { iso3166 } from './iso-3166.js';
import { iso4217 } from './iso-4217.js';

const listed: ReadonlyMap<string, SystemContent> = new Map([iso3166, iso4217].map((content) => [content.url, content]));

/** The external code lists that are known here. Goes below all other sources: a guide that has them with displays comes first. */
export const listedSource: TerminologySource = {
  codeSystem: (canonical) => listed.get(canonical),
  supplements: () => [],
  valueSet: () => undefined,
};
