import { Lines } from '../../document/lines.js';
import type { SourceDocument } from '../../document/source-document.js';
import { decodeXml } from '../../document/xml/decode-xml.js';
import { isMedcomMessage, xmlRootOf } from '../../document/xml/message-root.js';
import { describeNamespace, fhirNamespace } from '../../document/xml/namespaces.js';
import { distinct, inReadingOrder } from '../../finding/order.js';
import type { Problem } from '../../finding/problem.js';
import { listedFindings } from '../../library/most-findings.js';
import { reportedFinding, type ReportedSettings } from '../../library/shown.js';
import type { DocumentResult } from '../../report/document-result.js';
import { excerptOf } from '../../report/excerpt.js';
import { shorten } from '../../text/shorten.js';
import { checkMessage } from '../../xml-message/check-message.js';
import { maxElements, maxMessageBytes, readElements } from '../../xml-message/element.js';
import { Schemas } from './schemas.js';

/** How findings are shown, and the time of the run. */
interface MessageSettings extends ReportedSettings {
  readonly now: Date;
}

/** Validates XML messages against the schemas of a folder. Loaded only where a run names one. */
export class MessageChecker {
  readonly #schemas: Schemas;
  readonly #settings: MessageSettings;

  private constructor(schemas: Schemas, settings: MessageSettings) {
    this.#schemas = schemas;
    this.#settings = settings;
  }

  /** @throws {UsageError} for schemas that cannot be used */
  static async open(folder: string, cwd: string, settings: MessageSettings): Promise<MessageChecker> {
    return new MessageChecker(await Schemas.open(folder, cwd), settings);
  }

  /** The result for a file; undefined when it is FHIR, or XML that is neither a message of MedCom nor known to any schema. */
  check(file: string, bytes: Uint8Array): DocumentResult | undefined {
    const decoded = decodeXml(bytes);
    const root = 'text' in decoded ? xmlRootOf(decoded.text) : undefined;
    if ('problem' in decoded || root === undefined || root.namespace === fhirNamespace) return undefined;
    const { text } = decoded;
    const failed = (problem: Problem): DocumentResult => this.#unreadable(file, text, problem);
    if (bytes.length > maxMessageBytes) return failed({ id: 'xml-message-too-large', params: { limit: maxElements } });
    const reading = readElements(text);
    if ('problem' in reading) return this.#isKnown(root) ? failed(reading.problem) : undefined;
    const errors = this.#schemas.validate(reading.root, text);
    if (errors === undefined) {
      if (!isMedcomMessage(root)) return undefined;
      const params = { folder: this.#schemas.folder.name, root: root.local, namespace: describeNamespace(root.namespace) };
      return failed({ id: 'xml-schema-not-found', params, line: 1, column: 1 });
    }
    const all = checkMessage({ root: reading.root, decoded, bytes, errors, now: this.#settings.now });
    const resource = shorten(root.local, 80);
    const { findings, counts } = listedFindings(distinct(all), resource);
    const document = documentOf(text);
    return {
      file,
      resource,
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings: inReadingOrder(findings).map((finding) => reportedFinding(finding, document, this.#settings, false)),
      ...(counts === undefined ? {} : { counts }),
    };
  }

  #isKnown(root: Parameters<typeof isMedcomMessage>[0]): boolean {
    return isMedcomMessage(root) || [...this.#schemas.folder.files.values()].some(({ namespace }) => namespace === root.namespace);
  }

  #unreadable(file: string, text: string, problem: Problem): DocumentResult {
    const { line, column } = problem;
    const source = line === undefined ? undefined : new Lines(text).text(line);
    const excerpt =
      source === undefined || column === undefined ? {} : { excerpt: excerptOf(source, column, this.#settings.showIdentifiers) };
    return { file, valid: false, findings: [], problem: { ...problem, ...excerpt } };
  }
}

/** What showing findings needs of a document. Findings of messages have their places already. */
function documentOf(text: string): SourceDocument {
  const lines = new Lines(text);
  return {
    value: undefined,
    findings: [],
    foreign: false,
    inOwnTerms: (findings) => findings,
    positions: (paths) => paths.map(() => ({ line: 1, column: 1 })),
    sourceLine: (line) => lines.text(line),
  };
}
