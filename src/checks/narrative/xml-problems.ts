import type { Bilingual } from '../../finding/message.js';
import { shown } from '../value/format.js';

/** Names come from the data and may be of any length. */
const cut = (name: string): string => shown(name, 40);

/** What can be wrong with a text that should be XML, in the reader's words. */
export const xmlProblems = {
  character: { en: 'a character that XML does not have', da: 'et tegn, som XML ikke har' },
  noRoot: { en: 'it does not begin with a tag', da: 'den begynder ikke med et tag' },
  afterRoot: { en: 'there is more after the end of the first element', da: 'der er mere efter det første elements slutning' },
  ampersand: { en: 'a single & (write &amp;)', da: 'et enkelt & (skriv &amp;)' },
  lessThan: { en: 'a < that begins no tag (write &lt;)', da: 'et <, der ikke begynder et tag (skriv &lt;)' },
  sectionEnd: { en: ']]> in text (write ]]&gt;)', da: ']]> i tekst (skriv ]]&gt;)' },
  comment: { en: 'a comment with -- inside', da: 'en kommentar med -- inden i' },
  markup: { en: 'a <! that begins neither a comment nor CDATA', da: 'et <!, der hverken begynder en kommentar eller CDATA' },
  closesNothing: { en: 'an end tag that closes nothing', da: 'et sluttag, der ikke lukker noget' },
  unclosed: (name: string): Bilingual => ({ en: `<${cut(name)}> is not closed`, da: `<${cut(name)}> er ikke lukket` }),
  tag: (name: string): Bilingual => ({
    en: `the tag <${cut(name)}> does not end, or an attribute has no value in quotation marks`,
    da: `tagget <${cut(name)}> slutter ikke, eller en attribut har ingen værdi i anførselstegn`,
  }),
  attributeTwice: (name: string, element: string): Bilingual => ({
    en: `the attribute ${cut(name)} occurs twice on <${cut(element)}>`,
    da: `attributten ${cut(name)} forekommer to gange på <${cut(element)}>`,
  }),
  endless: (mark: string): Bilingual => ({
    en: `there is no ${mark} to end what begins here`,
    da: `der mangler ${mark} til at afslutte det, der begynder her`,
  }),
} as const;
