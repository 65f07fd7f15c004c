import type { Finding, RelatedPlace } from '../../finding/finding.js';
import type { RuleId } from '../../finding/rule-id.js';
import type { Severity } from '../../finding/severity.js';
import { expressionOf } from '../expression.js';
import { resourceOf } from '../../document/expression.js';
import { chooseGuide } from '../choose-guide.js';
import type { Guide } from '../guide.js';
import { makeRuleFinding } from '../make-finding.js';
import { severityOf } from '../report-checker.js';
import { reportsIn, type BundleReading } from '../view/reports-in.js';
import type { DocumentName, ReportFacts } from './facts.js';
import type { HistoryPlace, HistoryRule, ReportPlace } from './history-rule.js';
import { citizenHistories, seriesOf, type Series } from './history.js';
import { Shared } from './shared.js';
import { pathOf, skeletonOf } from './skeleton.js';

/** Which rules are run, and what they weigh. */
export interface HistorySettings {
  /** Rules that weigh something else than they say, or are not run at all. */
  readonly changes?: ReadonlyMap<RuleId, Severity | 'off'>;
  /** Which Bundles are reports. */
  readonly bundles?: BundleReading;
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

/** What was compared in a series of reports. */
export interface ComparedSeries {
  readonly reports: number;
  readonly citizens: number;
  /** Reports without a time: they are in no order, and only held to the rules about ids. */
  readonly untimed: readonly ReportFacts[];
  /** Reports without anything that tells whom they are about: the same holds for them. */
  readonly anonymous: readonly ReportFacts[];
}

/** What came of a series of reports. */
export interface HistoryResult extends ComparedSeries {
  /** In the order of the reports' time within a rule; those of one rule before those of the next. */
  readonly findings: HistoryFinding[];
}

/** The reports of one guide. */
class GuideHistory {
  readonly guide: Guide;
  reports: ReportFacts[] = [];
  shared = new Shared();

  constructor(guide: Guide) {
    this.guide = guide;
  }

  release(): void {
    this.reports = [];
    this.shared = new Shared();
  }
}

/**
 * Checks any number of reports against the rules across them. Documents are added one after another, in any order, and only a few
 * facts of each report are kept. Then the rules are run, for the reports of each guide by themselves.
 */
export class HistoryChecker {
  readonly #settings: HistorySettings;
  readonly #histories: readonly GuideHistory[];

  /** @param guides of the run. A report that claims none of them is read as the first one's. */
  constructor(guides: readonly Guide[], settings: HistorySettings = {}) {
    this.#settings = settings;
    this.#histories = guides.map((guide) => new GuideHistory(guide));
  }

  /** The ids of the rules that are run. */
  get rules(): RuleId[] {
    const metas = this.#histories.flatMap(({ guide }) => [...guide.seriesRules, ...guide.citizenRules].map(({ meta }) => meta));
    return [...new Set(metas.filter((meta) => severityOf(meta, this.#settings.changes) !== 'off').map(({ id }) => id))];
  }

  /**
   * Reads the reports of a document.
   * @param root as JSON.parse gives it; it is neither changed nor kept
   * @returns how many there are: none, when it is neither a delivery report nor a delivery of them
   */
  add(root: unknown, document: DocumentName): number {
    const history = chooseGuide(this.#histories, root);
    if (history === undefined) return 0;
    const { guide, reports, shared } = history;
    const found = reportsIn(root, this.#settings.bundles ?? 'demanded', guide.profiles).reports;
    for (const { bundle, path } of found) reports.push(guide.readFacts(bundle, path, document, shared));
    return found.length;
  }

  /** Runs the rules over all that was added. The same reports give the same findings, whatever the order they were added in. */
  check(): HistoryResult {
    const findings: HistoryFinding[] = [];
    return { findings, ...this.checkEach((finding) => findings.push(finding)) };
  }

  /** The same, but each finding is handed on and not kept: there may be very many. */
  checkEach(receive: (finding: HistoryFinding) => void): ComparedSeries {
    const series = this.#histories.map(({ guide, reports }) => this.#checkGuide(guide, seriesOf(reports), receive));
    const reports = series.flatMap((each) => each.reports);
    return {
      reports: reports.length,
      citizens: new Set(series.flatMap((each) => each.reports.flatMap((report) => each.citizenOf(report) ?? []))).size,
      untimed: reports.filter(({ timestamp }) => timestamp === undefined),
      anonymous: reports.filter(({ citizen }) => citizen === undefined),
    };
  }

  /** Lets go of all that was added, which may be most of what is in memory. */
  release(): void {
    for (const history of this.#histories) history.release();
  }

  #checkGuide(guide: Guide, series: Series, receive: (finding: HistoryFinding) => void): Series {
    this.#run(guide.seriesRules, series, receive);
    for (const history of citizenHistories(series)) this.#run(guide.citizenRules, history, receive);
    return series;
  }

  #run<Subject>(rules: readonly HistoryRule<Subject>[], subject: Subject, receive: (finding: HistoryFinding) => void): void {
    for (const { meta, check } of rules) {
      const severity = severityOf(meta, this.#settings.changes);
      if (severity === 'off') continue;
      check(subject, (message, place, params) => {
        const root = skeletonOf(place);
        const finding = makeRuleFinding(meta, { message, path: pathOf(place), params }, root, severity);
        receive(new HistoryFinding({ ...finding, ...relatedTo(place) }, place));
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
