import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A document of testcases/bases. @param {string} name @returns {any} */
export function base(name) {
  return JSON.parse(readFileSync(join(root, 'testcases', 'bases', `${name}.json`), 'utf8'));
}
