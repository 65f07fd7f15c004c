import { readDocument, readLine } from '../../document/read-documents.js';
import { countLines, ndjsonLines, type NdjsonLine } from '../../document/ndjson.js';
import { isGzip, isZip, officeFormat } from '../../document/other-format.js';
import type { Reading } from '../../document/source-document.js';
import type { Problem } from '../../finding/problem.js';
import type { DocumentChecker } from '../../library/check-document.js';
import type { Failure, FileToRead, Job, JobResult, Part, Stretch } from './job.js';
import { problemOf } from '../sources/read-file.js';
import { isSourceName } from '../sources/walk-folder.js';
import type { PhaseClock } from '../stats/phase-clock.js';
import { firstLineOf } from './line-board.js';
import { openFile } from './open-file.js';
import type { ResultSink } from './renderer.js';
import { StretchReader } from './read-stretch.js';
import type { RandomAccess } from '../../document/zip/zip-directory.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';
import type { DocumentResult } from '../../report/document-result.js';

/** What a runner works with. */
export interface RunnerServices {
  readonly validator: LoadedValidator;
  readonly documents: Pick<DocumentChecker, 'check'>;
  /** Checks XML messages, where the run names their schemas; undefined for a file that is not one. */
  readonly messages?: { check(file: string, bytes: Uint8Array): DocumentResult | undefined } | undefined;
  /** Takes the results. */
  readonly results: ResultSink;
  /** The hash of a file, where it is wanted. */
  readonly hash: { of(bytes: Uint8Array): string; ofFile(path: string): string } | undefined;
  /** Is told which document is read next: which file of the job, and which line of it, 0 for a whole file. */
  readonly entering: (file: number, line: number) => void;
  /** Where somebody wants to know what takes how long. */
  readonly clock?: PhaseClock | undefined;
}

/** Reads and checks what jobs name, one job at a time. No document is a reason not to go on to the next. */
export class JobRunner {
  readonly #services: RunnerServices;
  readonly #reader = new StretchReader();
  #knownFaults = 0;

  constructor(services: RunnerServices) {
    this.#services = services;
  }

  async run(job: Job): Promise<JobResult> {
    const run = new JobRun(this.#services, this.#reader, job);
    const { parts, bytes, passedOver, failures } = await run.done();
    const { faults } = this.#services.validator;
    const fresh = faults.slice(this.#knownFaults);
    this.#knownFaults = faults.length;
    const { clock } = this.#services;
    clock?.stop();
    return { parts, bytes, passedOver, failures, faults: fresh, times: clock?.take() };
  }
}

/** One job. */
class JobRun {
  readonly parts: Part[] = [];
  bytes = 0;
  readonly passedOver: string[] = [];
  readonly failures: Failure[] = [];
  readonly #services: RunnerServices;
  readonly #reader: StretchReader;
  readonly #job: Job;

  constructor(services: RunnerServices, reader: StretchReader, job: Job) {
    this.#services = services;
    this.#reader = reader;
    this.#job = job;
  }

  async done(): Promise<this> {
    const job = this.#job;
    switch (job.kind) {
      case 'files':
        for (const [index, file] of job.files.entries()) await this.#file(file, index);
        break;
      case 'stretch':
        await this.#stretch(job.stretch);
        break;
      case 'lines':
        await this.#lines(job.file, job.bytes, job.line, 0);
        break;
      case 'content':
        await this.#content({ file: job.file, found: false }, job.bytes, 0);
        break;
      case 'passed-over':
        this.passedOver.push(...job.files);
        break;
      case 'problem':
        this.#services.results.add({ file: job.file, ...unreadable(job.problem) });
    }
    this.#take();
    return this;
  }

  #take(): void {
    this.#services.clock?.begin('report');
    const part = this.#services.results.take();
    if (part !== undefined) this.parts.push(part);
  }

  async #file(file: FileToRead, index: number): Promise<void> {
    this.#services.entering(index, 0);
    const lost = this.#lost(0);
    if (lost !== undefined) {
      this.#services.results.add({ file: file.file, ...this.#failure(lost, file.file) });
      return;
    }
    this.#services.clock?.begin('read');
    const content = openFile(file);
    if ('problem' in content) this.#services.results.add({ file: file.file, ...unreadable(content.problem) });
    else if ('archive' in content) {
      try {
        await this.#archive(file.file, content.archive, index);
      } finally {
        content.archive.close();
      }
    } else if ('bytes' in content) await this.#content(file, content.bytes, index);
    else {
      this.#take();
      const hash = this.#services.hash?.ofFile(file.path);
      this.parts.push({ kind: 'long', file: file.file, path: file.path, size: content.size, ...(hash === undefined ? {} : { hash }) });
    }
  }

  /** The documents of the files in an archive, each by the archive's name and its own. */
  async #archive(file: string, from: RandomAccess, index: number): Promise<void> {
    const { ZipArchive } = await import('./zip-archive.js');
    const archive = ZipArchive.open(from);
    const problem = 'problem' in archive ? archive.problem : officeFormat(archive.entries.map(({ name }) => name));
    if ('problem' in archive || problem !== undefined) {
      if (problem !== undefined) this.#services.results.add({ file, ...unreadable(problem) });
      return;
    }
    let total = 0;
    for (const entry of archive.entries) {
      const name = `${file}/${entry.name}`;
      if (isHidden(entry.name)) continue;
      if (!isSourceName(entry.name)) {
        this.passedOver.push(name);
        continue;
      }
      total += entry.size;
      if (total > archive.limit) {
        this.#services.results.add({ file, ...unreadable({ id: 'archive-too-large', params: { limit: archive.limit } }) });
        return;
      }
      const content = archive.read(entry);
      if ('problem' in content) this.#services.results.add({ file: name, ...unreadable(content.problem) });
      else if (isGzip(content.bytes) || isZip(content.bytes))
        this.#services.results.add({ file: name, ...unreadable({ id: 'archive-nested', params: {} }) });
      else await this.#content({ file: name, found: true }, content.bytes, index);
    }
  }

  /** The documents of a file that is in memory. */
  async #content({ file, found }: Pick<FileToRead, 'file' | 'found'>, given: Uint8Array, index: number): Promise<void> {
    this.#services.entering(index, 0);
    if (isZip(given)) {
      await this.#archive(file, { size: given.length, read: (position, length) => given.subarray(position, position + length) }, index);
      return;
    }
    const hash = this.#services.hash?.of(given);
    let bytes = given;
    if (isGzip(given)) {
      const { gunzipped } = await import('./unpack.js');
      const content = gunzipped(given);
      if ('problem' in content) {
        this.#services.results.add({ file, ...unreadable(content.problem), ...known(hash) });
        return;
      }
      ({ bytes } = content);
    }
    let reading: Reading | 'lines';
    try {
      const lost = this.#lost(0);
      if (lost !== undefined) throw lost;
      this.#services.clock?.begin('parse');
      const message = this.#services.messages?.check(file, bytes);
      if (message !== undefined) {
        this.bytes += bytes.length;
        this.#services.results.add(withHash(message, hash));
        return;
      }
      reading = await readDocument(file, bytes, this.#services.validator);
    } catch (error) {
      this.bytes += bytes.length;
      this.#services.results.add({ file, ...this.#failure(error, file), ...known(hash) });
      return;
    }
    if (reading === 'lines') {
      await this.#lines(file, bytes, 1, index, hash);
      return;
    }
    this.bytes += bytes.length;
    // A letter is what somebody wants to have checked, not a file that happens to be there.
    const letter = reading.document?.foreign === true ? await letterProblem(bytes) : undefined;
    if (letter !== undefined) {
      this.#services.results.add(withHash({ file, ...unreadable(letter) }, hash));
      return;
    }
    // The whole file is something else than FHIR. A line of NDJSON is never one, whatever it says.
    if (found && reading.document?.foreign === true) this.passedOver.push(file);
    else this.#services.results.add(withHash(await this.#check(reading, file), hash));
  }

  async #stretch(stretch: Stretch): Promise<void> {
    const { file, path, start, end, hash } = stretch;
    let bytes: Uint8Array;
    this.#services.clock?.begin('read');
    try {
      bytes = this.#reader.read(path, start, end);
    } catch (error) {
      // The next stretch is waiting to hear where it begins.
      firstLineOf(stretch, 0);
      this.#services.results.add({ file, ...unreadable(problemOf(error)), ...known(hash) });
      return;
    }
    await this.#lines(file, bytes, firstLineOf(stretch, countLines(bytes)), 0, hash);
  }

  async #lines(file: string, bytes: Uint8Array, first: number, index: number, hash?: string): Promise<void> {
    this.bytes += bytes.length;
    for (const line of ndjsonLines(bytes, first)) {
      this.#services.entering(index, line.line);
      const result = this.#line(line, file);
      // Only where a server may have to be asked is anything waited for.
      this.#services.results.add(withHash(result instanceof Promise ? await result : result, hash));
    }
  }

  #line(line: NdjsonLine, file: string): DocumentResult | Promise<DocumentResult> {
    let reading: Reading;
    try {
      const lost = this.#lost(line.line);
      if (lost !== undefined) throw lost;
      this.#services.clock?.begin('parse');
      reading = readLine(line);
    } catch (error) {
      return { file, line: line.line, ...this.#failure(error, `${file}:${line.line}`) };
    }
    return this.#check(reading, file);
  }

  #check(reading: Reading, file: string): DocumentResult | Promise<DocumentResult> {
    const { line } = reading;
    const failed = (error: unknown): DocumentResult => ({
      file,
      ...(line === undefined ? {} : { line }),
      ...this.#failure(error, line === undefined ? file : `${file}:${line}`),
    });
    try {
      const result = this.#services.documents.check(reading, file);
      return result instanceof Promise ? result.catch(failed) : result;
    } catch (error) {
      return failed(error);
    }
  }

  #lost(line: number): LostError | undefined {
    const lost = this.#job.lost?.find((one) => one.line === line);
    return lost === undefined ? undefined : new LostError(lost.reason);
  }

  /** A fault of the toolkit is never turned into a finding: nothing can be said about the data. */
  #failure(error: unknown, file: string): Omit<DocumentResult, 'file' | 'line'> {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    this.failures.push({ file, trace: error instanceof LostError ? message : (stack ?? message) });
    return unreadable({ id: 'tool-failed', params: { reason: message } });
  }
}

/** The thread that worked on a document ended; there is no trace of where. */
class LostError extends Error {}

/** Left out as in folders: hidden files, and those that macOS adds to archives. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'node_modules');
}

/** Loaded only for XML that is not FHIR. */
async function letterProblem(bytes: Uint8Array): Promise<Problem | undefined> {
  const { unvalidatedMessage } = await import('../../document/xml/message-root.js');
  return unvalidatedMessage(bytes);
}

function unreadable(problem: Problem): Omit<DocumentResult, 'file' | 'line'> {
  return { valid: false, findings: [], problem };
}

function withHash(result: DocumentResult, hash: string | undefined): DocumentResult {
  return hash === undefined ? result : { ...result, hash };
}

function known(hash: string | undefined): { readonly hash?: string } {
  return hash === undefined ? {} : { hash };
}
