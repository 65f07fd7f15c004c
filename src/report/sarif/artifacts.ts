import type { Documents, RunResults } from '../results.js';
import { sha256 } from '../sha256.js';
import { DigestNumbers } from './digest-numbers.js';
import { fileLocation } from './file-uri.js';
import type { DocumentResult } from '../document-result.js';

/** The files of a run, as SARIF's artifacts (3.24), each once. */
export class Artifacts {
  readonly #results: Documents;
  /** For each file one more than its index. */
  readonly #places = new DigestNumbers();
  /** The last one that was asked for: most files have several results, one after another. */
  #last: { readonly file: string; readonly location: object } | undefined;

  constructor({ results }: RunResults) {
    this.#results = results;
    let files = 0;
    let previous: string | undefined;
    for (const { file } of results) {
      if (file === previous) continue;
      previous = file;
      const digest = sha256(file);
      if (this.#places.get(digest) === 0) this.#places.set(digest, ++files);
    }
  }

  /** An artifactLocation that refers to its artifact. */
  locationOf({ file }: Pick<DocumentResult, 'file'>): object {
    if (this.#last?.file === file) return this.#last.location;
    const place = this.#places.get(sha256(file));
    const location = place === 0 ? fileLocation(file) : { ...fileLocation(file), index: place - 1 };
    this.#last = { file, location };
    return location;
  }

  *written(): Generator<object> {
    let files = 0;
    let previous: string | undefined;
    for (const { file, hash } of this.#results) {
      if (file !== previous && this.#places.get(sha256(file)) === files + 1) {
        files++;
        yield { location: fileLocation(file), roles: ['analysisTarget'], ...(hash === undefined ? {} : { hashes: { 'sha-256': hash } }) };
      }
      previous = file;
    }
  }
}
