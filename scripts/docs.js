// Writes docs/messages from the message catalogue in dist/: one page for each id, and an index.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { messagePages } = await import(new URL('../dist/report/message-pages.js', import.meta.url).href);
const folder = join(root, 'docs/messages');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of messagePages()) writeFileSync(join(folder, name), content);

// docs/parity.md needs HL7's suite, which is no part of the repository: without it the page stays as it is.
const suite = join(root, '..', 'shared', 'hl7-suite');
if (existsSync(suite)) {
  const [{ Pack }, { packSource }, { runSuite }, { renderParity }] = await Promise.all(
    ['plan/pack/pack.js', 'terminology/pack/pack-source.js', 'ig/suite/run-suite.js', 'ig/suite/render-parity.js'].map((path) => import(new URL(`../dist/${path}`, import.meta.url).href)),
  );
  const pack = new Pack(readFileSync(join(root, 'dist', 'packs', 'r4.pack'), 'utf8'));
  const comparisons = await runSuite(suite, { plans: pack, terminology: packSource(pack.terminology()) });
  const causes = JSON.parse(readFileSync(join(root, 'testcases', 'hl7-suite', 'causes.json'), 'utf8'));
  writeFileSync(join(root, 'docs', 'parity.md'), renderParity(comparisons, causes));
}
