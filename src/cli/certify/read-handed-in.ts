import { resolve } from 'node:path';
import type { NotRead } from '../../certify/certificate.js';
import type { CheckedDocument } from '../../certify/handed-in.js';
import { readDocuments } from '../../document/read-documents.js';
import type { Reading } from '../../document/source-document.js';
import { ReportChecker } from '../../rules/report-checker.js';
import { DocumentChecker } from '../../library/check-document.js';
import { sha256Of } from '../output/hash.js';
import { renderProblem } from '../../finding/problem.js';
import { LinkNotes } from '../sources/link-notes.js';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';
import { isDocumentName, isFolder, walkFolder, type FoundFile } from '../sources/walk-folder.js';
import { ltt } from '../../guides/ltt/guide.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';
import type { DocumentResult } from '../../report/document-result.js';

/** What a folder holds: the documents, checked to the stage of certification, and the files that are none. */
export interface FolderContent {
  readonly documents: readonly CheckedDocument[];
  readonly notRead: readonly (NotRead & { readonly sha256?: string })[];
  /** Where the toolkit itself failed, for those who mend it. */
  readonly traces: readonly string[];
  /** Links out of the folder and links to folders: neither are followed. */
  readonly links: LinkNotes;
}

/** What changes a verdict elsewhere, and is left alone here. */
export const configurationFiles = ['ltt.config.json', 'ltt.suppressions.json'];

/**
 * Reads everything below a folder, whatever it is called. A name that promises JSON, NDJSON or XML is held to it; another
 * file counts when it is FHIR.
 * @throws {UsageError} for what is no folder, or a file that cannot be opened: a certificate names the hash of every file
 */
export async function readHandedIn(folder: string, validator: LoadedValidator, cwd: string): Promise<FolderContent> {
  const root = resolve(cwd, folder);
  if (!(await isFolder(root))) throw new UsageError(`${folder} is no folder; put what is to be certified into one`);
  const rules = new ReportChecker([ltt], { stage: 'certify' });
  const checker = new DocumentChecker(validator, { profiles: [], rules, bundles: 'demanded', showIdentifiers: false, sourceText: 'none' });
  const documents: CheckedDocument[] = [];
  const notRead: (NotRead & { sha256?: string })[] = [];
  const traces: string[] = [];
  const links = new LinkNotes('left');
  for (const { path, name, problem, link } of await filesBelow(root)) {
    if (link !== undefined) {
      links.add(name, link);
      if (link.kind === 'outside') notRead.push({ file: name, reason: 'link' });
      continue;
    }
    const content = problem === undefined ? readFileBytes(resolve(root, path)) : { problem };
    if ('problem' in content)
      throw new UsageError(
        `${path === '' ? folder : name} cannot be opened (${renderProblem(content.problem)}); what a certificate says must rest on everything in the folder`,
      );
    const hash = sha256Of(content.bytes);
    if (configurationFiles.includes(name.slice(name.lastIndexOf('/') + 1))) {
      notRead.push({ file: name, reason: 'configuration', sha256: hash });
      continue;
    }
    const readings = await readingsOf(name, content.bytes, validator);
    if (readings.every((reading) => isForeign(reading, name))) notRead.push({ file: name, reason: 'no-fhir', sha256: hash });
    else
      for (const reading of readings)
        documents.push({ result: { ...(await checked(reading, name, checker, traces)), hash }, document: reading.document });
  }
  return { documents, notRead, traces, links };
}

/** The files below a folder with their names in one Unicode form, in the order of those: some systems write é as two characters. */
async function filesBelow(root: string): Promise<(FoundFile & { readonly name: string })[]> {
  const found: (FoundFile & { readonly name: string })[] = [];
  for await (const file of walkFolder(root, () => true)) found.push({ ...file, name: file.path.normalize('NFC') });
  // A folder's files come together, before those of a longer name.
  const key = ({ name }: { readonly name: string }): string => name.replaceAll('/', '\0');
  return found.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

async function readingsOf(path: string, bytes: Uint8Array, validator: LoadedValidator): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readDocuments(path, bytes, validator)) readings.push(reading);
  return readings;
}

/** It is something else than FHIR; under a name that promises a document, only if it can be read. */
function isForeign({ line, document }: Reading, path: string): boolean {
  const promised = isDocumentName(path);
  if (promised && line !== undefined) return false;
  return document === undefined ? !promised : document.foreign;
}

/** A fault of the toolkit is never turned into a finding: nothing can be said about the data. */
async function checked(reading: Reading, file: string, checker: DocumentChecker, traces: string[]): Promise<DocumentResult> {
  try {
    return await checker.check(reading, file);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    traces.push(stack ?? message);
    return {
      file,
      ...(reading.line === undefined ? {} : { line: reading.line }),
      valid: false,
      findings: [],
      problem: { id: 'tool-failed', params: { reason: message } },
    };
  }
}
