// Writes docs/messages, docs/rules, docs/library, docs/formats and docs/certification from what tsc made of src/: a page for each message
// and rule, a sample of each format, and indices; what a vendor hands in; and the schema of suppressions.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraryPages } from './library-pages.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const from = (/** @type {string} */ path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { messagePages } = await from('report/message-pages.js');
const { samplePages } = await from('report/sample/sample-pages.js');
const { ltt } = await from('guides/ltt/guide.js');
const { ruleMetas } = await from('guides/ltt/registry.js');
const { lintRules } = await from('ig/lint/registry.js');
const { lintPages } = await from('ig/lint/pages.js');
const { rulePages } = await from('rules/pages/rule-pages.js');
const { configurationSchemaText } = await from('cli/config/schema.js');
const { otherMetas } = await from('cli/guides/named-guides.js');
const { knownGuides } = await from('guides/known-guides.js');
const { guidePage } = await from('rules/pages/guide-page.js');
const { suppressionsSchemaText } = await from('suppress/schema.js');
const { planPages } = await from('certify/plan/plan-pages.js');
const { readProtocolFile } = await from('cli/certify/read-protocol-file.js');

write('docs/messages', messagePages());
write('docs/rules', rulePages(ltt));
write('docs/lint', lintPages(lintRules));
write('docs/certification', planPages(await readProtocolFile()));
write('docs/library', libraryPages(root));
write('docs/formats', await samplePages((/** @type {string} */ name) => readFile(join(root, 'src/report/page', name), 'utf8')));

mkdirSync(join(root, 'docs/guides'), { recursive: true });
for (const { name, packageName, load } of knownGuides)
  writeFileSync(join(root, 'docs/guides', `${name}.md`), guidePage(await load(), packageName));
writeFileSync(join(root, 'docs/ltt.config.schema.json'), configurationSchemaText([...ruleMetas, ...(await otherMetas())]));
writeFileSync(join(root, 'docs/suppressions.schema.json'), suppressionsSchemaText());

/** @param {string} path below the root @param {Map<string, string>} pages by file name; nothing else is left in the folder */
function write(path, pages) {
  const folder = join(root, path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of pages) writeFileSync(join(folder, name), content);
}
