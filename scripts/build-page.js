// Puts the page's worker, with the library in it, into one file, and its style and script beside it: dist/page/.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * @param {string} root the repository; dist/ has been compiled
 * @returns {Promise<string[]>} the modules that went into it
 */
export async function buildPage(root) {
  const folder = join(root, 'dist', 'page');
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({ input: join(root, 'dist', 'service', 'page', 'worker.js'), platform: 'browser' });
  const { output } = await bundle.write({ file: join(folder, 'worker.js'), format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  for (const name of ['page.css', 'page.js']) copyFileSync(join(root, 'src', 'service', 'page', 'shell', name), join(folder, name));
  return output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
}
