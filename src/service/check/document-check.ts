import { DocumentChecker } from '../../library/check-document.js';
import { bundleReading, expectsReports } from '../../library/bundle-reading.js';
import { Engine } from '../../library/engine.js';
import type { PackSource } from '../../library/options.js';
import { present } from '../../library/present.js';
import { ltt } from '../../guides/ltt/guide.js';
import { ReportChecker } from '../../rules/report-checker.js';
import { readDocuments } from '../../document/read-documents.js';
import { recognise } from '../../document/recognise.js';
import type { Reading } from '../../document/source-document.js';
import { writeXml } from '../../document/xml/write-xml.js';
import type { MakeCode } from '../../fast-path/generated/code-maker.js';
import type { Finding } from '../../finding/finding.js';
import { own } from '../../fhir/json.js';
import { bindingId, hl7MessageId } from '../fhir/hl7-message-id.js';
import { UnknownProfileError, type Checked, type Checker, type CheckOrder, type ServiceFinding } from './checked.js';
import { factsOf } from './document-facts.js';
import { originOf, ruleOrigins } from './rule-origins.js';

/** What documents are checked with. */
export interface CheckParts {
  readonly packs: { readonly ltt: PackSource; readonly r4: PackSource };
  readonly makeCode?: MakeCode | undefined;
  readonly now: () => Date;
}

/** Checks documents against LTT in this thread, with the facts that a store needs of them. */
export class DocumentCheck implements Checker {
  readonly #engine: Engine;
  readonly #rules = new Map<CheckOrder['stage'], ReportChecker>();
  readonly #origins = ruleOrigins();

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** @throws what the packs throw that cannot be read */
  static async start({ packs, makeCode, now }: CheckParts): Promise<DocumentCheck> {
    return new DocumentCheck(await Engine.start({ packs, guides: [], making: { now, makeCode } }));
  }

  /** @throws {UnknownProfileError} when one of the profiles that are asked for is not known */
  async check(order: CheckOrder): Promise<Checked> {
    const { bytes, profiles = [] } = order;
    await this.#require(profiles);
    const reading = await this.#read(bytes);
    const result = await this.#engine.use(async (validator) => {
      const checker = new DocumentChecker(validator, {
        profiles,
        rules: this.#rulesFor(order.stage),
        bundles: bundleReading(profiles, true),
        expectsReports: expectsReports(profiles, true),
        showIdentifiers: true,
        sourceText: 'none',
      });
      return checker.check(reading, '');
    });
    const value = reading.document?.value;
    const { findings, problem, valid, notReport } = present(result, order.language, order.showIdentifiers ?? false);
    return {
      ...(problem === undefined ? {} : { problem }),
      valid,
      ...(notReport === undefined ? {} : { notReport }),
      // They are in the same order: presenting renders and masks each.
      findings: findings.map((part, index) => this.#withOrigin(part, result.findings[index], value)),
      facts: factsOf(value),
      ...(order.wantsJson === true && problem === undefined && recognise('', bytes) === 'xml' ? { json: JSON.stringify(value) } : {}),
    };
  }

  /** A resource as FHIR's XML, its elements in the order of their definitions. */
  async toXml(json: string): Promise<string> {
    const value = JSON.parse(json) as object;
    return this.#engine.use(async (validator) => writeXml(value, validator.xmlTypes()));
  }

  async #require(profiles: readonly string[]): Promise<void> {
    if (profiles.length === 0) return;
    await this.#engine.use(async (validator) => {
      for (const profile of profiles) if (!validator.hasProfile(profile)) throw new UnknownProfileError(profile);
    });
  }

  async #read(bytes: Uint8Array): Promise<Reading> {
    const readings = (types: Parameters<typeof readDocuments>[2]): Promise<Reading[]> => firstTwo(readDocuments('', bytes, types));
    const [reading, second] =
      recognise('', bytes) === 'xml' ? await this.#engine.use((validator) => readings(validator)) : await readings(this.#engine.types);
    if (reading === undefined) return { problem: { id: 'document-empty', params: {}, line: 1, column: 1 } };
    // A request has one document: what comes after it in NDJSON is text after its end.
    return second === undefined ? reading : { problem: { id: 'json-second-document', params: {}, line: second.line ?? 2, column: 1 } };
  }

  #rulesFor(stage: CheckOrder['stage']): ReportChecker {
    let rules = this.#rules.get(stage);
    if (rules === undefined) {
      rules = new ReportChecker([ltt], { stage });
      this.#rules.set(stage, rules);
    }
    return rules;
  }

  #withOrigin(part: ReturnType<typeof present>['findings'][number], finding: Finding | undefined, value: unknown): ServiceFinding {
    const { askedBy, stage } = originOf(part, this.#origins);
    const hl7Id =
      part.id === 'binding-required' && finding !== undefined ? bindingId(finding.path.reduce<unknown>(own, value)) : hl7MessageId(part);
    return { ...part, askedBy, stage, ...(hl7Id === undefined ? {} : { hl7Id }) };
  }
}

async function firstTwo(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readings) if (all.push(reading) > 1) break;
  return all;
}
