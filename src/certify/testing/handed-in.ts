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
  const story = readdirSync(join(testcases, 'story')).map(
    (name) => [name, JSON.parse(readFileSync(join(testcases, 'story', name), 'utf8'))] as const,
  );
  return new Map<string, unknown>([...story, ...certificationSeries()]);
}

/** The same as a system would hand it in: with ids of its own, a second later. */
export function ownFiles(): Map<string, unknown> {
  return new Map([...completeFiles()].map(([name, report]) => [name, JSON.parse(ownText(JSON.stringify(report)))]));
}

/** A text of the complete series with ids of its own, a second later. Codes, which are UUIDs too, stay. */
export function ownText(text: string): string {
  const codes = new Set(JSON.stringify([...completeFiles().values()]).match(/(?<="code":")[0-9a-f-]{36}/g));
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      codes.has(id) ? id : (15 - Number.parseInt(id.charAt(0), 16)).toString(16) + id.slice(1),
    )
    .replaceAll('DeliveryReport-', 'Indberetning-')
    .replace(/(T\d\d:\d\d:)(\d\d)/g, (_, start: string, second: string) => `${start}${String((Number(second) + 1) % 60).padStart(2, '0')}`);
}

/** A valid report, to plant faults in. */
export function baseReport(): unknown {
  return JSON.parse(readFileSync(join(testcases, 'bases', 'report.json'), 'utf8'));
}

/** The validator for LTT reports, as the command loads it. */
export function loadedLtt(): PackedValidator {
  return new PackedValidator(new ServedValidator(packedValidator(), undefined), {
    server: undefined,
    ig: { id: 'kl.dk.fhir.ltt', version: '1.0.1' },
    profiles: () => [],
    ingredients: () => [{ name: 'kl.dk.fhir.ltt', version: '1.0.1', hash: 'f'.repeat(64) }],
  });
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
    this.#checker = new DocumentChecker(this.#validator, {
      profiles: [],
      rules,
      bundles: 'demanded',
      showIdentifiers: false,
      sourceText: 'none',
    });
  }

  static async start(): Promise<Certifier> {
    return new Certifier(await readProtocolFile());
  }

  get protocol(): CompiledProtocol {
    return this.#protocol;
  }

  async assess(files: Files): Promise<Assessment> {
    return this.assessChecked(await this.check(files));
  }

  /** Reads and checks files. */
  async check(files: Files): Promise<readonly CheckedDocument[]> {
    const documents: CheckedDocument[] = [];
    for (const [name, content] of files)
      documents.push(...(await this.#documentsOf(name, typeof content === 'string' ? content : JSON.stringify(content))));
    return documents;
  }

  /** Holds what was checked to the protocol. */
  assessChecked(documents: readonly CheckedDocument[]): Assessment {
    return assess(this.#protocol, documents);
  }

  async #documentsOf(name: string, text: string): Promise<readonly CheckedDocument[]> {
    const key = `${name}\n${text}`;
    const known = this.#checked.get(key);
    if (known !== undefined) return known;
    const bytes = Buffer.from(text);
    const documents: CheckedDocument[] = [];
    for await (const reading of readDocuments(name, bytes, this.#validator))
      documents.push({ result: { ...(await this.#checker.check(reading, name)), hash: sha256Of(bytes) }, document: reading.document });
    this.#checked.set(key, documents);
    return documents;
  }
}

/** The numbers of the requirements that have this status. */
export function numbersOf({ outcomes }: Assessment, ...statuses: readonly Status[]): string[] {
  return outcomes.filter(({ status }) => statuses.includes(status)).map(({ requirement }) => requirement.number);
}
