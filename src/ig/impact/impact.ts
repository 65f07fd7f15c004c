import type { Change } from '../diff/change.js';
import type { ImpactGroup, ImpactTally } from './tally.js';

/** What the change from one version of a guide to another does to reports. */
export interface Impact {
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  readonly changes: readonly Change[];
  readonly tally: ImpactTally;
}

export const impactFormats = ['text', 'json', 'html', 'markdown'] as const;
export type ImpactFormat = (typeof impactFormats)[number];

/** The groups, the one with most invalidated reports first; what is not attributed comes last. */
export function groupsOf({ tally }: Impact): ImpactGroup[] {
  return Object.values(tally.groups).sort(
    (a, b) =>
      Number(a.causes.length === 0) - Number(b.causes.length === 0) ||
      b.invalidated - a.invalidated ||
      b.documents - a.documents ||
      (a.causes[0] ?? 0) - (b.causes[0] ?? 0),
  );
}

/** The differences that caused a group. */
export function causesOf({ changes }: Impact, { causes }: ImpactGroup): Change[] {
  return causes.flatMap((index) => changes[index] ?? []);
}

/** Differences that no report was changed by. */
export function withoutEffect({ changes, tally }: Impact): number {
  return changes.length - new Set(Object.values(tally.groups).flatMap(({ causes }) => causes)).size;
}

/** The verdicts in one sentence. */
export function verdictText({ tally: { documents, validBefore, validAfter, invalidated, validated, changed } }: Impact): string {
  return `${countOf(documents, 'report')}: ${validBefore} valid before, ${validAfter} valid after; ${invalidated} became invalid, ${validated} became valid; ${changed} changed in any way`;
}

/** What came of a group's findings, in words. */
export function findingsText({ findings: { gained, lost, changed }, ids }: ImpactGroup): string {
  const counts = [
    [gained, 'new'],
    [lost, 'gone'],
    [changed, 'of another severity'],
  ] as const;
  return `findings: ${counts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ')} (${Object.entries(ids)
    .map(([id, number]) => `${id} ${number}`)
    .join(', ')})`;
}

/** The largest numbers first, as `name 12`. */
export function largest(counts: Readonly<Record<string, number>>, most: number): string {
  const sorted = Object.entries(counts).sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const shown = sorted
    .slice(0, most)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
  return sorted.length > most ? `${shown} and ${sorted.length - most} more` : shown;
}

/** A number with its noun. */
export const countOf = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What stands in place of differences where none explains the findings. */
export const notAttributed = 'Not attributed: no difference between the versions was found to cause these findings';
