import type { Finding } from '../finding/finding.js';
import type { RuleId } from '../finding/rule-id.js';
import type { Severity } from '../finding/severity.js';
import { coverFindings, type CoveringFinding } from './cover.js';
import { reportRules, submissionRules } from './ltt/registry.js';
import { makeRuleFinding } from './make-finding.js';
import type { Found, Path, Rule } from './rule.js';
import { isIncluded, type RuleStage } from './stage.js';
import { ReportView } from './view/report-view.js';
import { reportsIn, type BundleReading, type Submission } from './view/reports-in.js';

/** Which rules are run, and what they weigh. */
export interface RuleSettings {
  /** How far along the chain: each stage includes the ones before it. */
  readonly stage: Exclude<RuleStage, 'history'>;
  /** Rules that weigh something else than they say, or are not run at all. */
  readonly changes?: ReadonlyMap<RuleId, Severity | 'off'>;
}

/** Rules by what they are about. */
export interface RuleSet {
  readonly reportRules: readonly Rule<ReportView>[];
  readonly submissionRules: readonly Rule<Submission>[];
}

interface ActiveRule<Subject> {
  readonly rule: Rule<Subject>;
  readonly severity: Severity;
  /** The rule's own. */
  readonly check: Rule<Subject>['check'];
}

/** Holds delivery reports to the business rules. Made once for a run, used for any number of documents. */
export class ReportChecker {
  readonly #reportRules;
  readonly #submissionRules;

  /** @param rules others than the registered ones, for tests */
  constructor(settings: RuleSettings, rules: RuleSet = { reportRules, submissionRules }) {
    this.#reportRules = active(rules.reportRules, settings);
    this.#submissionRules = active(rules.submissionRules, settings);
  }

  /** The ids of the rules that a document is checked with; none where it is neither a delivery report nor a delivery of them. */
  rulesFor(root: unknown, bundles: BundleReading): RuleId[] {
    const { isDelivery, reports } = reportsIn(root, bundles);
    return [...(reports.length > 0 ? this.#reportRules : []), ...(isDelivery ? this.#submissionRules : [])].map(({ rule }) => rule.meta.id);
  }

  /**
   * Adds what the rules find to what the profile stage found. A document that is no delivery report, nor an incremental
   * delivery of them, is left as it is.
   * @param root as JSON.parse gives it; it is not changed
   */
  check(root: unknown, profileFindings: readonly Finding[], bundles: BundleReading): Finding[] {
    const submission = reportsIn(root, bundles);
    const found: CoveringFinding[] = [];
    if (submission.isDelivery) run(this.#submissionRules, submission, root, [], found);
    for (const { bundle, path } of submission.reports) run(this.#reportRules, new ReportView(bundle, path), root, path, found);
    return found.length === 0 ? [...profileFindings] : coverFindings(profileFindings, found);
  }
}

function active<Subject>(rules: readonly Rule<Subject>[], { stage, changes }: RuleSettings): ActiveRule<Subject>[] {
  return rules.flatMap((rule) => {
    const severity = changes?.get(rule.meta.id) ?? rule.meta.severity;
    return severity === 'off' || !isIncluded(rule.meta.stage, stage) ? [] : [{ rule, severity, check: rule.check }];
  });
}

function run<Subject>(rules: readonly ActiveRule<Subject>[], subject: Subject, root: unknown, reportPath: Path, findings: CoveringFinding[]): void {
  let current: ActiveRule<Subject> | undefined;
  // One function for all rules: most have nothing to say.
  const found: Found = (message, path, params) => {
    if (current === undefined) return;
    const { meta } = current.rule;
    findings.push({ finding: makeRuleFinding(meta, { message, path, params }, root, current.severity), covers: meta.covers ?? [], reportPath });
  };
  for (current of rules) current.check(subject, found);
}
