import { Command } from 'commander';
import { join, resolve } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { writeWhole } from '../output/write-whole.js';
import { makePage } from './page-files.js';
import type { CommandContext } from '../command.js';

const help = `
The page is one file that any web server, or a browser by itself (file:), opens. It checks reports in the browser: its own policy
allows no connection, so that nothing can be sent.

Example: ltt page --out intranet/ltt`;

/** The command `ltt page`. */
export function pageCommand({ io }: CommandContext): Command {
  return new Command('page')
    .description('Writes the page that checks reports in a browser, where nothing is sent.')
    .requiredOption('--out <folder>', 'where to write index.html')
    .addHelpText('after', help)
    .action(async ({ out }: { readonly out: string }) => {
      const folder = resolve(io.cwd, out);
      await mkdir(folder, { recursive: true });
      const file = join(folder, 'index.html');
      await writeWhole(file, await makePage(false), io);
      await io.stderr.write(`ltt: wrote ${file}\n`);
    });
}
