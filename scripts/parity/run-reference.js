import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AnswerCache } from './answer-cache.js';
import { plainPlace } from './verdict.js';

const source = fileURLToPath(new URL('Reference.java', import.meta.url));

/**
 * HL7's validator, in one process for all guides, which starts with the first document whose answer is not in the cache.
 * Answers do not depend on the documents before them, so that the order of the questions is free.
 */
export class Reference {
  #classPath;
  #fresh;
  #java;
  #loaded;

  /** @param {{ classPath: string, fresh?: boolean }} options `fresh` asks anew what the cache has an answer to */
  constructor({ classPath, fresh = false }) {
    this.#classPath = classPath;
    this.#fresh = fresh;
  }

  /**
   * The validator with some packages.
   * @param {object} options
   * @param {readonly string[]} options.packages .tgz files, each after those it builds on
   * @param {readonly string[]} [options.extensions] the domains of `-extension`; none is the command line's default
   * @returns {(documents: readonly import('./documents.js').Document[]) => Promise<import('./verdict.js').Verdict[]>} in the same order
   */
  with({ packages, extensions = [] }) {
    const cache = new AnswerCache({ source, packages, extensions, fresh: this.#fresh });
    const setUp = JSON.stringify({ packages, extensions });
    return async (documents) => {
      const verdicts = [];
      for (const { name, text, profile, format = 'json' } of documents) {
        const question = { format, profile, text };
        let answer = cache.get(question);
        if (answer === undefined) {
          answer = await this.#answer(setUp, { name, ...question });
          cache.set(question, answer);
        }
        verdicts.push(verdictOf({ ...answer, name }));
      }
      return verdicts;
    };
  }

  /** Ends the process, if it ever started. */
  close() {
    this.#java?.close();
    this.#java = undefined;
  }

  /** A document that ends the whole process is one that the reference fails at; the next document gets a new process. */
  async #answer(setUp, question) {
    try {
      return JSON.parse(await this.#ask(setUp, JSON.stringify(question)));
    } catch (error) {
      if (!(error instanceof ProcessEnded)) throw error;
      this.#java = this.#loaded = undefined;
      return { failure: /^Exception in thread.*$/m.exec(error.message)?.[0] ?? 'the process ended', ms: 0, issues: [] };
    }
  }

  async #ask(setUp, question) {
    // Half of the time goes into starting: the plain compiler and collector start faster than the usual ones.
    this.#java ??= startJava(['-Xmx4g', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', this.#classPath, source]);
    if (this.#loaded !== setUp) this.#java.tell(setUp);
    this.#loaded = setUp;
    return this.#java.ask(question);
  }
}

class ProcessEnded extends Error {}

/** A process that answers each question with a line. */
function startJava(parameters) {
  const java = spawn('java', parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => java.once('close', resolve));
  const lines = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  let errors = '';
  java.stderr.setEncoding('utf8').on('data', (text) => (errors = (errors + text).slice(-10_000)));
  java.stdin.on('error', () => undefined);
  const tell = (line) => java.stdin.write(`${line}\n`);
  return {
    tell,
    async ask(line) {
      tell(line);
      const { value, done } = await lines.next();
      if (done) throw new ProcessEnded(`HL7's validator ended with ${await ended}:\n${errors}`);
      return value;
    },
    close: () => java.stdin.end(),
  };
}

function verdictOf({ name, ms, failure, issues }) {
  const errors = issues.filter(isError).map(faultOf);
  if (failure !== undefined) errors.push({ id: 'failure', expression: '', text: failure });
  return {
    name,
    ms,
    valid: errors.length === 0,
    errors,
    remarks: issues.filter((issue) => !isError(issue)).map(faultOf),
    because: issues.flatMap(behind),
  };
}

const isError = ({ severity }) => severity === 'error' || severity === 'fatal';
const faultOf = ({ id, location, text }) => ({ id: id?.replace(/^.*#/, '') || firstWords(text), expression: plainPlace(location), text });

/** Messages of its JSON parser have no id. */
const firstWords = (text) =>
  text
    .replace(/['"(].*/s, '')
    .trim()
    .split(' ')
    .slice(0, 6)
    .join(' ');

const behind = ({ because = [] }) => because.flatMap((issue) => [...(isError(issue) ? [faultOf(issue)] : []), ...behind(issue)]);
