import { mask } from '../finding/mask.js';
import type { SuppressionEntry } from '../report/suppressed.js';
import type { ReportedFinding } from '../report/reported-finding.js';

/** The neutral ids of rules that guides share, by the ids that reports print. */
export type SharedIds = ReadonlyMap<string, string>;

const noIds: SharedIds = new Map();

/**
 * What entries call a finding: `id@file#place`. First the way that lasts, with resources by their ids in place of numbers;
 * then the FHIRPath that reports show, which somebody may have copied from one. CPR numbers are masked, so that a
 * suppression file holds none.
 * @param file the document's file, as entries name it
 * @param sharedIds the neutral ids of rules that guides share: entries may use either id
 */
export function findingKeys(
  { id, place, expression }: Pick<ReportedFinding, 'id' | 'place' | 'expression'>,
  file: string,
  sharedIds: SharedIds = noIds,
): readonly string[] {
  const shared = sharedIds.get(id);
  const paths = [...new Set([place ?? expression, expression])];
  return (shared === undefined ? [id] : [id, shared]).flatMap((each) => paths.map((path) => mask(`${each}@${file}#${path}`)));
}

/** The rule that tells findings of one id at one place apart: an invariant's key. A business rule's findings have its id already. */
export function ruleOf({ id, rule }: Pick<ReportedFinding, 'id' | 'rule'>): string | undefined {
  return rule === id ? undefined : rule;
}

/** True when the entry, which has one of the finding's keys, is about it. */
export function isAbout({ rule }: SuppressionEntry, finding: Pick<ReportedFinding, 'id' | 'rule'>): boolean {
  return rule === undefined || rule === finding.rule;
}

/** True when the entry is about one of these files, which are masked. File names may have a # themselves. */
export function isAboutOneOf({ finding }: SuppressionEntry, files: ReadonlySet<string>): boolean {
  const path = finding.slice(finding.indexOf('@') + 1);
  for (let hash = path.indexOf('#'); hash >= 0; hash = path.indexOf('#', hash + 1)) if (files.has(path.slice(0, hash))) return true;
  return false;
}
