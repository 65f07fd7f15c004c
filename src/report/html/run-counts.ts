import { explanationOf } from '../explanations.js';
import type { ReportContext, RunResults } from '../results.js';
import type { RunStage } from '../stages.js';
import { documentName } from '../verdict.js';
import { kinds, noCounts, total, type Kind, type KindCounts } from './kinds.js';
import type { DocumentResult } from '../document-result.js';

/** At most this many files have a row of their own. */
const mostFiles = 8;

/** What a run found, counted. */
export interface RunCounts {
  readonly byKind: KindCounts;
  readonly byStage: ReadonlyMap<RunStage, KindCounts>;
  /** The documents with most to mend. */
  readonly files: readonly FileCounts[];
  /** The others with findings, together. */
  readonly others: { readonly files: number; readonly counts: KindCounts };
}

interface FileCounts {
  readonly name: string;
  readonly counts: KindCounts;
}

/** Counts what a run found, whether or not the page lists it. */
export function countRun({ results }: RunResults, { explain = explanationOf }: ReportContext): RunCounts {
  const stages = new Map<string, RunStage>();
  const stageOf = (id: string): RunStage => {
    let stage = stages.get(id);
    if (stage === undefined) stages.set(id, (stage = explain(id)?.stage ?? 'profile'));
    return stage;
  };
  const byKind = noCounts();
  const byStage = new Map<RunStage, Record<Kind, number>>();
  const files = new TopFiles();
  for (const result of results) {
    const counts = noCounts();
    for (const { kind, id } of idsOf(result)) {
      counts[kind]++;
      byKind[kind]++;
      const stage = stageOf(id);
      const own = byStage.get(stage) ?? noCounts();
      byStage.set(stage, own);
      own[kind]++;
    }
    if (total(counts) > 0) files.add(result, counts);
  }
  return { byKind, byStage, ...files };
}

function* idsOf({ problem, findings, suppressed = [] }: DocumentResult): Generator<{ readonly kind: Kind; readonly id: string }> {
  if (problem !== undefined) yield { kind: 'unreadable', id: problem.id };
  for (const { severity, id } of findings) yield { kind: severity, id };
  for (const { id } of suppressed) yield { kind: 'suppressed', id };
}

/** Keeps those with most to mend, and of the others the sum. */
class TopFiles {
  readonly files: FileCounts[] = [];
  readonly others = { files: 0, counts: noCounts() };

  add(result: DocumentResult, counts: KindCounts): void {
    // Of two with as much, the first comes first.
    const place = this.files.findIndex((other) => isWorse(counts, other.counts));
    this.files.splice(place < 0 ? this.files.length : place, 0, { name: documentName(result), counts });
    const [left] = this.files.splice(mostFiles);
    if (left === undefined) return;
    this.others.files++;
    for (const kind of kinds) this.others.counts[kind] += left.counts[kind];
  }
}

function isWorse(one: KindCounts, other: KindCounts): boolean {
  const kind = kinds.find((each) => one[each] !== other[each]);
  return kind !== undefined && one[kind] > other[kind];
}
