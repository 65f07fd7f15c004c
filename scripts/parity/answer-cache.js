import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, referenceVersion } from './fetch-reference.js';

/**
 * The reference's answers, kept between runs: with them our side can be run again and again without Java. One file for each set of
 * packages, settings and version of the reference, one line for each document. It lies outside of the repository.
 */
export class AnswerCache {
  #file;
  #answers = new Map();

  /**
   * @param {{ source: string, packages: readonly string[], extensions: readonly string[], fresh: boolean }} options `source` is the program
   * that runs the reference
   */
  constructor({ source, packages, extensions, fresh }) {
    const folder = join(cacheFolder(), 'answers');
    mkdirSync(folder, { recursive: true });
    const key = digest([referenceVersion, ...extensions, ...[source, ...packages].map((file) => digest([readFileSync(file)]))]);
    this.#file = join(folder, `${key}.ndjson`);
    if (fresh) rmSync(this.#file, { force: true });
    if (existsSync(this.#file)) this.#read();
  }

  /** @param {Question} question @returns the answer, where the same document was judged before */
  get(question) {
    return this.#answers.get(keyOf(question));
  }

  /** @param {Question} question @param {object} answer */
  set(question, answer) {
    const key = keyOf(question);
    this.#answers.set(key, answer);
    appendFileSync(this.#file, `${JSON.stringify([key, answer])}\n`);
  }

  /** A run that was broken off may leave half a line at the end. */
  #read() {
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      try {
        const [key, answer] = JSON.parse(line);
        this.#answers.set(key, answer);
      } catch {
        continue;
      }
    }
  }
}

/** @typedef {{ format: string, profile?: string, text: string }} Question */

/** @param {Question} question */
const keyOf = ({ format, profile = '', text }) => digest([format, profile, text]);

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
