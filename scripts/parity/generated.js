import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Reference } from './run-reference.js';

/**
 * Asks HL7's validator about a suite that `ltt coverage --generate` made, writes its verdicts into manifest.json (`hl7`: whether it calls
 * the document valid), and prints how often it agrees.
 * @param {{ folder: string, packages: readonly string[], classPath: string, fresh: boolean }} options `packages` of the guide: .tgz files,
 * each after those it builds on
 * @returns {Promise<number>} exit code: 1 below 99 %
 */
export async function compareGenerated({ folder, packages, classPath, fresh }) {
  const file = join(resolve(folder), 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const documents = manifest.cases.map(({ file: name, profiles: [profile] = [] }) => ({
    name,
    text: readFileSync(join(resolve(folder), name), 'utf8'),
    format: 'json',
    ...(profile === undefined ? {} : { profile }),
  }));
  const reference = new Reference({ classPath, fresh });
  try {
    const verdicts = await reference.with({ packages })(documents);
    for (const [index, { valid }] of verdicts.entries()) manifest.cases[index].hl7 = valid;
    writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
    const other = manifest.cases.filter(({ valid, hl7 }) => valid !== hl7);
    for (const { file: name, valid, expected } of other)
      console.log(`${name}: ${valid ? 'valid, and an error for HL7' : `${expected.id} at ${expected.expression}, and valid for HL7`}`);
    const share = (100 * (documents.length - other.length)) / documents.length;
    console.log(`\n${share.toFixed(1)} %: HL7's validator agrees on ${documents.length - other.length} of ${documents.length} documents`);
    return share >= 99 ? 0 : 1;
  } finally {
    reference.close();
  }
}
