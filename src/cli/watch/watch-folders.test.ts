import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';
import { FolderWatch } from './watch-folders.js';

let workspace: Workspace;
let watching: FolderWatch | undefined;
afterEach(() => {
  watching?.close();
  workspace.remove();
});

/** Watches the folder `src`. @returns what resolves at the next change */
function watch(): () => Promise<void> {
  workspace = new Workspace({ 'src/a/b.fsh': 'x', 'src/out/page.html': 'x' });
  let told: () => void = () => undefined;
  const folder = join(workspace.folder, 'src');
  watching = new FolderWatch({
    paths: [folder],
    except: [join(folder, 'out')],
    changed: () => {
      told();
      return Promise.resolve();
    },
  });
  return () =>
    new Promise((resolve) => {
      told = resolve;
    });
}

it('reports files that are written, replaced and added, also in new folders', async () => {
  const next = watch();
  const at = (path: string): string => join(workspace.folder, 'src', path);
  let changed = next();
  writeFileSync(at('a/b.fsh'), 'y');
  await changed;
  changed = next();
  writeFileSync(at('a/.b.tmp'), 'z');
  renameSync(at('a/.b.tmp'), at('a/b.fsh'));
  await changed;
  changed = next();
  mkdirSync(at('c'));
  await changed;
  changed = next();
  writeFileSync(at('c/d.fsh'), 'x');
  await changed;
});

it('reports nothing of the folder that is written to', async () => {
  const next = watch();
  let isTold = false;
  const changed = next().then(() => {
    isTold = true;
  });
  writeFileSync(join(workspace.folder, 'src/out/page.html'), 'y');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(isTold).toBe(false);
  writeFileSync(join(workspace.folder, 'src/a/b.fsh'), 'y');
  await changed;
});
