import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../cli/output/hash.js';
import { ServedValidator } from '../../library/served-validator.js';
import { DocumentChecker } from '../../library/check-document.js';
import { PackedValidator } from '../../cli/guides/packed-validator.js';
import { readProtocolFile } from '../../cli/certify/read-protocol-file.js';
import { readDocuments } from '../../document/read-documents.js';
import { ReportChecker } from '../../rules/report-checker.js';
import { packedValidator } from '../../rules/testing/packed-validator.js';
import { certificationSeries } from '../../../testcases/certification/series.js';
import { assess, type Assessment } from '../assess.js';
import type { CompiledProtocol } from '../compiled-protocol.js';
import type { CheckedDocument } from '../handed-in.js';
import type { Status } from '../outcome.js';
import { ltt } from '../../guides/ltt/guide.js';

const testcases = join(import.meta.dirname, '../../../testcases');

/** Files by name: text, or a value that is written as JSON. */
export type Files = ReadonlyMap<string, unknown>;

/** Everything that is handed in to pass: the guide's story, and the series beside it. */
export function completeFiles(): Map<string, unknown> {
  const story = readdirSync(join(testcases, 'story')).map((name) => [name, JSON.parse(readFileSync(join(testcases, 'story', name), 'utf8'))] as const);
  return new Map<string, unknown>([...story, ...certificationSeries()]);
}

/** A valid report, to plant faults in. */
export function baseReport(): unknown {
  return JSON.parse(readFileSync(join(testcases, 'bases', 'report.json'), 'utf8'));
}

/** The validator for LTT reports, as the command loads it. */
export function loadedLtt(): PackedValidator {
  return new PackedValidator(new ServedValidator(packedValidator(), undefined), { server: undefined, ig: { id: 'kl.dk.fhir.ltt', version: '1.0.1' }, profiles: () => [], ingredients: () => [{ name: 'kl.dk.fhir.ltt', version: '1.0.1', hash: 'f'.repeat(64) }] });
}

/** Certifies files without writing any, and checks none twice. */
export class Certifier {
  readonly #protocol: CompiledProtocol;
  readonly #checker: DocumentChecker;
  readonly #validator = loadedLtt();
  readonly #checked = new Map<string, readonly CheckedDocument[]>();

  private constructor(protocol: CompiledProtocol) {
    this.#protocol = protocol;
    const rules = new ReportChecker([ltt], { stage: 'certify' });
    this.#checker = new DocumentChecker(this.#validator, { profiles: [], rules, bundles: 'demanded', showIdentifiers: false, sourceText: 'none' });
  }

  static async start(): Promise<Certifier> {
    return new Certifier(await readProtocolFile());
  }

  get protocol(): CompiledProtocol {
    return this.#protocol;
  }

  async assess(files: Files): Promise<Assessment> {
    const documents: CheckedDocument[] = [];
    for (const [name, content] of files) documents.push(...(await this.#documentsOf(name, typeof content === 'string' ? content : JSON.stringify(content))));
    return assess(this.#protocol, documents);
  }

  async #documentsOf(name: string, text: string): Promise<readonly CheckedDocument[]> {
    const key = `${name}\n${text}`;
    const known = this.#checked.get(key);
    if (known !== undefined) return known;
    const bytes = Buffer.from(text);
    const documents: CheckedDocument[] = [];
    for await (const reading of readDocuments(name, bytes, this.#validator)) documents.push({ result: { ...(await this.#checker.check(reading, name)), hash: sha256Of(bytes) }, document: reading.document });
    this.#checked.set(key, documents);
    return documents;
  }
}

/** The numbers of the requirements that have this status. */
export function numbersOf({ outcomes }: Assessment, ...statuses: readonly Status[]): string[] {
  return outcomes.filter(({ status }) => statuses.includes(status)).map(({ requirement }) => requirement.number);
}
