import type { RunResults } from '../results.js';
import { fileLocation, type FileLocation } from './file-uri.js';
import type { DocumentResult } from '../document-result.js';

/** The files of a run, as SARIF's artifacts (3.24), each once. */
export class Artifacts {
  readonly #files = new Map<string, { readonly index: number; readonly location: FileLocation; readonly hash: string | undefined }>();

  constructor({ results }: RunResults) {
    for (const { file, hash } of results) {
      if (!this.#files.has(file)) this.#files.set(file, { index: this.#files.size, location: fileLocation(file), hash });
    }
  }

  /** An artifactLocation that refers to its artifact. */
  locationOf({ file }: Pick<DocumentResult, 'file'>): object {
    const known = this.#files.get(file);
    return known === undefined ? fileLocation(file) : { ...known.location, index: known.index };
  }

  written(): object[] {
    return [...this.#files.values()].map(({ location, hash }) => ({ location, roles: ['analysisTarget'], ...(hash === undefined ? {} : { hashes: { 'sha-256': hash } }) }));
  }
}
