import type { CompiledProtocol } from './compiled-protocol.js';
import { handIn, type CheckedDocument, type HandedIn, type Report } from './handed-in.js';
import { judgeChapter } from './judge-chapter.js';
import { judgeFindings, sortFindings } from './judge-findings.js';
import { findingsAcross } from './findings-across.js';
import { nearMisses, outOfOrder, type KnownReports } from './near-miss.js';
import type { FindingIn, Outcome } from './outcome.js';
import type { Chapter } from './protocol.js';
import type { PublishedCheck } from './published/published.js';

/**
 * Whether what was handed in passes: it does when all that must hold does. `undetermined`: the toolkit itself failed, or could not evaluate
 * a check.
 */
export type Result = 'passed' | 'not-passed' | 'undetermined';

/** What came of a certification. */
export interface Assessment {
  readonly result: Result;
  /** In the protocol's order. */
  readonly outcomes: readonly Outcome[];
  /** Findings that break no requirement. */
  readonly remarks: readonly FindingIn[];
  readonly documents: readonly HandedIn[];
  /** Reports that everybody has: they are checked, and show no step, as those that break their profile do. */
  readonly published: ReadonlySet<Report>;
  /** Where the toolkit failed: nothing is said about these documents. */
  readonly failures: readonly { readonly file: string; readonly line?: number; readonly reason: string }[];
}

/** What tells reports that everybody has from those of a system. */
export interface AssessOptions {
  readonly published?: Pick<PublishedCheck, 'isPublished'>;
}

/**
 * Holds what was handed in to a protocol. What comes of it does not depend on the order of the documents; which of several reports is named
 * first does.
 */
export function assess(protocol: CompiledProtocol, checked: readonly CheckedDocument[], options: AssessOptions = {}): Assessment {
  const documents = checked.map((document) => handIn(document, protocol));
  const failures = documents.flatMap(({ result: { file, line, problem } }) =>
    problem?.id === 'tool-failed' ? [{ file, ...(line === undefined ? {} : { line }), reason: String(problem.params['reason']) }] : [],
  );
  const { chapters } = protocol.protocol;
  const { broken, remarks } = sortFindings(protocol.protocol, documents, findingsAcross(documents));
  const all = documents.flatMap((document) => document.reports);
  const published = new Set(all.filter(({ view }) => options.published?.isPublished(view.bundle) === true));
  const reports = all.filter((report) => !published.has(report) && !report.isBroken);
  const outcomes = chapters.flatMap((chapter) => {
    const steps = judgeChapter(chapter, reports);
    return chapter.requirements
      .map(
        (requirement): Outcome => ({
          requirement,
          ...(steps.get(requirement) ?? judgeFindings(requirement, broken.get(requirement) ?? [], documents)),
        }),
      )
      .map((outcome, _, inChapter) =>
        withNear(outcome, inChapter, chapter, { reports, published, broken: all.filter(({ isBroken }) => isBroken) }),
      );
  });
  const known = failures.length === 0 ? outcomes : outcomes.map(doubted);
  return { result: resultOf(known, failures.length > 0), outcomes: known, remarks, documents, published, failures };
}

/** Says of a step that is not shown, or steps that are not in order, what comes near. */
function withNear(outcome: Outcome, inChapter: readonly Outcome[], chapter: Chapter, known: KnownReports): Outcome {
  const {
    status,
    requirement: { step, inOrder },
  } = outcome;
  const near =
    step !== undefined && status === 'not-shown'
      ? nearMisses(step, chapter, known)
      : inOrder !== undefined && status === 'fail'
        ? outOfOrder(inOrder, (number) => inChapter.find(({ requirement }) => requirement.number === number))
        : [];
  return near.length === 0 ? outcome : { ...outcome, near };
}

/** What a document that the toolkit failed on could have shown or broken is not known. What is shown or broken elsewhere is. */
function doubted(outcome: Outcome): Outcome {
  const certain = outcome.status === 'fail' || (outcome.status === 'pass' && outcome.requirement.step !== undefined);
  return certain ? outcome : { ...outcome, status: 'undetermined' };
}

function resultOf(outcomes: readonly Outcome[], toolFailed: boolean): Result {
  if (toolFailed) return 'undetermined';
  const must = outcomes.filter(({ requirement }) => requirement.obligation === 'must').map(({ status }) => status);
  if (must.some((status) => status === 'fail' || status === 'not-shown')) return 'not-passed';
  return must.includes('undetermined') ? 'undetermined' : 'passed';
}
