// Writes docs/messages from the message catalogue in dist/: one page for each id, and an index.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { messagePages } = await import(new URL('../dist/report/message-pages.js', import.meta.url).href);
const folder = join(root, 'docs/messages');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, content] of messagePages()) writeFileSync(join(folder, name), content);
