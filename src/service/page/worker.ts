import type { Language } from '../../finding/message.js';
import { base64Bytes } from '../../text/base64-bytes.js';
import type { PageAssets } from '../../report/html/shell.js';
import { PageRun } from './page-run.js';
import { inflated, type ZippedFile } from './unzip.js';

/** What the page tells its worker first: packs are compressed. */
export interface StartMessage {
  readonly kind: 'start';
  readonly packs: { readonly ltt: string; readonly r4: string };
  readonly assets: PageAssets;
  readonly tool: { readonly name: string; readonly version: string };
}

/** Files to check. */
export interface CheckMessage {
  readonly kind: 'check';
  readonly number: number;
  readonly files: readonly ZippedFile[];
  readonly language: Language;
}

/** As much of a worker's scope as is used here. */
declare const self: {
  onmessage: ((event: { readonly data: StartMessage | CheckMessage }) => void) | null;
  postMessage(message: unknown): void;
};

let run: Promise<PageRun> | undefined;

self.onmessage = ({ data }) => {
  if (data.kind === 'start') {
    const { packs, assets, tool } = data;
    run = PageRun.start({ packs: { ltt: () => unpacked(packs.ltt), r4: () => unpacked(packs.r4) }, assets, tool });
    return;
  }
  void check(data);
};

async function check({ number, files, language }: CheckMessage): Promise<void> {
  try {
    if (run === undefined) throw new Error('the worker was not started');
    const report = await (await run).check(files, language, (done, all) => self.postMessage({ kind: 'progress', number, done, all }));
    self.postMessage({ kind: 'report', number, ...report });
  } catch (error) {
    self.postMessage({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) });
  }
}

async function unpacked(base64: string): Promise<Uint8Array> {
  return inflated(base64Bytes(base64), 'gzip');
}
