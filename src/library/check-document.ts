import { resourceLabel } from '../fhir/json.js';
import type { Policy } from '../checks/policy.js';
import { located } from '../document/locate.js';
import type { Reading, SourceDocument } from '../document/source-document.js';
import type { Finding } from '../finding/finding.js';
import { distinct, inReadingOrder } from '../finding/order.js';
import { excerptOf } from '../report/excerpt.js';
import type { CheckedAgainst } from '../report/checked-against.js';
import type { ReportChecker } from '../rules/report-checker.js';
import type { BundleReading } from '../rules/view/reports-in.js';
import { listedFindings } from './most-findings.js';
import { notAReport } from './not-a-report.js';
import { textFindings } from './text-findings.js';
import { reportedFinding, type ReportedSettings } from './shown.js';
import type { DocumentResult } from '../report/document-result.js';

/** What documents are held to, and what is to be shown of them. */
export interface DocumentSettings extends ReportedSettings {
  readonly profiles: readonly string[];
  /** The business rules, and which Bundles they are for. */
  readonly rules: ReportChecker;
  readonly bundles: BundleReading;
  /** A document that is not a delivery report is reported as such. */
  readonly expectsReports?: boolean;
  /** What a document is validated against, where reports list it. */
  readonly checkedAgainst?: ((value: unknown) => CheckedAgainst) | undefined;
  /** Is told what begins, where somebody wants to know what takes how long. */
  readonly phases?: CheckPhases | undefined;
}

/** Hears of the parts of checking a document as they begin. */
export interface CheckPhases {
  begin(phase: 'validate' | 'rules' | 'report'): void;
}

/** What is needed of a validator; promised where a terminology server may have to be asked first. */
export interface ChecksResources {
  readonly policy: Policy;
  validate(value: unknown, options?: { readonly profiles?: readonly string[] }): Finding[] | Promise<Finding[]>;
}

/** Checks one document after another. */
export class DocumentChecker {
  readonly #validator: ChecksResources;
  readonly #settings: DocumentSettings;

  constructor(validator: ChecksResources, settings: DocumentSettings) {
    this.#validator = validator;
    this.#settings = settings;
  }

  /**
   * The result for a document of this file, or why it has none; promised only where a terminology server may have to be
   * asked first. What the toolkit itself throws goes through: it is no finding about the data.
   */
  check(reading: Reading, file: string): DocumentResult | Promise<DocumentResult> {
    const { line, document, problem } = reading;
    const place = line === undefined ? { file } : { file, line };
    if (problem !== undefined) {
      const { sourceLine } = reading;
      const excerpt =
        sourceLine === undefined || problem.column === undefined
          ? {}
          : { excerpt: excerptOf(sourceLine, problem.column, this.#settings.showIdentifiers) };
      return { ...place, valid: false, findings: [], problem: { ...problem, ...excerpt } };
    }
    const { profiles, phases } = this.#settings;
    phases?.begin('validate');
    const validated = this.#validator.validate(document.value, profiles.length > 0 ? { profiles } : {});
    const resultOf = (found: readonly Finding[]): DocumentResult => this.#withRules(document, found, place);
    return validated instanceof Promise ? validated.then(resultOf) : resultOf(validated);
  }

  /** @param place its file, and its line where it is one of several documents there */
  #withRules(document: SourceDocument, validated: readonly Finding[], place: Pick<DocumentResult, 'file' | 'line'>): DocumentResult {
    const { rules, bundles, expectsReports, phases } = this.#settings;
    phases?.begin('rules');
    const checked = rules.check(document.value, document.inOwnTerms(validated), bundles);
    phases?.begin('report');
    const other =
      expectsReports === true && !checked.some(({ id }) => id === 'resource-type-unknown') ? notAReport(document.value) : undefined;
    const all =
      document.findings.length === 0 && other === undefined
        ? checked
        : [...textFindings(document.findings, this.#validator.policy), ...(other === undefined ? [] : [other]), ...checked];
    const several = place.line !== undefined;
    const resource = resourceLabel(document.value);
    const { findings: listed, counts } = listedFindings(distinct(all), resource);
    const findings = located(listed, document);
    const hasNoError = findings.every(({ severity }) => severity !== 'error');
    const valid = hasNoError && other === undefined;
    const reported = inReadingOrder(findings).map((finding) => reportedFinding(finding, document, this.#settings, several));
    if (counts !== undefined)
      return {
        ...place,
        ...(resource === undefined ? {} : { resource }),
        valid,
        ...(hasNoError && !valid ? { notReport: true } : {}),
        findings: reported,
        counts,
      };
    const against = other === undefined ? this.#settings.checkedAgainst?.(document.value) : undefined;
    if (against !== undefined)
      return { ...place, ...(resource === undefined ? {} : { resource }), valid, findings: reported, checked: against };
    if (hasNoError && !valid)
      return { ...place, ...(resource === undefined ? {} : { resource }), valid, notReport: true, findings: reported };
    const { file, line } = place;
    // Written out for what nearly all are: what V8 is to add to a copy takes it thirty times as long as the copy.
    if (line === undefined)
      return resource === undefined ? { file, valid, findings: reported } : { file, resource, valid, findings: reported };
    return resource === undefined ? { file, line, valid, findings: reported } : { file, line, resource, valid, findings: reported };
  }
}
