import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { CompileError } from '../compile-error.js';

/**
 * SHA-256, in hexadecimal, of what an unpacked package says: the paths and bytes of all files below its folder `package`, in the order
 * of their paths. Indexes, which tools make anew in their caches, are left out.
 * @throws CompileError when there is no such folder, or it holds something else than files
 */
export function hashOfPackage(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(join(folder, 'package')).sort()) {
    const bytes = readFileSync(join(folder, 'package', path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesIn(folder: string, below = ''): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(join(folder, entry.name), path);
    if (!entry.isFile()) throw new CompileError(`${join(folder, entry.name)} is no regular file, so that the package cannot be locked`);
    return /^\.index\./.test(entry.name) ? [] : [path];
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new CompileError(`The package folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
