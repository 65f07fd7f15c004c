import { gzipSync } from 'node:zlib';
import { loadPageAssets } from '../../report/html/html.js';
import { pageHtml } from '../../service/page/page-html.js';
import { readPackageFile, readPackageText } from '../package-file.js';
import { readAsset } from '../read-asset.js';
import { tool } from '../tool.js';

/**
 * The page as one file, from the files of the installation.
 * @param inbox it shows what a server received as well
 */
export async function makePage(inbox: boolean): Promise<string> {
  const text = (name: string): string => readPackageText(`dist/page/${name}`).replaceAll('\r\n', '\n');
  const pack = (name: string): string => gzipSync(readPackageFile(`dist/packs/${name}.pack`), { level: 9 }).toString('base64');
  const script = `(() => {\n'use strict';\n${text('page.js')}})();\n`;
  return pageHtml(
    {
      style: text('page.css'),
      script,
      worker: text('worker.js'),
      packs: { ltt: pack('ltt'), r4: pack('r4') },
      report: await loadPageAssets(readAsset),
      tool: tool(),
    },
    inbox,
  );
}
