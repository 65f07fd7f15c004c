import { printable } from './printable.js';
import type { ReportedFinding } from './results.js';
import type { words } from './words.js';

/** `reports/a.json:41:9`, as editors and terminals understand it; fit to show. */
export function placeText(file: string, { line, column }: { readonly line?: number; readonly column?: number }): string {
  return printable([file, line, column].filter((part) => part !== undefined).join(':'));
}

/** Who demands what a finding is about, one part a line: profile and element, rule, and the source where it is another than the profile. */
export function originLines({ id, profile, definition, rule, source }: ReportedFinding, say: (typeof words)['en']): string[] {
  return [
    profile === undefined ? '' : `${say.profile} ${profile}${definition === undefined ? '' : `#${definition}`}`,
    // A business rule's findings go by its id already.
    rule === undefined || rule === id ? '' : `${say.rule} ${rule}`,
    source === undefined || source === profile ? '' : `${say.source} ${source}`,
  ]
    .filter((part) => part !== '')
    .map(printable);
}
