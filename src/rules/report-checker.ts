import type { Finding } from '../finding/finding.js';
import type { RuleId } from '../finding/rule-id.js';
import type { Severity } from '../finding/severity.js';
import { coverFindings, type CoveringFinding } from './cover.js';
import { chooseGuide } from './choose-guide.js';
import type { Guide } from './guide.js';
import { makeRuleFinding } from './make-finding.js';
import type { Found, Path, Rule, RuleMeta } from './rule.js';
import { isIncluded, type RuleStage } from './stage.js';
import { reportsIn, type BundleReading, type Submission } from './view/reports-in.js';

/** Which rules are run, and what they weigh. */
export interface RuleSettings {
  /** How far along the chain: each stage includes the ones before it. */
  readonly stage: Exclude<RuleStage, 'history'>;
  /** Rules that weigh something else than they say, or are not run at all, by their own id or the one they share. */
  readonly changes?: ReadonlyMap<RuleId, Severity | 'off'>;
}

interface ActiveRule<Subject> {
  readonly rule: Rule<Subject>;
  readonly severity: Severity;
  /** The rule's own. */
  readonly check: Rule<Subject>['check'];
}

/** A guide, with those of its rules that are run. */
interface ActiveGuide {
  readonly guide: Guide;
  readonly reportRules: readonly ActiveRule<unknown>[];
  readonly submissionRules: readonly ActiveRule<Submission>[];
}

/** Checks delivery reports against the business rules of their guide. Made once for a run, used for any number of documents. */
export class ReportChecker {
  readonly #guides: readonly ActiveGuide[];

  /** @param guides of the run. A report that claims none of them is checked as the first one's. */
  constructor(guides: readonly Guide[], settings: RuleSettings) {
    this.#guides = guides.map((guide) => ({
      guide,
      reportRules: active(guide.reportRules, settings),
      submissionRules: active(guide.submissionRules, settings),
    }));
  }

  /** The ids of the rules that a document is checked with; none where it is neither a delivery report nor a delivery of them. */
  rulesFor(root: unknown, bundles: BundleReading): RuleId[] {
    const chosen = chooseGuide(this.#guides, root);
    if (chosen === undefined) return [];
    const { isDelivery, reports } = reportsIn(root, bundles, chosen.guide.profiles);
    return [...(reports.length > 0 ? chosen.reportRules : []), ...(isDelivery ? chosen.submissionRules : [])].map(
      ({ rule }) => rule.meta.id,
    );
  }

  /** The guide that a document is checked as a report of. */
  guideFor(root: unknown): Guide | undefined {
    return chooseGuide(this.#guides, root)?.guide;
  }

  /**
   * Adds what the rules find to what the profile stage found. A document that is no delivery report, nor an incremental
   * delivery of them, is left as it is.
   * @param root as JSON.parse gives it; it is not changed
   */
  check(root: unknown, profileFindings: readonly Finding[], bundles: BundleReading): Finding[] {
    const chosen = chooseGuide(this.#guides, root);
    if (chosen === undefined) return [...profileFindings];
    const { guide, submissionRules, reportRules } = chosen;
    const submission = reportsIn(root, bundles, guide.profiles);
    const found: CoveringFinding[] = [];
    if (submission.isDelivery) run(submissionRules, submission, root, [], found);
    for (const { bundle, path } of submission.reports) run(reportRules, guide.view(bundle, path), root, path, found);
    return found.length === 0 ? [...profileFindings] : coverFindings(profileFindings, found);
  }
}

/** What a rule weighs in a run: its own id counts for more than the shared one. */
export function severityOf({ id, shared, severity }: RuleMeta, changes: RuleSettings['changes']): Severity | 'off' {
  return changes?.get(id) ?? (shared === undefined ? undefined : changes?.get(shared)) ?? severity;
}

function active<Subject>(rules: readonly Rule<Subject>[], { stage, changes }: RuleSettings): ActiveRule<Subject>[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule.meta, changes);
    return severity === 'off' || !isIncluded(rule.meta.stage, stage) ? [] : [{ rule, severity, check: rule.check }];
  });
}

function run<Subject>(
  rules: readonly ActiveRule<Subject>[],
  subject: Subject,
  root: unknown,
  reportPath: Path,
  findings: CoveringFinding[],
): void {
  let current: ActiveRule<Subject> | undefined;
  // One function for all rules: most have nothing to say.
  const found: Found = (message, path, params, suggestion) => {
    if (current === undefined) return;
    const { meta } = current.rule;
    findings.push({
      finding: makeRuleFinding(meta, { message, path, params, suggestion }, root, current.severity),
      covers: meta.covers ?? [],
      reportPath,
    });
  };
  for (current of rules) current.check(subject, found);
}
