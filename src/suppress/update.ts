import { mask } from '../finding/mask.js';
import { isAtLeast, type Severity } from '../finding/severity.js';
import type { SuppressionEntry } from '../report/suppressed.js';
import { isExpired, type SuppressionFile } from './entry.js';
import { findingKeys, isAbout, isAboutOneOf, ruleOf, type SharedIds } from './key.js';
import type { DocumentResult } from '../report/document-result.js';
import type { ReportedFinding } from '../report/reported-finding.js';

/** What a file is brought up to date with. */
export interface UpdateOptions {
  readonly sharedIds?: SharedIds;
  /** The day it is, `2026-11-22`. */
  readonly today: string;
  /** How entries name a document's file. */
  readonly nameOf: (file: string) => string;
  /** Findings below this weight need no entry. */
  readonly threshold: Severity;
  /** Whether there still is a file of this name, which was no part of the run; an entry about a file that is gone goes too. */
  readonly exists: (entry: SuppressionEntry) => boolean;
}

/** A suppression file for today's findings, and how it differs from the one before. */
export interface Update {
  readonly file: SuppressionFile;
  readonly added: number;
  readonly kept: number;
  readonly dropped: number;
  /** Entries that were kept though they have expired: only a person can say that they hold longer. */
  readonly expired: number;
}

/**
 * Entries for all of today's findings, each once, in the order of their names, so that a change of the file shows what
 * changed. An entry that is there already keeps its reason and its last day; one with nothing left to suppress goes.
 * @param results before anything was set aside
 */
export function updateSuppressions(results: Iterable<DocumentResult>, before: SuppressionFile, options: UpdateOptions): Update {
  const { today, nameOf, threshold, exists, sharedIds } = options;
  const known = new Map<string, SuppressionEntry[]>();
  for (const entry of before.suppressions) known.set(entry.finding, [...(known.get(entry.finding) ?? []), entry]);
  const kept = new Set<SuppressionEntry>();
  const added = new Map<string, SuppressionEntry>();
  const files = new Set<string>();
  for (const { file, findings, problem } of results) {
    if (problem !== undefined) continue;
    const name = nameOf(file);
    files.add(mask(name));
    for (const finding of findings) {
      const entry = findingKeys(finding, name, sharedIds)
        .flatMap((key) => known.get(key) ?? [])
        .find((each) => isAbout(each, finding));
      if (entry !== undefined) kept.add(entry);
      else if (isAtLeast(finding.severity, threshold)) addEntry(added, finding, name, today);
    }
  }
  for (const entry of before.suppressions) if (!isAboutOneOf(entry, files) && exists(entry)) kept.add(entry);
  const suppressions = [...kept, ...added.values()].sort((a, b) => (nameFor(a) < nameFor(b) ? -1 : 1));
  return {
    file: { suppressions },
    added: added.size,
    kept: kept.size,
    dropped: before.suppressions.length - kept.size,
    expired: [...kept].filter((entry) => isExpired(entry, today)).length,
  };
}

function addEntry(to: Map<string, SuppressionEntry>, finding: ReportedFinding, file: string, today: string): void {
  const [key = ''] = findingKeys(finding, file);
  const rule = ruleOf(finding);
  const entry = {
    finding: key,
    ...(rule === undefined ? {} : { rule }),
    reason: `found on ${today} by --update-suppressions, and not looked at yet`,
  };
  to.set(nameFor(entry), entry);
}

/** What tells entries apart, and what they are ordered by: file and place before id. */
function nameFor({ finding, rule = '' }: Pick<SuppressionEntry, 'finding' | 'rule'>): string {
  const at = finding.indexOf('@');
  return `${finding.slice(at + 1)}\n${finding.slice(0, at)}\n${rule}`;
}
