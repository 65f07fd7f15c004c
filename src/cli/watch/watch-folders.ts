import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname, join } from 'node:path';

/** An editor saves in several steps: what follows so soon belongs to the same change. */
const settling = 60;

/** More folders than these are not watched. */
const mostFolders = 5000;

/** Folders that tools fill, or that hold no sources. */
const ignored = new Set(['node_modules', 'fsh-generated', 'output', 'temp', 'template', '.git']);

/** Folders and files to watch, and what to leave out. */
export interface WatchOptions {
  /** Folders with all below them, or files. */
  readonly paths: readonly string[];
  /** Folders that are not watched: those that are written to. */
  readonly except?: readonly string[];
  /** Called once for everything that changed at about the same time, and not again before it is done. */
  readonly changed: () => Promise<void>;
}

/**
 * Watches folders until it is closed. Each folder is watched by itself: that works the same on every system, and sees files that
 * editors replace instead of writing into them.
 */
export class FolderWatch {
  readonly #options: WatchOptions;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #isBusy = false;
  #isDue = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#follow();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** Watches the folders that there are now. */
  #follow(): void {
    const { paths, except = [] } = this.#options;
    const folders = new Set(paths.flatMap((path) => foldersBelow(path, except)).slice(0, mostFolders));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      const watcher = watch(folder, () => {
        this.#note();
      });
      // A folder that is taken away is no longer watched; the one around it tells about it.
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    }
  }

  #note(): void {
    if (this.#isBusy) {
      this.#isDue = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), settling);
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    this.#isDue = false;
    this.#follow();
    await this.#options.changed();
    this.#isBusy = false;
    if (this.#isDue && this.#watchers.size > 0) this.#note();
  }
}

function foldersBelow(path: string, except: readonly string[]): string[] {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind === undefined || except.includes(path)) return [];
  if (!kind.isDirectory()) return [dirname(path)];
  const found = [path];
  for (const folder of found) {
    if (found.length >= mostFolders) break;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const below = join(folder, entry.name);
      if (entry.isDirectory() && !ignored.has(entry.name) && !except.includes(below)) found.push(below);
    }
  }
  return found;
}
