import type { Finding, RelatedPlace } from '../../finding/finding.js';
import type { RuleId } from '../../finding/rule-id.js';
import type { Severity } from '../../finding/severity.js';
import { expressionOf } from '../expression.js';
import { resourceOf } from '../../document/expression.js';
import { citizenRules, seriesRules } from '../ltt/registry.js';
import { makeRuleFinding } from '../make-finding.js';
import { reportsIn, type BundleReading } from '../view/reports-in.js';
import type { DocumentName, ReportFacts } from './facts.js';
import type { HistoryPlace, HistoryRule, ReportPlace } from './history-rule.js';
import { citizenHistories, seriesOf, type CitizenHistory, type Series } from './history.js';
import { readFacts } from './read-facts.js';
import { Shared } from './shared.js';
import { pathOf, skeletonOf } from './skeleton.js';

/** Which rules are run, and what they weigh. */
export interface HistorySettings {
  /** Rules that weigh something else than they say, or are not run at all. */
  readonly changes?: ReadonlyMap<RuleId, Severity | 'off'>;
  /** Which Bundles are reports. */
  readonly bundles?: BundleReading;
}

/** Rules by what they are about. */
export interface HistoryRules {
  readonly seriesRules: readonly HistoryRule<Series>[];
  readonly citizenRules: readonly HistoryRule<CitizenHistory>[];
}

/** A finding in one of the documents. */
export class HistoryFinding {
  /** Without line and column: the documents' texts are not kept. */
  readonly finding: Finding;
  readonly #place: ReportPlace;

  constructor(finding: Finding, place: ReportPlace) {
    this.finding = finding;
    this.#place = place;
  }

  get document(): DocumentName {
    return this.#place.report.document;
  }

  /** As much of the document as names the place; made when it is asked for, since there may be very many findings. */
  get root(): object {
    return skeletonOf(this.#place);
  }
}

/** What came of a series of reports. */
export interface HistoryResult {
  /** In the order of the reports' time within a rule; those of one rule before those of the next. */
  readonly findings: HistoryFinding[];
  readonly reports: number;
  readonly citizens: number;
  /** Reports without a time: they are in no order, and only held to the rules about ids. */
  readonly untimed: readonly ReportFacts[];
  /** Reports without anything that tells whom they are about: the same holds for them. */
  readonly anonymous: readonly ReportFacts[];
}

/**
 * Holds any number of reports to the rules across them. Documents are added one after another, in any order, and only a few
 * facts of each report are kept. Then the rules are run.
 */
export class HistoryChecker {
  readonly #settings: HistorySettings;
  readonly #rules: HistoryRules;
  readonly #shared = new Shared();
  readonly #reports: ReportFacts[] = [];

  /** @param rules others than the registered ones, for tests */
  constructor(settings: HistorySettings = {}, rules: HistoryRules = { seriesRules, citizenRules }) {
    this.#settings = settings;
    this.#rules = rules;
  }

  /** The ids of the rules that are run. */
  get rules(): RuleId[] {
    return [...this.#rules.seriesRules, ...this.#rules.citizenRules].map(({ meta }) => meta.id).filter((id) => this.#settings.changes?.get(id) !== 'off');
  }

  /**
   * Reads the reports of a document.
   * @param root as JSON.parse gives it; it is neither changed nor kept
   * @returns how many there are: none, when it is neither a delivery report nor a delivery of them
   */
  add(root: unknown, document: DocumentName): number {
    const { reports } = reportsIn(root, this.#settings.bundles ?? 'demanded');
    for (const { bundle, path } of reports) this.#reports.push(readFacts(bundle, path, document, this.#shared));
    return reports.length;
  }

  /** Runs the rules over all that was added. The same reports give the same findings, whatever the order they were added in. */
  check(): HistoryResult {
    const series = seriesOf(this.#reports);
    const findings: HistoryFinding[] = [];
    this.#run(this.#rules.seriesRules, series, findings);
    for (const history of citizenHistories(series)) this.#run(this.#rules.citizenRules, history, findings);
    return {
      findings,
      reports: series.reports.length,
      citizens: new Set(series.reports.flatMap((report) => series.citizenOf(report) ?? [])).size,
      untimed: series.reports.filter(({ timestamp }) => timestamp === undefined),
      anonymous: series.reports.filter(({ citizen }) => citizen === undefined),
    };
  }

  #run<Subject>(rules: readonly HistoryRule<Subject>[], subject: Subject, findings: HistoryFinding[]): void {
    for (const { meta, check } of rules) {
      const severity = this.#settings.changes?.get(meta.id) ?? meta.severity;
      if (severity === 'off') continue;
      check(subject, (message, place, params) => {
        const root = skeletonOf(place);
        const finding = makeRuleFinding(meta, { message, path: pathOf(place), params }, root, severity);
        findings.push(new HistoryFinding({ ...finding, ...relatedTo(place) }, place));
      });
    }
  }
}

function relatedTo({ other }: HistoryPlace): { readonly related?: RelatedPlace } {
  return other === undefined ? {} : { related: relatedPlace(other) };
}

function relatedPlace(place: ReportPlace): RelatedPlace {
  const { document, id } = place.report;
  const [root, path] = [skeletonOf(place), pathOf(place)];
  const resource = resourceOf(root, path);
  return {
    file: document.file,
    ...(document.line === undefined ? {} : { line: document.line }),
    path,
    expression: expressionOf(root, path),
    ...(resource === undefined ? {} : { resource }),
    ...(id === undefined ? {} : { report: `Bundle/${id}` }),
  };
}
