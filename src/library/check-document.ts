import { resourceLabel } from '../finding/json.js';
import { located } from '../document/locate.js';
import { stablePlace } from '../document/stable-place.js';
import type { Reading, SourceDocument } from '../document/source-document.js';
import type { Finding } from '../finding/finding.js';
import { distinct, inReadingOrder } from '../finding/order.js';
import { excerptOf } from '../report/excerpt.js';
import type { DocumentResult, ReportedFinding } from '../report/results.js';
import type { ReportChecker } from '../rules/report-checker.js';
import type { BundleReading } from '../rules/view/reports-in.js';
import { shownOf, type ShownSettings } from './shown.js';

/** What documents are held to, and what is to be shown of them. */
export interface DocumentSettings extends ShownSettings {
  readonly profiles: readonly string[];
  /** The business rules, and which Bundles they are for. */
  readonly rules: ReportChecker;
  readonly bundles: BundleReading;
  /** Whether it is wanted where findings are, said so that it outlasts changes around them. [no] */
  readonly places?: boolean;
  /** Is told what begins, where somebody wants to know what takes how long. */
  readonly phases?: CheckPhases | undefined;
}

/** Hears of the parts of checking a document as they begin. */
export interface CheckPhases {
  begin(phase: 'validate' | 'rules' | 'report'): void;
}

/** What is needed of a validator; promised where a terminology server may have to be asked first. */
export interface ChecksResources {
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
      const excerpt = sourceLine === undefined || problem.column === undefined ? {} : { excerpt: excerptOf(sourceLine, problem.column, this.#settings.showIdentifiers) };
      return { ...place, valid: false, findings: [], problem: { ...problem, ...excerpt } };
    }
    const { profiles, phases } = this.#settings;
    phases?.begin('validate');
    const validated = this.#validator.validate(document.value, profiles.length > 0 ? { profiles } : {});
    const resultOf = (found: readonly Finding[]): DocumentResult => ({ ...place, ...this.#withRules(document, found, line !== undefined) });
    return validated instanceof Promise ? validated.then(resultOf) : resultOf(validated);
  }

  /** @param several it is one of several documents in its file */
  #withRules(document: SourceDocument, validated: readonly Finding[], several: boolean): Omit<DocumentResult, 'file' | 'line'> {
    const { rules, bundles, phases } = this.#settings;
    phases?.begin('rules');
    const checked = rules.check(document.value, document.inOwnTerms(validated), bundles);
    phases?.begin('report');
    const findings = located(distinct([...document.findings, ...checked]), document);
    const resource = resourceLabel(document.value);
    return {
      ...(resource === undefined ? {} : { resource }),
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings: this.#shown(inReadingOrder(findings), document, several),
    };
  }

  /** With what is wanted beside them; the same findings where that is nothing. */
  #shown(findings: readonly Finding[], document: SourceDocument, several: boolean): readonly ReportedFinding[] {
    const { excerpts = false, surroundings, places = false } = this.#settings;
    if (!excerpts && !surroundings && !places) return findings;
    return findings.map((finding) => ({ ...(places ? { place: stablePlace(document.value, finding.path, several) } : {}), ...shownOf(document, finding, this.#settings), ...finding }));
  }
}
