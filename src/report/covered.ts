import type { Finding } from '../finding/finding.js';
import type { Language } from '../finding/message.js';
import { findingText } from './message-text.js';
import { printable } from './printable.js';

const also: Readonly<Record<Language, string>> = { en: 'also', da: 'også' };

/** What the profile says of the same mistake, one finding a line: `also [slice-min] …`; fit to show. */
export function coveredLines({ covers = [] }: Pick<Finding, 'covers'>, language: Language): string[] {
  return covers.map((finding) => {
    const demand =
      finding.profile === undefined ? '' : ` (${finding.profile}${finding.definition === undefined ? '' : `#${finding.definition}`})`;
    return `${also[language]} [${finding.id}] ${findingText(finding, language)}${printable(demand)}`;
  });
}
