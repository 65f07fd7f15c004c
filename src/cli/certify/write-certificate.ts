import { mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep, isAbsolute } from 'node:path';
import type { Certificate } from '../../certify/certificate.js';
import { certificatePage, loadCertificateAssets } from '../../certify/html/certificate-page.js';
import { schemaFaults } from '../../certify/schema-faults.js';
import { testReportOf } from '../../certify/test-report.js';
import type { Language } from '../../finding/message.js';
import type { Io } from '../io.js';
import { readAsset } from '../read-asset.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import { isFolder } from '../sources/walk-folder.js';
import { writeWhole } from '../output/write-whole.js';
import { readSchema } from './read-protocol-file.js';

/** What a certificate consists of. The one that the others are made from is written last: where it is, they are. */
const names = { page: 'certificate.html', testReport: 'test-report.json', certificate: 'certificate.json' } as const;

/**
 * Asks, before the work begins, whether a certificate can be written to this folder.
 * @throws {UsageError} when it lies in the folder that is certified, or holds a certificate already
 */
export async function checkOutput(out: string, folder: string, force: boolean, { cwd }: Io): Promise<void> {
  const target = resolve(cwd, out);
  const way = relative(await real(resolve(cwd, folder)), await real(target));
  if (way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))) {
    throw new UsageError(`the certificate would lie in ${folder}, and be handed in the next time; name a folder outside it with --out`);
  }
  if (!(await isFolder(dirname(target)))) throw new UsageError(`cannot write to ${out}: there is no folder ${dirname(target)}`);
  for (const name of Object.values(names)) {
    if (!force && (await exists(join(target, name))))
      throw new UsageError(`${join(out, name)} is there already; move it away, name another folder with --out, or say --force`);
  }
}

/** Where a certificate is written. */
export interface Place {
  readonly out: string;
  /** The name of the JSON file, where it is not the usual one. */
  readonly name?: string;
}

/**
 * Writes the certificate as JSON, as a page and as a FHIR TestReport: each whole or not at all.
 * @returns the files
 */
export async function writeCertificate(
  certificate: Certificate,
  { out, name: jsonName = names.certificate }: Place,
  language: Language,
  io: Io,
): Promise<string[]> {
  const faults = await schemaFaults(certificate, await readSchema('certificate'));
  if (faults.length > 0) throw new TypeError(`the certificate does not obey its own schema: ${faults.join('; ')}`);
  const texts = [
    [names.page, certificatePage(certificate, await loadCertificateAssets(readAsset), language)],
    [names.testReport, json(testReportOf(certificate, language))],
    [jsonName, json(certificate)],
  ] as const;
  const target = resolve(io.cwd, out);
  try {
    await mkdir(target, { recursive: true });
    for (const [name, text] of texts) await writeWhole(join(target, name), text, io);
  } catch (error) {
    throw new UsageError(`cannot write to ${out}: ${reasonOf(error)}`);
  }
  return texts.map(([name]) => join(out, name));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The path behind any links, as far as it is there. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await real(parent), relative(parent, path));
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
