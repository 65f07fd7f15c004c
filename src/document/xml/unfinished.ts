import type { Bilingual } from '../../finding/message.js';
import { shorten } from '../../text/shorten.js';
import { Lines } from '../lines.js';
import { looseAmpersand, problem, type Diagnosis, type Situation } from './situation.js';

interface Part {
  readonly name: Bilingual;
  readonly begin: RegExp;
  readonly end: string;
}

/** What may be left open, the special before the general. */
const parts: readonly Part[] = [
  { name: { en: 'comment', da: 'Kommentaren' }, begin: /<!--/y, end: '-->' },
  { name: { en: 'CDATA section', da: 'CDATA-sektionen' }, begin: /<!\[CDATA\[/y, end: ']]>' },
  { name: { en: 'processing instruction', da: 'Behandlingsinstruktionen' }, begin: /<\?/y, end: '?>' },
  { name: { en: 'tag', da: 'Tagget' }, begin: /</y, end: '>' },
];

/** What was left open where the text ends in the middle of something. */
export function unfinished(at: Situation): Diagnosis {
  const { text, end, open } = at;
  const markup = text.indexOf('<', end);
  const isTag = /<[^!?]/y;
  isTag.lastIndex = markup;
  const loose = looseAmpersand({ text, end, position: text.length });
  if (loose >= 0 && (markup < 0 || loose < markup || isTag.test(text))) return problem('xml-ampersand', loose);
  if (text.startsWith('<!DOCTYPE', markup)) return problem('xml-doctype', markup);
  for (const part of markup < 0 ? [] : parts) {
    part.begin.lastIndex = markup;
    if (part.begin.test(text)) return problem('xml-part-open', markup, { part: part.name, expected: part.end });
  }
  const innermost = open.at(-1);
  if (innermost === undefined) return problem('document-empty', 0);
  const { line, column } = new Lines(text).at(innermost.offset);
  return problem('xml-ends-early', text.length, { element: shorten(innermost.name, 60), openedLine: line, openedColumn: column });
}
