import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './compare.js';
import { referenceVersion } from './fetch-reference.js';
import { examplesOf, invariantsOf, readGuides } from './guides.js';
import { guidesPage, guideText } from './guides-report.js';
import { mutants, xmlMutants } from './mutants.js';
import { runOurs } from './run-ours.js';
import { Reference } from './run-reference.js';
import { xmlReader } from './xml-to-json.js';

const page = fileURLToPath(new URL('../../docs/parity-guides.md', import.meta.url));

/**
 * Both sides' verdicts on a guide.
 * @typedef {{ guide: import('./guides.js').Guide, examples: readonly import('./compare.js').Row[], mutated: readonly import('./compare.js').Row[] }} GuideResult
 */

/**
 * Compares both validators on the guides of a folder: every example, and mutants of the examples that the reference calls valid.
 * Both judge as HL7's command line does by default; ours with `--policy hl7`.
 * @param {{ folder: string, only?: string, count: number, seed: number, classPath: string, fresh: boolean, write: boolean, verdicts?: string }} options
 * @returns {Promise<number>} exit code: 1 when a disagreement has no explanation
 */
export async function compareGuides({ folder, only, count, seed, classPath, fresh, write, verdicts }) {
  const chosen = readGuides(folder).filter(({ name }) => only === undefined || only.split(',').includes(name));
  const reference = new Reference({ classPath, fresh });
  const results = [];
  let unexplained = 0;
  try {
    for (const guide of chosen) {
      const result = await compareGuide(guide, reference, { count, seed });
      const { text, unexplainedCount } = guideText(result);
      console.log(text);
      unexplained += unexplainedCount;
      results.push(result);
    }
  } finally {
    reference.close();
  }
  if (verdicts) writeFileSync(verdicts, JSON.stringify(results, (_key, value) => (value instanceof Map ? Object.fromEntries(value) : value)));
  if (write) writeFileSync(page, guidesPage(results, { version: referenceVersion, count, seed }));
  console.log(`\nunexplained in all guides: ${unexplained}`);
  return unexplained > 0 ? 1 : 0;
}

/** @returns {Promise<GuideResult>} */
async function compareGuide(guide, reference, { count, seed }) {
  const judge = reference.with(guide);
  const folder = mkdtempSync(join(tmpdir(), 'ltt-parity-'));
  try {
    const examples = examplesOf(guide);
    const invariants = invariantsOf(guide);
    const theirs = await judge(examples);
    const mutated = mutantsOf(examples.filter((_, index) => theirs[index].valid), { count, seed });
    const documents = [...examples, ...mutated];
    theirs.push(...(await judge(mutated)));
    // The guide that is to be believed most comes first for us, and last for the reference, which loads in order.
    const options = ['--policy', 'hl7', ...[...guide.packages].reverse().flatMap((file) => ['--ig', file])];
    const rows = compare(runOurs(documents, { folder, options }), theirs).map((row, index) => ({ ...row, document: documents[index], invariants }));
    return { guide, examples: rows.slice(0, examples.length), mutated: rows.slice(examples.length) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Mutants in the formats of their originals; those in XML are mutated as XML and, read into JSON, as JSON: half of each.
 * @param {readonly import('./documents.js').Document[]} examples @param {{ count: number, seed: number }} options @returns {import('./documents.js').Document[]}
 */
export function mutantsOf(examples, { count, seed }) {
  const xml = examples.filter(({ format }) => format === 'xml');
  const asXml = xml.length === 0 ? [] : xmlMutants(xml, { seed, count: Math.floor(count / 2) }).map(({ name, text }) => ({ name, text, format: 'xml' }));
  const read = xml.length === 0 ? undefined : xmlReader();
  const originals = examples.map(({ name, text, format }) => ({ name, document: format === 'xml' ? read(text) : JSON.parse(text) }));
  const asJson = mutants(originals, { seed, count: count - asXml.length }).map(({ name, text }) => ({ name, text, format: 'json' }));
  return [...asXml, ...asJson];
}
