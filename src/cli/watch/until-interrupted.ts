import { resolve } from 'node:path';
import { FolderWatch } from './watch-folders.js';
import type { Io } from '../io.js';

/** What a command with `--watch` does at each change. */
export interface WatchedWork {
  /** The folders and files that it reads. */
  readonly paths: readonly string[];
  /** The folder that it writes to. */
  readonly out: string;
  work(): Promise<void>;
}

/**
 * Does the work again whenever a file changes, until the command is interrupted. Failures are reported, and the next change tries again.
 */
export async function untilInterrupted(
  { paths, out, work }: WatchedWork,
  { io, describe }: { readonly io: Io; readonly describe: (error: unknown) => string },
): Promise<void> {
  await io.stderr.write('ltt: watching for changes; Ctrl-C ends it\n');
  const watching = new FolderWatch({
    paths: paths.map((path) => resolve(io.cwd, path)),
    except: [resolve(io.cwd, out)],
    changed: async () => {
      try {
        await work();
      } catch (error) {
        await io.stderr.write(`ltt: ${describe(error)}\n`);
      }
    },
  });
  await new Promise<void>((ended) => {
    io.onInterrupt(() => {
      watching.close();
      ended();
    });
  });
}
