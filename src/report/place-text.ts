import type { RelatedPlace } from '../finding/finding.js';
import { printable } from './printable.js';
import type { words } from './words.js';
import type { ReportedFinding } from './reported-finding.js';

/** `reports/a.json:41:9`, as editors and terminals understand it; fit to show. */
export function placeText(file: string, { line, column }: { readonly line?: number; readonly column?: number }): string {
  return printable([file, line, column].filter((part) => part !== undefined).join(':'));
}

/**
 * What a finding conflicts with, and who demands what it is about, one part a line: profile and element, rule, and the source where it is
 * another than the profile.
 */
export function originLines({ id, profile, definition, rule, source, related }: ReportedFinding, say: (typeof words)['en']): string[] {
  return [
    related === undefined ? '' : `${say.conflictsWith} ${relatedText(related)}`,
    profile === undefined ? '' : `${say.profile} ${profile}${definition === undefined ? '' : `#${definition}`}`,
    // A business rule's findings go by its id already.
    rule === undefined || rule === id ? '' : `${say.rule} ${rule}`,
    source === undefined || source === profile ? '' : `${say.source} ${source}`,
  ]
    .filter((part) => part !== '')
    .map(printable);
}

/** The place that a finding conflicts with: `a.json:41:9  Bundle.entry[1].resource.period.start  CarePlan/y  Bundle/x`; fit to show. */
export function relatedText({ file, line, column, expression, resource, report }: RelatedPlace): string {
  const place = placeText(file, { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) });
  return [place, expression, resource, report === resource ? undefined : report]
    .flatMap((part) => (part === undefined ? [] : [printable(part)]))
    .join('  ');
}
