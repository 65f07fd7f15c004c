import { LazyPack } from '../library/lazy-pack.js';
import { Pack } from '../plan/pack/pack.js';
import { readPackageText } from './package-file.js';
import { UsageError } from './usage-error.js';

/**
 * A pack that the build made, read when it is first asked for anything; then it throws a UsageError if the build has not
 * been run.
 */
export function packOnDisk(name: 'ltt' | 'r4'): LazyPack {
  return new LazyPack(() => new Pack(read(name)));
}

function read(name: string): string {
  try {
    return readPackageText(`dist/packs/${name}.pack`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UsageError(`The pack ${name}.pack is missing from the installation. In a clone of the project, run "npm run build".`);
  }
}
