import { hex, sha256 } from '../sha256.js';
import { DigestNumbers } from './digest-numbers.js';

/** The name under which SARIF carries our fingerprints; another way of making them is another version. */
export const fingerprintName = 'lttFinding/v1';

/** What a fingerprint is made of. */
export interface Fingerprinted {
  readonly id: string;
  readonly rule?: string;
  readonly place?: string;
  readonly expression?: string;
}

/**
 * Fingerprints of findings, which stay the same when lines move, entries change their order, or a message is worded
 * anew: they are made of file, id, rule and the stable place. Findings that share all of these are numbered.
 */
export class Fingerprints {
  readonly #seen = new DigestNumbers();

  of(file: string, { id, rule = '', expression = '', place = expression }: Fingerprinted): string {
    const key = JSON.stringify([file, id, rule, place]);
    const digest = sha256(key);
    const count = this.#seen.get(digest) + 1;
    this.#seen.set(digest, count);
    return hex(count === 1 ? digest : sha256(`${key} ${count}`));
  }
}
