// Writes the golden cases out whole: the document, and beside it what is to be found in it. `node scripts/write-cases.js <folder>`
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = (/** @type {string} */ path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { packOnDisk } = await from('cli/packs.js');
const { typeUrl } = await from('finding/canonical.js');
const { readCases } = await from('ig/coverage/read-cases.js');
const { writeCases } = await from('ig/coverage/write-cases.js');

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder to write the cases to: node scripts/write-cases.js <folder>');
  process.exit(2);
}
const r4 = packOnDisk('r4');
const hasNarrative = (/** @type {string} */ type) => r4.get(typeUrl(type))?.bases.includes(typeUrl('DomainResource')) ?? false;
const cases = readCases(join(root, 'testcases', 'golden'), join(root, 'testcases', 'bases'));
console.log(`${writeCases(cases, folder, hasNarrative)} cases written to ${folder}`);
