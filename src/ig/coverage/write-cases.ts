import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GoldenCase } from './golden-case.js';
import { allExpected } from './narrative.js';

/**
 * Writes each case out whole, for those who have no use for patches: `<topic>/<case>.json` is the document, and
 * `<topic>/<case>.expected.json` what is to be found in it at the profile stage.
 * @returns how many cases were written
 */
export function writeCases(cases: readonly GoldenCase[], folder: string, hasNarrative: (type: string) => boolean): number {
  for (const golden of cases) {
    const { name, about, profiles, document } = golden;
    write(join(folder, `${name}.json`), document);
    write(join(folder, `${name}.expected.json`), {
      about,
      ...(profiles.length > 0 ? { profiles } : {}),
      findings: allExpected(golden, hasNarrative),
    });
  }
  return cases.length;
}

function write(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
