import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The module with one optimisation less. Throws where its text does not occur exactly once: the list would be out of date. */
export function edited(
  /** @type {string} */ source,
  /** @type {Pick<import('./ablations.js').Ablation, 'name' | 'text' | 'by'>} */ ablation,
) {
  const { name, text, by } = ablation;
  // The compiler breaks lines in its own way.
  const pattern = new RegExp(
    text
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );
  const count = source.match(pattern)?.length ?? 0;
  if (count !== 1) throw new Error(`${name}: ${JSON.stringify(text)} occurs ${count} times`);
  return source.replace(pattern, () => by);
}

/**
 * A copy of dist/ for each ablation, in a temporary folder. They are modules of their own, so all run in one process, side by side.
 * @param {string} root
 * @param {readonly import('./ablations.js').Ablation[]} ablations
 * @returns {{ urls: URL[], remove: () => void }} the copies' dist folders
 */
export function variants(root, ablations) {
  const folder = mkdtempSync(join(tmpdir(), 'ltt-ablate-'));
  const skipped = /[\\/]dist[\\/](?:bin|lib|page|packs|bundle[\\/]page)(?:[\\/]|$)|\.d\.ts$|\.map$/;
  const urls = ablations.map((ablation, index) => {
    const copy = join(folder, String(index));
    mkdirSync(copy);
    cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true, filter: (name) => !skipped.test(name.slice(root.length - 1)) });
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
    for (const shared of ['dist/packs', 'node_modules']) symlinkSync(join(root, shared), join(copy, shared), 'junction');
    const file = join(copy, 'dist', `${ablation.file}.js`);
    writeFileSync(file, edited(readFileSync(file, 'utf8'), ablation));
    return pathToFileURL(join(copy, 'dist/'));
  });
  return { urls, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
