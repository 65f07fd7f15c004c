// Puts the library, and all packages it uses, into few files under dist/lib/ for Node and for browsers, with its types.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * The entries share everything but how they read the packs. What is rarely needed (XML, fhirpath.js) is loaded on demand.
 * @param {string} root the repository; dist/ has been compiled
 * @returns {Promise<string[]>} the modules that went into it
 */
export async function buildLibrary(root) {
  const entry = (/** @type {string} */ name) => join(root, 'dist', 'library', `${name}.js`);
  const bundle = await rolldown({
    input: { node: entry('node'), browser: entry('browser') },
    platform: 'browser',
    // Only the entry for Node has such imports; a test sees to it.
    external: /^node:/,
  });
  const { output } = await bundle.write({
    dir: join(root, 'dist', 'lib'),
    format: 'esm',
    minify: 'dce-only',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();
  copyTypes(root, entry('node').replace(/\.js$/, '.d.ts'));
  return output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
}

/** Copies a declaration file and all it refers to. @param {string} root @param {string} file */
function copyTypes(root, file) {
  const from = join(root, 'dist');
  const queue = [file];
  const seen = new Set(queue);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const to = join(from, 'lib', 'types', relative(from, next));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(next, to);
    for (const [, name = ''] of readFileSync(next, 'utf8').matchAll(/(?:from |import\()["']([^"']+)["']/g)) {
      if (!name.startsWith('.')) throw new Error(`${next} refers to ${name}, whose types are not published with the library`);
      const target = join(dirname(next), name).replace(/\.js$/, '.d.ts');
      if (!seen.has(target)) queue.push(target);
      seen.add(target);
    }
  }
}
