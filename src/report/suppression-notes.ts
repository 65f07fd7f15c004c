import type { Language } from '../finding/message.js';
import { printable } from './printable.js';
import type { SuppressionEntry, SuppressionUse } from './suppressed.js';

/** At most this many entries of a kind are named; the file has them all. */
const named = 20;

interface Words {
  readonly expired: (file: string) => string;
  readonly expiredOn: (day: string) => string;
  readonly unused: (file: string) => string;
  readonly more: (count: number) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    expired: (file) => `Suppressions of ${file} that have expired; what they are about is reported again:`,
    expiredOn: (day) => `until ${day}`,
    unused: (file) => `Suppressions of ${file} with nothing left to suppress; take them out:`,
    more: (count) => `and ${count} more`,
  },
  da: {
    expired: (file) => `Undertrykkelser i ${file}, der er udløbet; det, de handler om, meldes igen:`,
    expiredOn: (day) => `til og med ${day}`,
    unused: (file) => `Undertrykkelser i ${file}, der ikke længere har noget at undertrykke; fjern dem:`,
    more: (count) => `og ${count} mere`,
  },
};

/** What there is to say about suppressions that did nothing: lines for people, fit to show. None when all is well. */
export function suppressionNotes({ file, expired, unused }: SuppressionUse, language: Language): string[] {
  const text = words[language];
  return [...list(text.expired(file), expired, text), ...list(text.unused(file), unused, text)];
}

function list(heading: string, entries: readonly SuppressionEntry[], text: Words): string[] {
  if (entries.length === 0) return [];
  const lines = entries.slice(0, named).map(({ finding, rule, reason, expires }) => {
    const which = rule === undefined ? '' : ` (${rule})`;
    const until = expires === undefined ? '' : `; ${text.expiredOn(expires)}`;
    return `  ${printable(`${finding}${which}: ${reason}${until}`)}`;
  });
  const rest = entries.length - named;
  return [printable(heading), ...lines, ...(rest > 0 ? [`  ${text.more(rest)}`] : [])];
}
