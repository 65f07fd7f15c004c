import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './compare.js';
import { referenceVersion } from './fetch-reference.js';
import { examplesOf, invariantsOf, readGuides } from './guides.js';
import { guidesPage, guideText, share } from './guides-report.js';
import { mutants, xmlMutants } from './mutants.js';
import { runOurs } from './run-ours.js';
import { Reference } from './run-reference.js';
import { suiteGuides } from './suites.js';
import { xmlReader } from './xml-to-json.js';

const page = fileURLToPath(new URL('../../docs/parity-guides.md', import.meta.url));

/**
 * Both sides' verdicts on a guide.
 * @typedef {{ guide: import('./guides.js').Guide, examples: readonly import('./compare.js').Row[], mutated: readonly
 * import('./compare.js').Row[] }} GuideResult
 */

/**
 * Compares both validators on the guides of a folder: every example, and mutants of the examples that the reference calls valid.
 * @param {CompareOptions & { folder: string, write: boolean }} options
 * @returns {Promise<number>} exit code: 1 when a disagreement has no explanation
 */
export async function compareGuides({ folder, write, ...options }) {
  const { results, unexplained } = await compareAll(readGuides(folder), options);
  if (write) writeFileSync(page, guidesPage(results, { version: referenceVersion, count: options.count, seed: options.seed }));
  return unexplained > 0 ? 1 : 0;
}

/**
 * Compares both validators on mutants of the cases of one of HL7's suites: documents that nobody has looked at.
 * @param {CompareOptions & { folder: string }} options `count` mutants for each case
 * @returns {Promise<number>} exit code: 1 when a disagreement has no explanation
 */
export async function compareSuite({ folder, ...options }) {
  const work = mkdtempSync(join(tmpdir(), 'ltt-parity-'));
  try {
    const { unexplained } = await compareAll(suiteGuides(folder, work), options);
    return unexplained > 0 ? 1 : 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Both judge as HL7's command line does by default; ours with `--policy hl7`.
 * @typedef {{ only?: string, count: number, seed: number, classPath: string, fresh: boolean, verdicts?: string }} CompareOptions `only`:
 * names, with commas
 * @param {readonly import('./guides.js').Guide[]} guides @param {CompareOptions} options
 */
async function compareAll(guides, { only, count, seed, classPath, fresh, verdicts }) {
  const chosen = guides.filter(({ name }) => only === undefined || only.split(',').includes(name));
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
  if (verdicts)
    writeFileSync(
      verdicts,
      JSON.stringify(results, (_key, value) => (value instanceof Map ? Object.fromEntries(value) : value)),
    );
  const rows = results.flatMap(({ examples, mutated }) => [examples, mutated]);
  console.log(
    `\nall: ${share(rows.filter((_, index) => index % 2 === 0).flat())} of the examples, ${share(rows.filter((_, index) => index % 2 === 1).flat())} of the mutants`,
  );
  console.log(`unexplained in all guides: ${unexplained}`);
  return { results, unexplained };
}

/** @returns {Promise<GuideResult>} */
async function compareGuide(guide, reference, { count, seed }) {
  const judge = reference.with(guide);
  const folder = mkdtempSync(join(tmpdir(), 'ltt-parity-'));
  try {
    const examples = guide.documents ?? examplesOf(guide);
    const invariants = invariantsOf(guide);
    const theirs = await judge(examples);
    const mutated = mutantsOf(
      // What HL7 itself calls invalid, in the suite's own setting, is no original to change.
      examples.filter(({ recordedValid }, index) => theirs[index].valid && recordedValid !== false),
      { count: guide.documents === undefined ? count : count * examples.length, seed },
    );
    const documents = [...examples, ...mutated];
    theirs.push(...(await judge(mutated)));
    // The guide that is to be believed most comes first for us, and last for the reference, which loads in order.
    const options = ['--policy', 'hl7', ...[...guide.packages].reverse().flatMap((file) => ['--ig', file])];
    const rows = compare(runOurs(documents, { folder, options }), theirs).map((row, index) => ({
      ...row,
      document: documents[index],
      invariants,
    }));
    return { guide, examples: rows.slice(0, examples.length), mutated: rows.slice(examples.length) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Mutants in the formats of their originals; those in XML are mutated as XML and, read into JSON, as JSON: half of each.
 * @param {readonly import('./documents.js').Document[]} examples @param {{ count: number, seed: number }} options @returns
 * {import('./documents.js').Document[]}
 */
export function mutantsOf(examples, { count, seed }) {
  const xml = examples.filter(({ format }) => format === 'xml');
  // The documents of a guide claim their profiles themselves; those of a suite's case are all held to the same one.
  const held = examples[0]?.profile === undefined ? {} : { profile: examples[0].profile };
  const asXml =
    xml.length === 0
      ? []
      : xmlMutants(xml, { seed, count: Math.floor(count / 2) }).map(({ name, text }) => ({ name, text, format: 'xml', ...held }));
  const read = xml.length === 0 ? undefined : xmlReader();
  const originals = examples.map(({ name, text, format }) => ({ name, document: format === 'xml' ? read(text) : JSON.parse(text) }));
  const asJson = mutants(originals, { seed, count: count - asXml.length }).map(({ name, text }) => ({
    name,
    text,
    format: 'json',
    ...held,
  }));
  return [...asXml, ...asJson];
}
