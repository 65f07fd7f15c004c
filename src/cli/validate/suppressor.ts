import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Severity } from '../../finding/severity.js';
import type { SuppressionEntry } from '../../report/suppressed.js';
import { calendarDate, danishDay } from '../../finding/danish-time.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import { isHistoryId, sharedIds } from '../../rules/share.js';
import { Suppressions } from '../../suppress/apply.js';
import type { SuppressionFile } from '../../suppress/entry.js';
import { updateSuppressions } from '../../suppress/update.js';
import type { Io } from '../io.js';
import { readSuppressions } from './read-suppressions.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import { writeWhole } from '../output/write-whole.js';
import type { DocumentResult } from '../../report/document-result.js';

/** Which suppressions were asked for. */
export interface SuppressRequest {
  readonly file: string;
  /** Write the file anew from what is found. */
  readonly update: boolean;
  /** What is found across reports is suppressed by the same file: each command minds its own entries. */
  readonly history?: boolean;
}

/** The suppressions of a run. */
export class Suppressor {
  readonly #request: SuppressRequest;
  readonly #io: Io;
  #suppressions: SuppressionFile;

  constructor(request: SuppressRequest, suppressions: SuppressionFile, io: Io) {
    this.#request = request;
    this.#suppressions = suppressions;
    this.#io = io;
  }

  /**
   * Reads the file, before the work begins.
   * @throws {UsageError} when it is wrong, or missing and not to be written
   */
  static async open(request: SuppressRequest, io: Io): Promise<Suppressor> {
    const suppressions = await readSuppressions(request.file, io.cwd);
    if (suppressions === undefined && !request.update) {
      throw new UsageError(`there are no suppressions ${request.file}; --update-suppressions writes them from what is found today`);
    }
    return new Suppressor(request, suppressions ?? { suppressions: [] }, io);
  }

  /** Whether the file is to be written anew, for which all results have to be known. */
  get updates(): boolean {
    return this.#request.update;
  }

  /** The entries, to set aside what they are about. */
  suppressions(): Suppressions {
    return new Suppressions(
      { suppressions: this.#suppressions.suppressions.filter((entry) => this.#isOurs(entry)) },
      {
        file: this.#request.file,
        today: danishDate(this.#io.now()),
        nameOf: (name) => this.#nameOf(name),
        sharedIds: sharedIds(ruleMetas),
      },
    );
  }

  /**
   * Writes the file anew.
   * @param results before anything was set aside
   * @param threshold findings below this weight need no entry
   */
  async update(results: Iterable<DocumentResult>, threshold: Severity): Promise<void> {
    const { file } = this.#request;
    const all = this.#suppressions.suppressions;
    const update = updateSuppressions(
      results,
      { suppressions: all.filter((entry) => this.#isOurs(entry)) },
      {
        today: danishDate(this.#io.now()),
        threshold,
        sharedIds: sharedIds(ruleMetas),
        nameOf: (name) => this.#nameOf(name),
        exists: (entry) => this.#exists(entry),
      },
    );
    this.#suppressions = { suppressions: [...update.file.suppressions, ...all.filter((entry) => !this.#isOurs(entry))] };
    try {
      await writeWhole(resolve(this.#io.cwd, file), `${JSON.stringify(this.#suppressions, undefined, 2)}\n`, this.#io);
    } catch (error) {
      throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
    }
    const expired =
      update.expired === 0 ? '' : `; ${update.expired} have expired and stay so: mend what they are about, or give them another day`;
    await this.#io.stderr.write(
      `ltt: wrote ${file}: ${update.file.suppressions.length} suppressions, ${update.added} new, ${update.kept} kept, ${update.dropped} dropped${expired}\n`,
    );
  }

  #isOurs({ finding }: SuppressionEntry): boolean {
    return isHistoryId(finding.slice(0, finding.indexOf('@'))) === (this.#request.history === true);
  }

  /** A document's file relative to the suppression file, with slashes: the same wherever ltt is run. */
  #nameOf(file: string): string {
    if (file === '-') return file;
    return relative(this.#folder, resolve(this.#io.cwd, file)).split(sep).join('/');
  }

  /** Whether the file that an entry names is there. What is masked in the name cannot be looked for, and is believed. */
  #exists({ finding }: SuppressionEntry): boolean {
    const path = finding.slice(finding.indexOf('@') + 1);
    if (path.startsWith('-#') || path.includes('****')) return true;
    for (let hash = path.indexOf('#'); hash >= 0; hash = path.indexOf('#', hash + 1))
      if (existsSync(resolve(this.#folder, path.slice(0, hash)))) return true;
    return false;
  }

  get #folder(): string {
    return dirname(resolve(this.#io.cwd, this.#request.file));
  }
}

/** The day it is in Denmark, where the reports come from, whatever the machine's time zone. */
export function danishDate(now: Date): string {
  const { year, month, day } = calendarDate(danishDay(now.getTime()));
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
