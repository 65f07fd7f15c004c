import { randomInt } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Assignment } from '../../certify/assign/assignment.js';
import { isIJson } from '../../certify/i-json.js';
import { PlannedAnswers } from '../../certify/rehearsal/plan-answers.js';
import { logHead, logLine, readLog, type RehearsalEntry } from '../../certify/rehearsal/rehearsal-log.js';
import type { Signer } from '../../certify/signature.js';
import { checkSignature, openSigner } from '../certify/keys.js';
import { demandAssignment, readAssignment, readRecipeFile } from '../certify/read-assignment.js';
import { readProtocolFile } from '../certify/read-protocol-file.js';
import type { Io } from '../io.js';
import { sha256Of } from '../output/hash.js';
import { reasonOf } from '../system-error.js';
import type { Rehearsal, RehearsedAnswer, RehearsedEvent } from '../../service/rehearsal.js';
import { tool } from '../tool.js';
import { UsageError } from '../usage-error.js';

/** What a rehearsal for a certification is asked for. */
export interface RehearsalRequest {
  readonly assignment: string;
  /** The certifier's key: a PEM file. */
  readonly sign: string;
  /** The file of the log. */
  readonly evidence: string;
}

/**
 * A rehearsal that answers as an assignment says and writes a signed log. It goes on with a log that is there.
 * @throws {UsageError} for an assignment that is not valid, another key than the one that signed it, or a log of something else
 */
export async function openRehearsal(
  { assignment: file, sign, evidence }: RehearsalRequest,
  io: Pick<Io, 'cwd' | 'now'>,
): Promise<Rehearsal> {
  const assignment = await readAssignment(file, io.cwd);
  const [protocol, { recipe }, signer] = [await readProtocolFile(), await readRecipeFile(), await openSigner(sign, io.cwd)];
  await demandAssignment(assignment, file, protocol, undefined, io);
  if (signer.publicKey !== assignment.signature?.publicKey)
    throw new UsageError(`${sign} is not the key that signed ${file}: the log of a rehearsal is signed with the same`);
  const log = new LogFile(resolve(io.cwd, evidence), signer, io.now);
  const answers = new PlannedAnswers(assignment, recipe, protocol, (count) => randomInt(count));
  answers.resume(log.open(assignment, evidence));
  const numbers = new Set(assignment.persons.map(({ cpr }) => cpr));
  return {
    answer: (report): RehearsedAnswer | undefined => answers.answer(report),
    record: (event) => log.add(entryOf(event, numbers, io.now())),
  };
}

/** Only reports about persons of the assignment are kept whole: others may be about real ones. */
function entryOf({ id, sent, report, status, answer }: RehearsedEvent, numbers: ReadonlySet<string>, now: Date): RehearsalEntry {
  const found = report === undefined ? [] : (JSON.stringify(report).match(/\b\d{6}-?\d{4}\b/g) ?? []);
  const known = found.length > 0 && found.every((number) => numbers.has(number.replace('-', '')));
  return {
    time: now.toISOString(),
    id,
    sha256: sha256Of(sent),
    status,
    ...(answer === undefined ? {} : { answer }),
    ...(known && isIJson(report) ? { report } : {}),
  };
}

/** A log on disk, of which every line names the one before. */
class LogFile {
  readonly #path: string;
  readonly #signer: Signer;
  readonly #now: () => Date;
  #last: string | undefined;

  constructor(path: string, signer: Signer, now: () => Date) {
    this.#path = path;
    this.#signer = signer;
    this.#now = now;
  }

  /** Begins the log, or gives what is in it. @throws {UsageError} */
  open(assignment: Assignment, name: string): readonly RehearsalEntry[] {
    try {
      if (!existsSync(this.#path)) {
        this.#write(logHead(assignment, tool(), this.#now().toISOString()));
        return [];
      }
      const log = readLog(readFileSync(this.#path, 'utf8'), assignment, checkSignature);
      if ('fault' in log) throw new UsageError(`${name} cannot be gone on with: ${log.fault.en}`);
      this.#last = log.last;
      return log.entries;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`cannot write ${name}: ${reasonOf(error)}`);
    }
  }

  add(entry: RehearsalEntry): void {
    this.#write(entry);
  }

  /** At once: an answer that was given must be in the log whatever happens next. */
  #write(content: Parameters<typeof logLine>[0]): void {
    const { line, hash } = logLine(content, this.#last, this.#signer);
    appendFileSync(this.#path, `${line}\n`);
    this.#last = hash;
  }
}
