import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assignment } from '../../certify/assign/assignment.js';
import { follow, type NamedLog } from '../../certify/assign/follow.js';
import { assess, type Assessment } from '../../certify/assess.js';
import type { Certificate, UnsignedCertificate, Vendor } from '../../certify/certificate.js';
import type { CompiledProtocol } from '../../certify/compiled-protocol.js';
import type { Report } from '../../certify/handed-in.js';
import { makeCertificate, type Stated } from '../../certify/make-certificate.js';
import { readRecipeFile } from './read-assignment.js';
import { publishedReports } from './published-reports.js';
import { program } from '../provenance.js';
import { checkGuide } from './check-guide.js';
import { UsageError } from '../usage-error.js';
import { configurationFiles, readHandedIn, type FolderContent } from './read-handed-in.js';
import type { CommandContext } from '../command.js';

/** A run over a folder. */
export interface CertificationRun {
  readonly certificate: UnsignedCertificate;
  readonly content: FolderContent;
}

/** What is certified, by what, for whom. */
export interface CertificationOrder {
  readonly folder: string;
  readonly protocol: CompiledProtocol;
  readonly vendor: Vendor;
  /** What the series was made for. */
  readonly assignment?: Assignment | undefined;
  /** The log of the rehearsal for it. */
  readonly log?: NamedLog | undefined;
  /** Who issues the certificate, under which number, and for how long. */
  readonly issue?: Pick<Stated, 'issuer' | 'number' | 'validUntil'>;
}

/**
 * Holds everything below a folder to the protocol. It looks at no configuration, and takes nothing from outside the folder.
 * @throws {UsageError} when there is no FHIR document
 */
export async function runCertification(
  { folder, protocol, vendor, issue = {}, assignment, log }: CertificationOrder,
  { io, loadValidator }: CommandContext,
): Promise<CertificationRun> {
  const time = io.now().toISOString();
  for (const file of configurationFiles) {
    if (existsSync(join(io.cwd, file)))
      await io.stderr.write(`ltt: ${file} was not read: a certification has no configuration and no suppressions\n`);
  }
  const validator = await loadValidator({ igs: [], cwd: io.cwd });
  const content = await readHandedIn(folder, validator, io.cwd);
  await io.stderr.write(content.links.text());
  for (const trace of content.traces) await io.stderr.write(`ltt: the toolkit itself failed; please report this:\n${trace}\n`);
  if (content.documents.length === 0) throw new UsageError(`there is nothing to certify in ${folder}: no file in it is FHIR`);
  const { ig } = validator;
  checkGuide(protocol.protocol, ig);
  const notRead = content.notRead.map(({ file, reason }): Certificate['notRead'][number] => ({ file, reason }));
  const assessment = assess(protocol, content.documents, { published: publishedReports() });
  const following =
    assignment === undefined
      ? {}
      : { following: follow(assignment, (await readRecipeFile()).recipe, protocol, unpublished(assessment), log) };
  const stated: Stated = {
    ...following,
    ...issue,
    time,
    vendor,
    guide: { name: ig.id, version: ig.version },
    tool: program(),
    packages: validator.ingredients(),
    notRead,
  };
  return { certificate: makeCertificate(protocol, assessment, stated), content };
}

/** The reports that can show something. */
function unpublished({ documents, published }: Assessment): Report[] {
  return documents.flatMap(({ reports }) => reports).filter((report) => !published.has(report) && !report.isBroken);
}
