import type { MakeCode } from '../fast-path/generated/code-maker.js';
import { readDocuments } from '../document/read-documents.js';
import { recognise } from '../document/recognise.js';
import type { Reading } from '../document/source-document.js';
import { reasonOf } from '../terminology/unverified-reason.js';
import { TerminologyServer } from '../terminology/server/server.js';
import { ReportChecker } from '../rules/report-checker.js';
import { bundleReading, expectsReports } from './bundle-reading.js';
import { checkDocumentOptions, checkOptions } from './check-options.js';
import { DocumentChecker } from './check-document.js';
import { Engine } from './engine.js';
import type { PackSource, ValidatorOptions } from './options.js';
import { readValue } from './plain-value.js';
import { present } from './present.js';
import type { DocumentOptions, FhirValidator, GuideFault, ValidationResult } from './result.js';
import { ruleChanges } from './rule-changes.js';
import type { ServedValidator } from './served-validator.js';
import { ltt } from '../guides/ltt/guide.js';

/** Where the packs are, unless the caller has them: beside the library, which Node and browsers read differently. */
export interface UsualPacks {
  readonly ltt: PackSource;
  readonly r4: PackSource;
}

/**
 * Makes a validator. The entry for each platform says where its packs are, and how code is made where it may be; see `createValidator`
 * there.
 */
export async function createValidatorWith(usual: UsualPacks, options: ValidatorOptions, makeCode?: MakeCode): Promise<FhirValidator> {
  checkOptions(options);
  const { terminologyServer, stage = 'sds', rules, profiles = [] } = options;
  const server = terminologyServer && new TerminologyServer(terminologyServer, terminologyServer.fetch);
  const checker = new ReportChecker([ltt], { stage, ...(rules === undefined ? {} : { changes: ruleChanges(rules) }) });
  const { now = () => new Date(), policy } = options;
  const engine = await Engine.start({
    packs: { ...usual, ...options.packs },
    guides: options.guides ?? [],
    making: { server, policy, now, makeCode },
  });
  await requireProfiles(engine, profiles);
  return new LibraryValidator(engine, checker, server, options);
}

/** @throws {RangeError} for a profile that is in neither the guides nor FHIR */
async function requireProfiles(engine: Engine, profiles: readonly string[]): Promise<void> {
  await engine.use(async (validator) => {
    for (const profile of profiles) validator.requireProfile(profile);
  });
}

/** How long a terminology server's failures are believed, in milliseconds. */
const grudge = 60_000;

class LibraryValidator implements FhirValidator {
  readonly #engine: Engine;
  readonly #rules: ReportChecker;
  readonly #server: TerminologyServer | undefined;
  readonly #options: ValidatorOptions;
  /** Since when the terminology server is known to fail. */
  #failing: number | undefined;

  constructor(engine: Engine, rules: ReportChecker, server: TerminologyServer | undefined, options: ValidatorOptions) {
    this.#engine = engine;
    this.#rules = rules;
    this.#server = server;
    this.#options = options;
  }

  get guide(): FhirValidator['guide'] {
    return this.#engine.guide;
  }

  get guideFaults(): readonly GuideFault[] {
    return this.#engine.faults;
  }

  get serverTrouble(): string | undefined {
    const trouble = this.#server?.trouble;
    return trouble && reasonOf(trouble.cause, this.#options.language);
  }

  async validate(document: object | string | Uint8Array, options: DocumentOptions = {}): Promise<ValidationResult> {
    checkDocumentOptions(options);
    const text = textIn(document);
    if (text === undefined) return this.#result(readValue(document as object), options);
    const [result, second] = await this.#firstTwo(text, options);
    if (second !== undefined || result === undefined) throw new RangeError('the text holds several documents: use validateEach');
    return result;
  }

  async *validateEach(text: string | Uint8Array, options: DocumentOptions = {}): AsyncGenerator<ValidationResult, void, undefined> {
    checkDocumentOptions(options);
    for await (const reading of this.#readings(text)) yield this.#result(reading, options);
  }

  async #firstTwo(text: string | Uint8Array, options: DocumentOptions): Promise<ValidationResult[]> {
    const results: ValidationResult[] = [];
    for await (const result of this.validateEach(text, options)) if (results.push(result) > 1) break;
    return results;
  }

  async *#readings(text: string | Uint8Array): AsyncGenerator<Reading> {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    if (recognise('', bytes) === 'xml') {
      // To read XML is to ask for the types of its elements, which may be in the pack that is not loaded yet.
      yield* await this.#engine.use(async (validator) => allOf(readDocuments('', bytes, validator)));
    } else {
      yield* readDocuments('', bytes, this.#engine.types);
    }
  }

  async #result(reading: Reading, { profiles = this.#options.profiles ?? [] }: DocumentOptions): Promise<ValidationResult> {
    this.#forgive();
    const { language = 'en', showIdentifiers = false } = this.#options;
    const settings = {
      profiles,
      rules: this.#rules,
      bundles: bundleReading(profiles, this.#engine.isLtt),
      expectsReports: expectsReports(profiles, this.#engine.isLtt),
      showIdentifiers,
      sourceText: 'none' as const,
    };
    const result = await this.#engine.use(async (validator: ServedValidator) =>
      new DocumentChecker(validator, settings).check(reading, ''),
    );
    if (this.#server?.trouble !== undefined) this.#failing ??= Date.now();
    return present(result, language, showIdentifiers);
  }

  /** A service that keeps its validator for weeks asks a server again that was down for a while. */
  #forgive(): void {
    if (this.#failing === undefined || Date.now() - this.#failing < grudge) return;
    this.#server?.forgetFailures();
    this.#failing = undefined;
  }
}

/**
 * A document that is text, or bytes of one. Bytes may come from another realm (a frame, a test's own globals), whose classes are others.
 */
function textIn(document: object | string): string | Uint8Array | undefined {
  if (typeof document === 'string') return document;
  return ArrayBuffer.isView(document) ? new Uint8Array(document.buffer, document.byteOffset, document.byteLength) : undefined;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
